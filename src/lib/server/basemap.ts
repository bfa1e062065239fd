import { bbox } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Bounds } from '$lib/atlas/types';
import { areaOf, lineOf, meshOf, unitsOf } from './topology';
import type { Basemap, LineProperties, UnitProperties } from './topology';

export { basemapAt, type Basemap, type DetailLevel } from './topology';

export type LandProperties = {
	readonly kind: 'land';
	/** ISO 3166-1 alpha-3, or Natural Earth's own code if ISO has none. */
	readonly iso: string;
	/** 1 for the countries the atlas is about. */
	readonly focus: 0 | 1;
};

/** One feature per country, provinces dissolved; outer rings counter-clockwise. */
export function land(map: Basemap): FeatureCollection<Polygon | MultiPolygon, LandProperties> {
	const features = countryCodes(map).map((iso): Feature<Polygon | MultiPolygon, LandProperties> => {
		const units = unitsOf(map).filter(({ properties }) => properties.country === iso);
		const focus = units.some(({ properties }) => properties.focus) ? 1 : 0;
		return { type: 'Feature', properties: { kind: 'land', iso, focus }, geometry: areaOf(map, units) };
	});
	return { type: 'FeatureCollection', features };
}

/** Lines between countries, without coasts, in two features: undisputed and disputed. */
export function borders(
	map: Basemap
): FeatureCollection<MultiLineString, LineProperties<'border' | 'disputed'>> {
	const between = (areWanted: (a: UnitProperties, b: UnitProperties) => boolean) =>
		meshOf(map, (a, b) => a.country !== b.country && areWanted(a, b));
	return {
		type: 'FeatureCollection',
		features: [
			lineOf(
				'border',
				between((a, b) => !areInDispute(a, b))
			),
			lineOf('disputed', between(areInDispute))
		]
	};
}

/** A border of a focus country. */
export type BorderLines = {
	/** ISO 3166-1 alpha-3, sorted. */
	readonly codes: readonly [string, string];
	readonly isDisputed: boolean;
	readonly lines: Position[][];
};

/** Borders of the focus countries, by pair of countries. */
export function bordersByPair(map: Basemap): BorderLines[] {
	const pairs = new Map<string, { codes: [string, string]; isDisputed: boolean }>();
	const keyOf = (a: UnitProperties, b: UnitProperties) => {
		const [first, second] = a.country < b.country ? [a.country, b.country] : [b.country, a.country];
		const isDisputed = areInDispute(a, b);
		const key = `${first} ${second} ${isDisputed}`;
		if (first !== second && (a.focus || b.focus)) pairs.set(key, { codes: [first, second], isDisputed });
		return key;
	};
	meshOf(map, (a, b) => Boolean(keyOf(a, b)) && false);
	return [...pairs].map(([key, pair]) => {
		const mesh = meshOf(map, (a, b) => keyOf(a, b) === key);
		return { ...pair, lines: lineOf('border', mesh).geometry.coordinates };
	});
}

/** A province of a focus country. */
export type Province = {
	readonly code: string;
	readonly name: string;
	readonly country: string;
	readonly shape: Polygon | MultiPolygon;
};

export function focusProvinces(map: Basemap): Province[] {
	return map.objects.provinces.geometries.flatMap((unit) => {
		const { focus, code, name, country } = unit.properties;
		if (!focus || code === undefined || name === undefined) return [];
		return [{ code, name, country, shape: areaOf(map, [unit]) }];
	});
}

/** Lines between the provinces of focus countries in one feature, without national borders. */
export function provinceLines(map: Basemap): FeatureCollection<MultiLineString, LineProperties<'province'>> {
	const lines = meshOf(map, (a, b) => a.focus === true && a.country === b.country && a.code !== b.code);
	return { type: 'FeatureCollection', features: [lineOf('province', lines)] };
}

/** Sea coasts in one feature, without the edges of the extract. */
export function coast(map: Basemap): FeatureCollection<MultiLineString, LineProperties<'coast'>> {
	const feature = lineOf(
		'coast',
		meshOf(map, (a, b) => a === b)
	);
	const coordinates = feature.geometry.coordinates.flatMap((line) => withoutEdges(line, map.bbox ?? []));
	return {
		type: 'FeatureCollection',
		features: [{ ...feature, geometry: { type: 'MultiLineString', coordinates } }]
	};
}

/**
 * The union of provinces, outer rings counter-clockwise.
 * @param codes Natural Earth's adm1 codes
 * @throws Error for an unknown code
 */
export function regionOf(map: Basemap, codes: readonly string[]): Polygon | MultiPolygon {
	const provinces = codes.map((code) => {
		const found = map.objects.provinces.geometries.find(({ properties }) => properties.code === code);
		if (!found) throw new Error(`The base map has no province with the code "${code}"`);
		return found;
	});
	return areaOf(map, provinces);
}

/**
 * The bounding box of a country's area within the base map.
 * @param iso ISO 3166-1 alpha-3
 * @throws Error for an unknown country
 */
export function countryBounds(map: Basemap, iso: string): Bounds {
	const units = unitsOf(map).filter(({ properties }) => properties.country === iso);
	if (units.length === 0) throw new Error(`The base map has no country with the code "${iso}"`);
	const [west, south, east, north] = bbox(areaOf(map, units));
	return [west, south, east, north];
}

/** The adm1 codes known to `regionOf`, sorted. */
export function provinceCodes(map: Basemap): string[] {
	return map.objects.provinces.geometries.flatMap(({ properties }) => properties.code ?? []).sort();
}

/** The country codes known to `countryBounds`, sorted. */
export function countryCodes(map: Basemap): string[] {
	return [...new Set(unitsOf(map).map(({ properties }) => properties.country))].sort();
}

function areInDispute(a: UnitProperties, b: UnitProperties): boolean {
	return Boolean(a.disputes?.includes(b.country) && b.disputes?.includes(a.country));
}

function withoutEdges(line: Position[], [west, south, east, north]: readonly number[]): Position[][] {
	const isAlongEdge = (from: Position, to: Position) =>
		[west, east].some((side) => side === from[0] && side === to[0]) ||
		[south, north].some((side) => side === from[1] && side === to[1]);
	const parts: Position[][] = [[]];
	for (const [index, position] of line.entries()) {
		const before = line[index - 1];
		if (before && isAlongEdge(before, position)) parts.push([]);
		parts.at(-1)?.push(position);
	}
	return parts.filter((part) => part.length > 1);
}
