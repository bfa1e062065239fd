import type { PlaceLink, PlaceSummary, SourceIndex, SourceUse } from './pages';
import type { AtlasData, Claim, EdtfDate, Place, RecordEntry, Source } from './types';

/** Claims about a place in the article's order. A group's own page also tells those of its sites. */
export function claimsOf(data: AtlasData, placeId: string): Claim[] {
	return inArticleOrder(data.claims.filter((claim) => claim.places.includes(placeId)));
}

/** Claims of a paragraph. */
export function claimsOfParagraph(data: AtlasData, number: number): Claim[] {
	return inArticleOrder(data.claims.filter((claim) => claim.paragraph === number));
}

function inArticleOrder(claims: readonly Claim[]): Claim[] {
	return claims.toSorted(
		(a, b) => a.paragraph - b.paragraph || a.id.localeCompare(b.id, 'en', { numeric: true })
	);
}

/** Places in the order of the list: by group, then by rank; sites follow the place they are part of. */
export function placesInOrder(data: AtlasData): Place[] {
	const groupRank = new Map(data.placeGroups.map((group, index) => [group.id, index]));
	const rank = (place: Place) => (groupRank.get(place.group) ?? 0) * 1000 + place.rank;
	const byRank = data.places.toSorted((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
	return byRank
		.filter((place) => !place.partOf)
		.flatMap((place) => [place, ...byRank.filter((site) => site.partOf === place.id)]);
}

/** The numbers by which print knows the listed places, in the order of the list. */
export function placeNumbers(data: AtlasData): ReadonlyMap<string, number> {
	const listed = placesInOrder(data).filter((place) => place.listed);
	return new Map(listed.map(({ id }, index) => [id, index + 1]));
}

/** Throws for an id that no place has; the build has checked every reference. */
export function placeById(data: AtlasData, id: string): Place {
	const place = data.places.find((candidate) => candidate.id === id);
	if (!place) throw new Error(`There is no place "${id}"`);
	return place;
}

export function linkOf(place: Place): PlaceLink {
	return { id: place.id, name: place.name, symbol: place.symbol };
}

export function summaryOf(data: AtlasData, place: Place): PlaceSummary {
	const { location } = place;
	return {
		id: place.id,
		group: place.group,
		name: place.name,
		...(place.listNote === undefined ? {} : { listNote: place.listNote }),
		localName: place.localNames[0] ?? null,
		symbol: place.symbol,
		modalities: claimsOf(data, place.id).map((claim) => claim.modality),
		layer: location && 'layer' in location ? location.layer : null
	};
}

/** Ids of the sources that a list of record entries cites. */
export function sourcesInRecord(record: readonly RecordEntry[]): string[] {
	return record.flatMap((entry) => [
		...(entry.sources ?? []),
		...(entry.versions ?? []).flatMap((version) => version.sources)
	]);
}

/** Ids of all sources that a place's own page cites beside its claims. */
export function sourcesOfPlace(place: Place): string[] {
	return [
		...place.provenance.basis,
		...place.figures.flatMap(({ sources, versions }) => [
			...sources,
			...(versions ?? []).flatMap((version) => version.sources)
		]),
		...sourcesInRecord(place.background),
		...sourcesInRecord(place.fate ?? []),
		...(place.lengths ?? []).flatMap(({ values }) => values.flatMap(({ sources }) => sources)),
		...(place.nominations ?? []).flatMap(({ sources }) => sources)
	];
}

/** The sources of these ids, by id. */
export function sourceIndex(data: AtlasData, ids: Iterable<string>): SourceIndex {
	const wanted = new Set(ids);
	return Object.fromEntries(
		data.sources.filter(({ id }) => wanted.has(id)).map((source) => [source.id, source])
	);
}

/** A page's sources under the numbers by which its printed text cites them. */
export function numberedSources(
	sources: SourceIndex
): { readonly number: number; readonly source: Source }[] {
	return Object.values(sources).map((source, index) => ({ number: index + 1, source }));
}

/** Each source with the claims and places that cite it. */
export function sourceUses(data: AtlasData): SourceUse[] {
	const places = placesInOrder(data);
	return data.sources.map((source): SourceUse => {
		const cites = (ids: readonly string[]) => ids.includes(source.id);
		return {
			source,
			claims: inArticleOrder(data.claims.filter((claim) => cites(sourcesInRecord(claim.record)))).map(
				({ id, paragraph, text, standing }) => ({ id, paragraph, text, standing })
			),
			places: places.filter((place) => cites(sourcesOfPlace(place))).map(linkOf)
		};
	});
}

/** The newest date that a source bears: how far the atlas's knowledge reaches. Null where none bears one. */
export function newestSourceDate({ sources }: AtlasData): EdtfDate | null {
	const dates = sources.flatMap(({ date }) => date?.split('/').at(-1) ?? []);
	return dates.toSorted().at(-1) ?? null;
}

/** A source as one line: publisher and title, or what stands for it. */
export function citationOf({ publisher, title }: Source): string {
	return `${publisher}: ${title}`;
}
