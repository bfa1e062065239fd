import { buffer, lineString } from '@turf/turf';
import type { Position } from 'geojson';
import { ringsOf } from './nearest';
import { collection, featureOf, type Drawing } from './drawn';

/**
 * The ground within a distance of a line. It stands by itself, for what draws it is large: only who asks for a corridor
 * loads it.
 */
export function drawnCorridor(line: readonly Position[], km: number): Drawing {
	const ground = buffer(lineString([...line]), km, { units: 'kilometers', steps: 16 })?.geometry;
	if (!ground) return collection([]);
	return collection([
		featureOf('area', ground),
		featureOf('line', { type: 'MultiLineString', coordinates: ringsOf(ground) })
	]);
}
