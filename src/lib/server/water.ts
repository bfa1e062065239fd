import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { Bounds } from '$lib/atlas/types';
import { areaOf, lineOf, type Basemap, type LineProperties } from './topology';

/** What the base map's extract holds. */
const EXTENT: Bounds = [15, -5, 115, 60];
const GRATICULE_STEP = 5;

/** Rivers, stitched into one feature; Natural Earth 50m. */
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

/** Meridians and parallels at every fifth degree, in one feature; a vertex a degree, so that arcs stay true. */
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

/** The multiples of a step from one number to another. */
function steps(from: number, to: number, step: number): number[] {
	const first = Math.ceil(from / step);
	const count = Math.floor(to / step) - first + 1;
	return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}
