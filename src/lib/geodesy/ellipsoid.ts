import { bearing as turfBearing, distance, kinks, polygon } from '@turf/turf';
import { geoArea, geoInterpolate } from 'd3-geo';
import type { Position } from 'geojson';

/** Longitude and latitude in degrees. */
export type At = readonly number[];

/** WGS 84: half the equator's axis in km, and the flattening. */
const AXIS_KM = 6378.137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const MEAN_RADIUS_KM = 6371.0088;
/** Nearer to the other side of the earth than this, in radians, Lambert's formula fails; the sphere serves. */
const ANTIPODAL = 0.02;
/** Drawn lines bend at least this often, so that a long leg shows as the arc that it is. */
const ARC_STEP_KM = 60;

export const MILES_PER_KM = 0.621371192;
export const SQUARE_MILES_PER_KM2 = 0.386102159;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/**
 * The way between two positions in km, on the ellipsoid. A sphere's way, which turf gives, is up to 0.56 % off; Lambert's
 * formula mends it to some ten metres in thousands of kilometres.
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

/** The length of a line in km; between its positions it takes the shortest way. */
export function lineKm(line: readonly At[]): number {
	return line.slice(1).reduce((sum, at, index) => sum + distanceKm(line[index] ?? at, at), 0);
}

/** The bearing in which one sets out, in degrees clockwise from north, from 0 up to 360; good to a fifth of a degree. */
export function bearingOf(from: At, to: At): number {
	return (turfBearing(onSphere(from), onSphere(to)) + 360) % 360;
}

/**
 * The area within a ring in km², its sides being the shortest ways; the smaller of the two parts that it makes of the
 * earth. turf's sum takes sides as straight on a map, which long ones are not; so it is d3's, on the sphere whose areas
 * are the ellipsoid's.
 * @param ring positions, the first not repeated at the end
 */
export function areaKm2(ring: readonly At[]): number {
	if (ring.length < 3) return 0;
	const corners = ring.map(([lon = 0, lat = 0]): [number, number] => [lon, authalic(lat)]);
	const [first = [0, 0]] = corners;
	const part = geoArea({ type: 'Polygon', coordinates: [[...corners, first]] });
	return Math.min(part, 4 * Math.PI - part) * AXIS_KM ** 2 * (authalicSum(1) / 2);
}

/** Whether sides of a ring cross one another, so that it has no area to tell. */
export function crossesItself(ring: readonly At[]): boolean {
	const [first] = ring;
	if (!first || ring.length < 4) return false;
	const corners = [...ring, first].map((at) => [...at]);
	return kinks(polygon([corners])).features.length > 0;
}

/** Positions on the shortest way, both ends included. Longitudes go on beyond 180 rather than leap. */
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

/** A position at its reduced latitude: where geodesics of the ellipsoid become great circles. */
function onSphere([lon = 0, lat = 0]: At): [number, number] {
	return [lon, degrees(Math.atan((1 - FLATTENING) * Math.tan(radians(lat))))];
}

/** The latitude, in degrees, at which a sphere has as much area below it as the ellipsoid has. */
function authalic(latitude: number): number {
	return degrees(Math.asin(authalicSum(Math.sin(radians(latitude))) / authalicSum(1)));
}

function authalicSum(sine: number): number {
	const e = ECCENTRICITY;
	return (1 - e ** 2) * (sine / (1 - (e * sine) ** 2) + Math.atanh(e * sine) / e);
}
