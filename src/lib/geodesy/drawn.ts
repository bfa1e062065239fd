import type { Feature, FeatureCollection, Position } from 'geojson';
import { bbox, circle } from '@turf/turf';
import { arcOf } from './ellipsoid';

/** Role of a drawn feature: searched area, measured line, or one of its points. */
export type DrawnRole = 'area' | 'line' | 'point';

/** What readers measure, as drawn on the map. */
export type Drawing = FeatureCollection;

const CIRCLE_STEPS = 96;

/** The line through points, closed for a ring. */
export function drawnMeasure(points: readonly Position[], isRing: boolean): Drawing {
	const ends = isRing
		? points.map((at, index) => [at, points[(index + 1) % points.length]])
		: pairsOf(points);
	const arcs = ends.map(([from = [], to = []]) => arcOf(from, to));
	const line = arcs.flatMap((arc, index) => arc.slice(index === 0 ? 0 : 1));
	const shape: Feature[] = [];
	if (isRing) shape.push(featureOf('area', { type: 'Polygon', coordinates: [line] }));
	if (line.length > 1) shape.push(featureOf('line', { type: 'LineString', coordinates: line }));
	return collection([
		...shape,
		...points.map((at) => featureOf('point', { type: 'Point', coordinates: [...at] }))
	]);
}

/** The circle around a point. */
export function drawnCircle(at: Position, km: number): Drawing {
	const { geometry } = circle([...at], km, { steps: CIRCLE_STEPS });
	return collection([
		featureOf('area', geometry),
		featureOf('line', { type: 'LineString', coordinates: geometry.coordinates[0] ?? [] }),
		featureOf('point', { type: 'Point', coordinates: [...at] })
	]);
}

function pairsOf(points: readonly Position[]): [Position, Position][] {
	return points.slice(1).map((to, index) => [points[index] ?? to, to]);
}

/** Areas also carry their bounding box, for the map to frame. */
export function featureOf(role: DrawnRole, geometry: Feature['geometry']): Feature {
	const feature: Feature = { type: 'Feature', properties: { role }, geometry };
	return role === 'area' ? { ...feature, bbox: bbox(feature) } : feature;
}

export function collection(features: Feature[]): Drawing {
	return { type: 'FeatureCollection', features };
}
