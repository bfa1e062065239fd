import { resolve } from '$app/paths';
import type { FeatureCollection } from 'geojson';
import type { ClaimIndex } from '$lib/atlas/filter';
import type { LandsData } from '$lib/atlas/page-data/measure';
import type { EventsData } from '$lib/atlas/page-data/timeline';
import type { LabelCollection } from '$lib/atlas/types';
import type {
	MapPointCollection,
	RegionCollection,
	RouteLineCollection
} from '$lib/cartography/map-features';
import type { Dataset, DatasetAbout } from '$lib/exports/dataset';
import type { SearchData } from '$lib/search/entries';
import type { OwnCopyData } from '$lib/text-match/outcome';

/** Data loaded on demand. Each key is a file, `/data/<name>.json`. */
export type DataFiles = {
	/** For filtering claims. */
	readonly claims: ClaimIndex;
	/** Metadata for citations. */
	readonly about: DatasetAbout;
	readonly dataset: Dataset;
	/** For the timeline below the map. */
	readonly events: EventsData;
	/** Provinces and borders, for "What's near". */
	readonly lands: LandsData;
};

/** What browsers fetch of the map, the article and the search. Each is the file `/geo/<name>.json`. */
export type GeoData = {
	/** The base map for first views, and from zoom 6 on. */
	readonly base: FeatureCollection;
	readonly 'base-detailed': FeatureCollection;
	readonly labels: LabelCollection;
	readonly regions: RegionCollection;
	readonly routes: RouteLineCollection;
	readonly points: MapPointCollection;
	/** The orders in which labels try the sides of their points. */
	readonly sides: readonly string[];
	/** What a reader's own copy of the article is compared with. */
	readonly article: OwnCopyData;
	/** All that can be found. A browser builds the index faster than it could load one. */
	readonly search: SearchData;
};
/** The map fetches its own sources. */
type LoadedGeoData = Pick<GeoData, 'sides' | 'article' | 'search'>;

type Check<T> = (value: unknown) => value is T;

const DATA_CHECKS: { readonly [Name in keyof DataFiles]: Check<DataFiles[Name]> } = {
	claims: having<ClaimIndex>('claims', 'speakers'),
	about: having<DatasetAbout>('name', 'digest', 'address'),
	dataset: having<Dataset>('about', 'features', 'places', 'claims', 'sources'),
	events: having<EventsData>('events', 'claims', 'places'),
	lands: having<LandsData>('countries', 'areas', 'borders')
};
const GEO_CHECKS: { readonly [Name in keyof LoadedGeoData]: Check<GeoData[Name]> } = {
	sides: (value): value is readonly string[] => Array.isArray(value),
	article: having<OwnCopyData>('paragraphs', 'cues'),
	search: having<SearchData>('place', 'claim', 'actor', 'event', 'source')
};

/**
 * Fetches a data file.
 * @throws Error when the response is not OK
 */
export function loadData<Name extends keyof DataFiles>(name: Name): Promise<DataFiles[Name]> {
	return fetchChecked(resolve('/data/[page].json', { page: name }), DATA_CHECKS[name]);
}

/**
 * Fetches what the map, the article or the search needs.
 * @throws Error when the server does not answer with it
 */
export function loadGeo<Name extends keyof LoadedGeoData>(name: Name): Promise<GeoData[Name]> {
	return fetchChecked(geoPath(name), GEO_CHECKS[name]);
}

export function geoPath(name: keyof GeoData): string {
	return resolve('/geo/[file].json', { file: name });
}

async function fetchChecked<T>(path: string, isExpected: Check<T>): Promise<T> {
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path}: status ${response.status}`);
	const value: unknown = await response.json();
	if (!isExpected(value)) throw new Error(`${path}: not the data that was asked for`);
	return value;
}

/** Checks for keys: an answer of another build, or of another server, lacks some. */
function having<T extends object>(...keys: readonly (keyof T & string)[]): Check<T> {
	return (value): value is T =>
		typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
