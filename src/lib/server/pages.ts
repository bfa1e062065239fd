import {
	briefOf,
	claimsOf,
	claimsOfParagraph,
	linkOf,
	listedPlaces,
	neighbourOf,
	placeById,
	placeNumbers,
	placesInOrder,
	sitesOf,
	sourceIndex,
	sourcesInRecord,
	sourcesOfPlace,
	sourceUses,
	summaryOf
} from '$lib/atlas/atlas';
import type { AboutData } from '$lib/atlas/page-data/about';
import type { ArticleData } from '$lib/atlas/page-data/article';
import type { OverviewData, PlaceListData } from '$lib/atlas/page-data/places';
import type { PlaceData } from '$lib/atlas/page-data/place';
import type { ShellData } from '$lib/atlas/page-data/shell';
import type { SpeakerIndex } from '$lib/atlas/page-data/references';
import type { SourcesData } from '$lib/atlas/page-data/sources';
import type { AtlasData } from '$lib/atlas/atlas-data';
import { drawnLayer } from '$lib/atlas/layers';
import type { LayerStatus, Place } from '$lib/atlas/types';
import { sourcePages } from '$lib/atlas/source-pagination';
import {
	atBothTimes,
	sourcesOfStatus,
	statusOf,
	statusOfPlace,
	type StatusNote,
	type TwoTimes
} from '$lib/atlas/status';
import {
	boundsOf,
	corners,
	drawnFocus,
	MAP_BOUNDS,
	offMapPlaces,
	pageFocus,
	WHOLE_ATLAS
} from './page-focus';
import { overviewExtent } from './positions';
import { routeProfile } from './route-profile';
import { tourStart } from './tour';
import { beyondOf } from './place-directions';

export function shellData(data: AtlasData, credit: string): ShellData {
	const { atlasTitle, title, author, publication, recordRead } = data.article;
	const overview = overviewExtent(data);
	return {
		site: {
			atlasTitle,
			title,
			author,
			credit,
			recordUntil: recordRead,
			published: publication.date
		},
		layers: data.layers.map((layer) => ({
			layer: drawnLayer(layer),
			claimCount: claimsOf(data, layer.place).length,
			...statusIn(data, statusOf(layer))
		})),
		offMap: offMapPlaces(data, overview),
		overview: corners(boundsOf(overview)),
		mapBounds: MAP_BOUNDS
	};
}

function statusIn(
	data: AtlasData,
	status: readonly LayerStatus[] | undefined
): { status?: TwoTimes<StatusNote> } {
	if (!status) return {};
	const noteOf = (entry: LayerStatus | null): StatusNote | null => {
		if (!entry) return null;
		const { date, short, sources } = entry;
		const [source] = Object.values(sourceIndex(data, sources.slice(0, 1)));
		if (!source) return null;
		const { id, publisher, page } = source;
		return { date, short, source: { id, publisher, ...(page === undefined ? {} : { page }) } };
	};
	const { then, latest } = atBothTimes(status, data);
	return { status: { then: noteOf(then), latest: noteOf(latest) } };
}

export function overviewData(data: AtlasData): OverviewData {
	const { paragraphs } = data.article;
	const article = { ...data.article, paragraphs: [] };
	const places = listedPlaces(data).length;
	const counts = { paragraphs: paragraphs.length, claims: data.claims.length, places };
	return { article, counts, ...placeListData(data, 1), tourStart: tourStart(data), focus: WHOLE_ATLAS };
}

/** An ordinary atlas fits on one page. */
const PLACES_PER_PAGE = 60;

export function placePageCount(data: AtlasData): number {
	return Math.max(1, Math.ceil(listedPlaces(data).length / PLACES_PER_PAGE));
}

export function placeListData(data: AtlasData, page: number): PlaceListData {
	const before = (page - 1) * PLACES_PER_PAGE;
	const summaries = listedPlaces(data)
		.slice(before, before + PLACES_PER_PAGE)
		.map((place) => ({ ...summaryOf(data, place), ...beyondOf(data, place) }));
	const groups = data.placeGroups
		.map((group) => ({ ...group, places: summaries.filter((summary) => summary.group === group.id) }))
		.filter(({ places }) => places.length > 0);
	return { page, pageCount: placePageCount(data), before, groups };
}

