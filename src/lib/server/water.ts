import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { Bounds } from '$lib/atlas/types';
import { areaOf, lineOf, type Basemap, type LineProperties } from './topology';

const EXTENT: Bounds = [15, -5, 115, 60];
const GRATICULE_STEP = 5;

/** Rivers in one feature; Natural Earth 50m. */
export function rivers(map: Basemap): FeatureCollection<MultiLineString, LineProperties<'river'>> {
	const features = [lineOf('river', mesh(map, map.objects.rivers))];
	return { type: 'FeatureCollection', features };
}

/** Lakes in one feature, outer rings counter-clockwise; Natural Earth 50m. */
export function lakes(map: Basemap): FeatureCollection<Polygon | MultiPolygon, { readonly kind: 'lake' }> {
	const geometry = areaOf(map, map.objects.lakes.geometries);
	return {
		type: 'FeatureCollection',
		features: [{ type: 'Feature', properties: { kind: 'lake' }, geometry }]
	};
}

/** Meridians and parallels every five degrees in one feature, with a vertex per degree to keep arcs true. */
export function graticule(
	bounds: Bounds = EXTENT
): FeatureCollection<MultiLineString, LineProperties<'graticule'>> {
	const [west, south, east, north] = bounds;
	const meridians = steps(west, east, GRATICULE_STEP).map((lon) =>
		steps(south, north, 1).map((lat): Position => [lon, lat])
	);
	const parallels = steps(south, north, GRATICULE_STEP).map((lat) =>
		steps(west, east, 1).map((lon): Position => [lon, lat])
	);
	const geometry: MultiLineString = { type: 'MultiLineString', coordinates: [...meridians, ...parallels] };
	return { type: 'FeatureCollection', features: [lineOf('graticule', geometry)] };
}

function steps(from: number, to: number, step: number): number[] {
	const first = Math.ceil(from / step);
	const count = Math.floor(to / step) - first + 1;
	return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}
