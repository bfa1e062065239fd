import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Bounds, LabelCollection, Measuring } from '$lib/atlas/types';
import {
	basemapAt,
	borders,
	bordersByPair,
	coast,
	countryBounds as boundsIn,
	countryCodes,
	focusProvinces,
	land,
	provinceCodes,
	provinceLines,
	regionOf,
	type Basemap,
	type BorderLines,
	type DetailLevel,
	type Province
} from './basemap';
import { readDataFile, readTopology } from './read';
import type { BaseMapIds } from './validate-references';
import { graticule, lakes, rivers } from './water';

const maps = new Map<DetailLevel, Basemap>();

function mapAt(level: DetailLevel): Basemap {
	const map = maps.get(level) ?? basemapAt(readTopology('geo'), level);
	maps.set(level, map);
	return map;
}

let labels: LabelCollection | undefined;

/** The base map's labels, read once per process. */
export function baseLabels(): LabelCollection {
	labels ??= readDataFile('basemap/labels.geojson');
	return labels;
}

/** Tolerances of the base map, and the names of its countries. */
export function measuring(): Measuring {
	return readDataFile('basemap/measuring.json');
}

/** Ids that data files may refer to: provinces by adm1 code, countries by ISO 3166-1 alpha-3. */
export function baseMapIds(): BaseMapIds {
	const map = mapAt('detail');
	return { units: new Set(provinceCodes(map)), countries: new Set(countryCodes(map)) };
}

/** The union of provinces; throws for an unknown code. */
export function regionGeometry(
	codes: readonly string[],
	level: DetailLevel = 'detail'
): Polygon | MultiPolygon {
	return regionOf(mapAt(level), codes);
}

/** A country's bounding box; throws for an unknown code. */
export function countryBounds(iso: string): Bounds {
	return boundsIn(mapAt('overview'), iso);
}

/** A country's area within the base map; null for an unknown code. */
export function countryArea(iso: string): Polygon | MultiPolygon | null {
	const { features } = land(mapAt('overview'));
	return features.find(({ properties }) => properties.iso === iso)?.geometry ?? null;
}

/** The provinces of the focus countries, in overview detail. */
export function provincesInFocus(): Province[] {
	return focusProvinces(mapAt('overview'));
}

/** The codes of the focus countries, sorted. */
export function countriesInFocus(): string[] {
	return [...new Set(provincesInFocus().map(({ country }) => country))].sort();
}

/** The borders of the focus countries, in overview detail. */
export function borderLines(): BorderLines[] {
	return bordersByPair(mapAt('overview'));
}

/** The whole base map in one collection, so that one request loads it; each feature has its `kind`. */
export function baseCollection(level: DetailLevel): FeatureCollection {
	const map = mapAt(level);
	return {
		type: 'FeatureCollection',
		features: [
			...graticule().features,
			...land(map).features,
			...coast(map).features,
			...lakes(map).features,
			...rivers(map).features,
			...provinceLines(map).features,
			...borders(map).features
		]
	};
}