export function placeData(data: AtlasData, id: string): PlaceData {
	const place = placeById(data, id);
	const claims = claimsOf(data, id);
	const cited = [
		...sourcesOfPlace(place),
		...sourcesOfStatus(data, id),
		...claims.flatMap((claim) => sourcesInRecord(claim.record))
	];
	return {
		place,
		status: statusOfPlace(data, id),
		number: placeNumbers(data).get(id) ?? null,
		claims,
		sources: sourceIndex(data, cited),
		related: place.related.map((other) => linkOf(placeById(data, other))),
		parent: place.partOf ? linkOf(placeById(data, place.partOf)) : null,
		sites: sitesOf(data, id).map(linkOf),
		previous: linkOf(neighbourOf(data, place, -1)),
		next: linkOf(neighbourOf(data, place, 1)),
		route: routeProfile(data, place),
		focus: pageFocus(data, place.id),
		speakers: speakerIndex(
			data,
			claims.flatMap((claim) => claim.speakers)
		)
	};
}

function speakerIndex({ actors }: AtlasData, ids: readonly string[]): SpeakerIndex {
	const wanted = new Set(ids);
	return Object.fromEntries(
		actors.filter(({ id }) => wanted.has(id)).map(({ id, name, kind }) => [id, { name, kind }])
	);
}

export function articleData(data: AtlasData): ArticleData {
	const order = placesInOrder(data);
	const numbers = placeNumbers(data);
	const numbered = (place: Place) => ({ ...linkOf(place), ...numberOf(numbers, place.id) });
	const paragraphs = data.article.paragraphs.map(({ number, paraphrase }) => {
		const claims = claimsOfParagraph(data, number);
		const named = new Set(claims.flatMap((claim) => claim.places));
		const places = order.filter((place) => named.has(place.id) && place.location);
		return {
			number,
			paraphrase,
			claims: claims.map(briefOf),
			places: places.map(numbered),
			focus: drawnFocus(
				data,
				places.map(({ id }) => id)
			)
		};
	});
	const unplaced = data.claims.filter(({ places }) => places.length === 0);
	const cited = unplaced.flatMap((claim) => sourcesInRecord(claim.record));
	const article = { ...data.article, paragraphs: [] };
	return { article, paragraphs, unplaced, sources: sourceIndex(data, cited), focus: WHOLE_ATLAS };
}

/**
 * A page of the source list, counted from 1.
 * @throws Error for a page that does not exist
 */
export function sourcesData(data: AtlasData, page: number): SourcesData {
	const pages = sourcePages(data);
	const sources = pages[page - 1];
	if (!sources) throw new Error(`The source list has no page ${page}`);
	const uses = sourceUses(data, sources);
	const citing = new Set(uses.flatMap(({ claims }) => claims));
	const claims = data.claims
		.filter(({ id }) => citing.has(id))
		.map(({ id, paragraph, standing }) => [id, { paragraph, standing }] as const);
	const cited = new Set(uses.flatMap(({ places }) => places));
	const places = data.places.filter(({ id }) => cited.has(id)).map(({ id, name }) => [id, name] as const);
	return {
		count: data.sources.length,
		page,
		pageCount: pages.length,
		uses,
		claims: Object.fromEntries(claims),
		places: Object.fromEntries(places),
		focus: WHOLE_ATLAS
	};
}

export function aboutData({ article, sources }: AtlasData): AboutData {
	const datasets = sources.filter(({ type }) => type === 'dataset');
	return { article: { ...article, paragraphs: [] }, datasets, focus: WHOLE_ATLAS };
}

function numberOf(numbers: ReadonlyMap<string, number>, id: string): { number?: number } {
	const number = numbers.get(id);
	return number === undefined ? {} : { number };
}
