import { bearing as turfBearing, distance, kinks, polygon } from '@turf/turf';
import { geoArea, geoInterpolate } from 'd3-geo';
import type { Position } from 'geojson';

/** Longitude and latitude in degrees. */
export type At = readonly number[];

/** WGS 84: semi-major axis in km, and flattening. */
const AXIS_KM = 6378.137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const MEAN_RADIUS_KM = 6371.0088;
/** In radians: closer than this to the antipode Lambert's formula fails, and the sphere is used. */
const ANTIPODAL = 0.02;
/** Drawn lines have a vertex at least this often, so long legs show as arcs. */
const ARC_STEP_KM = 60;

export const MILES_PER_KM = 0.621371192;
export const SQUARE_MILES_PER_KM2 = 0.386102159;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/**
 * Distance between two positions on the ellipsoid in km. turf measures on a sphere, up to 0.56 % off; Lambert's formula
 * is accurate to some ten metres over thousands of kilometres.
 */
export function distanceKm(from: At, to: At): number {
	const [start, end] = [onSphere(from), onSphere(to)];
	const angle = distance(start, end, { units: 'radians' });
	if (angle < 1e-9) return 0;
	if (angle > Math.PI - ANTIPODAL) return angle * MEAN_RADIUS_KM;
	const middle = radians((start[1] + end[1]) / 2);
	const half = radians((end[1] - start[1]) / 2);
	const along =
		((angle - Math.sin(angle)) * (Math.sin(middle) * Math.cos(half)) ** 2) / Math.cos(angle / 2) ** 2;
	const across =
		((angle + Math.sin(angle)) * (Math.cos(middle) * Math.sin(half)) ** 2) / Math.sin(angle / 2) ** 2;
	return AXIS_KM * (angle - (FLATTENING / 2) * (along + across));
}

/** Length of a line in km, with geodesics between its positions. */
export function lineKm(line: readonly At[]): number {
	return line.slice(1).reduce((sum, at, index) => sum + distanceKm(line[index] ?? at, at), 0);
}

/** Initial bearing in degrees clockwise from north, 0 to below 360, accurate to a fifth of a degree. */
export function bearingOf(from: At, to: At): number {
	return (turfBearing(onSphere(from), onSphere(to)) + 360) % 360;
}

/**
 * Area in km² of a ring of geodesics; the smaller of the two parts into which it divides the earth. turf treats sides
 * as straight on the map, which is wrong for long ones; d3 measures on a sphere, made equal in area to the ellipsoid
 * here.
 * @param ring positions, without repeating the first at the end
 */
export function areaKm2(ring: readonly At[]): number {
	if (ring.length < 3) return 0;
	const corners = ring.map(([lon = 0, lat = 0]): [number, number] => [lon, authalic(lat)]);
	const [first = [0, 0]] = corners;
	const part = geoArea({ type: 'Polygon', coordinates: [[...corners, first]] });
	return Math.min(part, 4 * Math.PI - part) * AXIS_KM ** 2 * (authalicSum(1) / 2);
}

/** Whether sides of a ring intersect, which leaves its area undefined. */
export function crossesItself(ring: readonly At[]): boolean {
	const [first] = ring;
	if (!first || ring.length < 4) return false;
	const corners = [...ring, first].map((at) => [...at]);
	return kinks(polygon([corners])).features.length > 0;
}

/** Positions on the geodesic, ends included. Longitudes continue beyond 180 instead of wrapping. */
export function arcOf(from: At, to: At): Position[] {
	const [start, end] = [pair(from), pair(to)];
	const steps = Math.max(1, Math.ceil(distanceKm(start, end) / ARC_STEP_KM));
	const between = geoInterpolate(start, end);
	const arc: Position[] = [start];
	for (let step = 1; step <= steps; step += 1) {
		const [lon, lat] = step === steps ? end : between(step / steps);
		const [before = lon] = arc.at(-1) ?? [];
		arc.push([lon + 360 * Math.round((before - lon) / 360), lat]);
	}
	return arc;
}

function pair([lon = 0, lat = 0]: At): [number, number] {
	return [lon, lat];
}

/** A position at its reduced latitude, where geodesics of the ellipsoid become great circles. */
function onSphere([lon = 0, lat = 0]: At): [number, number] {
	return [lon, degrees(Math.atan((1 - FLATTENING) * Math.tan(radians(lat))))];
}

/** Authalic latitude in degrees: makes areas on the sphere equal to those on the ellipsoid. */
function authalic(latitude: number): number {
	return degrees(Math.asin(authalicSum(Math.sin(radians(latitude))) / authalicSum(1)));
}

function authalicSum(sine: number): number {
	const e = ECCENTRICITY;
	return (1 - e ** 2) * (sine / (1 - (e * sine) ** 2) + Math.atanh(e * sine) / e);
}
