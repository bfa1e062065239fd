import { buffer } from '@turf/turf';
import type { LineString, MultiPolygon, Polygon } from 'geojson';
import { collection, featureOf, type Drawing } from './drawn';
import { ringsOf } from './nearest';

/**
 * The ground within a distance of a line or an area. It stands by itself, for what draws it is large: only who asks for
 * such ground loads it.
 */
export function drawnAround(shape: LineString | Polygon | MultiPolygon, km: number): Drawing {
	const ground = buffer(shape, km, { units: 'kilometers', steps: 16 })?.geometry;
	if (!ground) return collection([]);
	return collection([
		featureOf('area', ground),
		featureOf('line', { type: 'MultiLineString', coordinates: ringsOf(ground) })
	]);
}
