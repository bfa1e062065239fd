import type { ClaimBrief } from './page-data/article';
import type { PlaceLink } from './page-data/references';
import type { PlaceSummary } from './page-data/places';
import type { CitedSource, SourceIndex, SourceUse } from './page-data/sources';
import { sourcePageOf } from './source-pagination';
import { sourcesOfStatus } from './status';
import { groupedBy, tableOf } from './tables';
import type { AtlasData } from './atlas-data';
import type { Claim, Place, RecordEntry, Source } from './types';

const allInOrder = tableOf((data) => inArticleOrder(data.claims));
const claimsByPlace = tableOf((data) => groupedBy(allInOrder(data), (claim) => claim.places));
const claimsByParagraph = tableOf((data) => groupedBy(allInOrder(data), (claim) => [claim.paragraph]));
const placesById = tableOf((data) => new Map(data.places.map((place) => [place.id, place])));
const sourcesById = tableOf((data) => new Map(data.sources.map((source) => [source.id, source])));
const order = tableOf(orderOf);
const positions = tableOf((data) => new Map(order(data).map((place, index) => [place.id, index])));
const sites = tableOf((data) => groupedBy(order(data), ({ partOf }) => (partOf ? [partOf] : [])));

/** Claims about a place in the article's order. */
export function claimsOf(data: AtlasData, placeId: string): readonly Claim[] {
	return claimsByPlace(data).get(placeId) ?? [];
}

/** All claims in the article's order. */
export function claimsInOrder(data: AtlasData): readonly Claim[] {
	return allInOrder(data);
}

export function claimsOfParagraph(data: AtlasData, number: number): readonly Claim[] {
	return claimsByParagraph(data).get(number) ?? [];
}

function inArticleOrder(claims: readonly Claim[]): Claim[] {
	const { compare } = new Intl.Collator('en', { numeric: true });
	return claims.toSorted((a, b) => a.paragraph - b.paragraph || compare(a.id, b.id));
}

/** Places in list order: by group, then by rank, with sites after the place they belong to. */
export function placesInOrder(data: AtlasData): readonly Place[] {
	return order(data);
}

/** Listed places, in list order. */
export const listedPlaces = tableOf((data) => order(data).filter((place) => place.listed));

function orderOf(data: AtlasData): Place[] {
	const groupRanks = new Map(data.placeGroups.map((group, index) => [group.id, index]));
	const groupRank = (place: Place) => groupRanks.get(place.group) ?? 0;
	const { compare } = new Intl.Collator();
	const byRank = data.places.toSorted(
		(a, b) => groupRank(a) - groupRank(b) || a.rank - b.rank || compare(a.id, b.id)
	);
	const sitesOfPlace = groupedBy(byRank, ({ partOf }) => (partOf ? [partOf] : []));
	return byRank
		.filter((place) => !place.partOf)
		.flatMap((place) => [place, ...(sitesOfPlace.get(place.id) ?? [])]);
}

/** The place some steps before or after another in list order, wrapping around at the ends. */
export function neighbourOf(data: AtlasData, place: Place, step: number): Place {
	const places = order(data);
	const index = positions(data).get(place.id) ?? 0;
	return places.at((index + step) % places.length) ?? place;
}

/** Sites that belong to a place. */
export function sitesOf(data: AtlasData, placeId: string): readonly Place[] {
	return sites(data).get(placeId) ?? [];
}

export function hasPlace(data: AtlasData, id: string): boolean {
	return placesById(data).has(id);
}

/** Numbers of the listed places in print, by id, in list order. */
export function placeNumbers(data: AtlasData): ReadonlyMap<string, number> {
	return new Map(listedPlaces(data).map(({ id }, index) => [id, index + 1]));
}

/** @throws Error for an unknown id; the build has validated every reference */
export function placeById(data: AtlasData, id: string): Place {
	const place = placesById(data).get(id);
	if (!place) throw new Error(`There is no place "${id}"`);
	return place;
}

export function linkOf(place: Place): PlaceLink {
	return { id: place.id, name: place.name, symbol: place.symbol };
}

/** A claim's brief. Its first place is the one whose page shows it in full. */
export function briefOf({ id, text, attribution, modality, standing, places }: Claim): ClaimBrief {
	return { id, text, attribution, modality, standing, home: places[0] ?? null };
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

/** Ids of the sources cited in record entries. */
export function sourcesInRecord(record: readonly RecordEntry[]): string[] {
	return record.flatMap((entry) => [
		...(entry.sources ?? []),
		...(entry.versions ?? []).flatMap((version) => version.sources)
	]);
}

/** Ids of the sources that a place's page cites besides those of its claims. */
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

/** Sources by id, sorted by id; unknown ids are skipped. */
export function sourceIndex(data: AtlasData, ids: Iterable<string>): SourceIndex {
	const sources = sourcesById(data);
	return Object.fromEntries(
		[...new Set(ids)].sort().flatMap((id) => {
			const source = sources.get(id);
			return source ? [[id, citedSource(data, source)]] : [];
		})
	);
}

function citedSource(data: AtlasData, { id, publisher, title, date, url, type }: Source): CitedSource {
	const page = sourcePageOf(data, id);
	return { id, publisher, title, date, url, type, ...(page > 1 ? { page } : {}) };
}

const claimsBySource = tableOf((data) =>
	groupedBy(allInOrder(data), ({ record }) => sourcesInRecord(record))
);
const placesBySource = tableOf((data) =>
	groupedBy(order(data), (place) => [...sourcesOfPlace(place), ...sourcesOfStatus(data, place.id)])
);

/** Sources with the claims and places that cite them. */
export function sourceUses(data: AtlasData, sources: readonly Source[]): SourceUse[] {
	const ids = (items: readonly { readonly id: string }[] = []) => items.map(({ id }) => id);
	return sources.map((source) => ({
		source,
		claims: ids(claimsBySource(data).get(source.id)),
		places: ids(placesBySource(data).get(source.id))
	}));
}
