import type { LineString, Point, Position } from 'geojson';
import type { RouteCollection, RouteFeature, SegmentProperties, StopProperties } from '$lib/atlas/types';
import { lineKm } from '$lib/geodesy/ellipsoid';

type Segment = RouteFeature & { readonly geometry: LineString; readonly properties: SegmentProperties };
type Stop = RouteFeature & { readonly geometry: Point; readonly properties: StopProperties };

/** Lengths in km on the WGS 84 ellipsoid; countries by ISO 3166-1 alpha-2. */
export type RouteLengths = {
	readonly byCountry: Readonly<Record<string, number>>;
	readonly totalKm: number;
};

/** A stop and its distance in km from the start, along the drawn line. */
export type StopAlong = { readonly id: string; readonly km: number; readonly properties: StopProperties };

/** A route's segments, in line order. */
export function segmentsOf(route: RouteCollection): Segment[] {
	return route.features.filter(isSegment);
}

/** A route's stops, in file order. */
export function stopsOf(route: RouteCollection): Stop[] {
	return route.features.filter(isStop);
}

// The schema requires every segment to be a line and every stop a point.
function isSegment(item: RouteFeature): item is Segment {
	return item.properties.kind === 'segment' && item.geometry.type === 'LineString';
}

function isStop(item: RouteFeature): item is Stop {
	return item.properties.kind === 'stop' && item.geometry.type === 'Point';
}

/** The length of the drawn line, by country and in total. */
export function routeLengths(route: RouteCollection): RouteLengths {
	const byCountry: Record<string, number> = {};
	let totalKm = 0;
	for (const segment of segmentsOf(route)) {
		const km = lineKm(segment.geometry.coordinates);
		const { country } = segment.properties;
		byCountry[country] = (byCountry[country] ?? 0) + km;
		totalKm += km;
	}
	return { byCountry, totalKm };
}

/** The full line; each segment starts where the previous one ends. */
export function wholeLine(route: RouteCollection): Position[] {
	return segmentsOf(route).flatMap(({ geometry }, index) => geometry.coordinates.slice(index === 0 ? 0 : 1));
}

/**
 * The stops from the line's start to its end.
 * @throws Error if a stop is not a vertex of the line
 */
export function stopsAlong(route: RouteCollection): StopAlong[] {
	const line = wholeLine(route);
	return stopsOf(route)
		.map(({ id, geometry, properties }) => {
			const vertex = line.findIndex((position) => isSame(position, geometry.coordinates));
			if (vertex < 0) throw new Error(`The stop "${id}" is not on its route`);
			const km = lineKm(line.slice(0, vertex + 1));
			return { id, km, properties };
		})
		.sort((a, b) => a.km - b.km);
}

/** Whether two positions have the same longitude and latitude. */
export function isSame(a: Position | undefined, b: Position | undefined): boolean {
	return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
