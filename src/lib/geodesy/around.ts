import { buffer, feature, simplify } from '@turf/turf';
import type { LineString, MultiPolygon, Polygon } from 'geojson';
import { collection, featureOf, type Drawing } from './drawn';
import { ringsOf } from './nearest';

/** Buffers of lines and areas. In a module by itself because turf's buffer is large; loaded on demand. */
const STEPS = 8;
/** Simplification tolerance in degrees per km of buffer: a wide buffer needs no finer outline. */
const SIMPLER = 0.02 / 111;

export function drawnAround(shape: LineString | Polygon | MultiPolygon, km: number): Drawing {
	const simple = simplify(feature(shape), { tolerance: km * SIMPLER, highQuality: true });
	const buffered = buffer(simple, km, { units: 'kilometers', steps: STEPS })?.geometry;
	if (!buffered) return collection([]);
	return collection([
		featureOf('area', buffered),
		featureOf('line', { type: 'MultiLineString', coordinates: ringsOf(buffered) })
	]);
}
