import { buffer, feature, simplify } from '@turf/turf';
import type { LineString, MultiPolygon, Polygon } from 'geojson';
import { collection, featureOf, type Drawing } from './drawn';
import { ringsOf } from './nearest';

/**
 * The extent within a distance of a line or an area. It stands by itself, for what draws it is large: only who asks for
 * such extent loads it.
 */
const STEPS = 8;
/** Extent so wide needs no finer outline to start from: this share of its width is left out, in degrees for each km. */
const SIMPLER = 0.02 / 111;

export function drawnAround(shape: LineString | Polygon | MultiPolygon, km: number): Drawing {
	const simple = simplify(feature(shape), { tolerance: km * SIMPLER, highQuality: true });
	const extent = buffer(simple, km, { units: 'kilometers', steps: STEPS })?.geometry;
	if (!extent) return collection([]);
	return collection([
		featureOf('area', extent),
		featureOf('line', { type: 'MultiLineString', coordinates: ringsOf(extent) })
	]);
}
