import { booleanPointInPolygon, multiLineString, nearestPointOnLine } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { MeasuredRoute } from '$lib/atlas/page-data/measure';
import { distanceKm } from './ellipsoid';

/** The shortest connection between two things, in km. */
export type Meeting = { readonly km: number; readonly from: Position; readonly to: Position };

type Line = readonly Position[];

/** Shortest length of a degree of latitude, in km. */
const LEAST_KM_PER_DEGREE = 110.5;
/** Lines are sampled coarsely first, in km, then finely where they may be nearest. */
const COARSE_KM = 20;
const FINE_KM = 1;
/** Up to this distance, in degrees, a planar projection can tell which sides may be nearest. */
const FAR_DEGREES = 14;
/** Lower bound of the true distance as a share of the planar one. */
const leastTruth = (degrees: number) => Math.max(0.2, 0.98 - 0.02 * degrees);

/** The nearest point of lines to a position, or null beyond reach (km). */
export function nearestOf(lines: readonly Line[], at: Position, reachKm = Infinity): Meeting | null {
	const near = lines.filter((line) => leastKm(line, at) <= reachKm);
	const sides = likelySides(near, at);
	if (sides.length === 0) return null;
	const to = nearestPointOnLine(multiLineString(sides), at).geometry.coordinates;
	const km = distanceKm(at, to);
	return km <= reachKm ? { km, from: at, to } : null;
}

/** Like `nearestOf`, from the point of a line that is nearest to others; accurate to a kilometre. */
export function nearestOfTwo(own: Line, lines: readonly Line[], reachKm = Infinity): Meeting | null {
	const within = reachKm + COARSE_KM;
	const near = lines.filter((line) => own.some((at) => leastKm(line, at) <= within));
	const looks = samplesOf(own, COARSE_KM).map((at) => ({ at, km: onPlaneKm(near, at) }));
	const shared = looks.find(({ km }) => km === 0)?.at;
	if (shared) return { km: 0, from: shared, to: shared };
	const least = Math.min(...looks.map(({ km }) => km));
	const truth = leastTruth(least / LEAST_KM_PER_DEGREE);
	const coarse = looks
		.filter(({ km }) => km * truth <= least + COARSE_KM)
		.flatMap(({ at }) => nearestOf(near, at, within) ?? []);
	const best = Math.min(...coarse.map(({ km }) => km));
	const fine = fineSamplesOf(own);
	return coarse
		.filter(({ km }) => km <= best + COARSE_KM)
		.flatMap(({ from }) => {
			const around = fine.filter((at) => isAround(from, at));
			const nearest = leastBy(around, (at) => onPlaneKm(near, at));
			return (nearest && nearestOf(near, nearest, reachKm)) ?? [];
		})
		.reduce<Meeting | null>((first, one) => (first && first.km <= one.km ? first : one), null);
}

function isAround(from: Position, at: Position): boolean {
	const beside = Math.abs((at[1] ?? 0) - (from[1] ?? 0)) * LEAST_KM_PER_DEGREE;
	return beside < COARSE_KM && onPlaneKm([[from]], at) < COARSE_KM;
}

function fineSamplesOf(line: Line): Position[] {
	const samples = fines.get(line) ?? samplesOf(line, FINE_KM);
	fines.set(line, samples);
	return samples;
}

const fines = new WeakMap<Line, Position[]>();

function leastBy<T>(items: readonly T[], value: (item: T) => number): T | undefined {
	let [found, least]: [T | undefined, number] = [undefined, Infinity];
	for (const item of items) {
		const own = value(item);
		if (own < least) [found, least] = [item, own];
	}
	return found;
}

/** Visits the sides of lines, projected to a plane around a position, with distances in degrees of latitude. */
function eachSide(
	lines: readonly Line[],
	[lon = 0, lat = 0]: Position,
	visit: (degrees: number, line: Line, index: number) => void
): void {
	// Called millions of times, so it allocates nothing.
	const narrowing = Math.cos((lat * Math.PI) / 180);
	for (const line of lines) {
		for (let index = Math.min(1, line.length - 1); index < line.length; index += 1) {
			const end = line[index];
			const start = line[index - 1] ?? end;
			const fromX = ((start?.[0] ?? 0) - lon) * narrowing;
			const fromY = (start?.[1] ?? 0) - lat;
			const dx = ((end?.[0] ?? 0) - lon) * narrowing - fromX;
			const dy = (end?.[1] ?? 0) - lat - fromY;
			const square = dx * dx + dy * dy;
			const share = square === 0 ? 0 : Math.max(0, Math.min(1, -(fromX * dx + fromY * dy) / square));
			const x = fromX + dx * share;
			const y = fromY + dy * share;
			visit(Math.sqrt(x * x + y * y), line, index);
		}
	}
}

/** Planar distance of lines from a position in km: fast, and wrong by up to the share in `leastTruth`. */
function onPlaneKm(lines: readonly Line[], at: Position): number {
	let least = Infinity;
	eachSide(lines, at, (degrees) => (least = Math.min(least, degrees)));
	return least * LEAST_KM_PER_DEGREE;
}

/** Sides that may contain the nearest point, found on a plane; all of them where the plane misleads. */
function likelySides(lines: readonly Line[], at: Position): Position[][] {
	const least = onPlaneKm(lines, at) / LEAST_KM_PER_DEGREE;
	const most = least > FAR_DEGREES ? Infinity : least / leastTruth(least) + 0.001;
	const sides: Position[][] = [];
	eachSide(lines, at, (degrees, line, index) => {
		const [start, end] = [line[index - 1], line[index]];
		if (degrees <= most && start && end) sides.push([start, end]);
	});
	return sides;
}

/** Whether a position lies in an area. */
export function isWithin(shape: Polygon | MultiPolygon, at: Position): boolean {
	const isInBox = ringsOf(shape).some((ring) => leastKm(ring, at) === 0);
	return isInBox && booleanPointInPolygon(at, shape);
}

/** The rings of an area, as lines. */
export function ringsOf({ type, coordinates }: Polygon | MultiPolygon): Position[][] {
	return type === 'Polygon' ? coordinates : coordinates.flat();
}

/** The nearest point of a route, the index of its stretch, and the tolerance there. */
export function nearestStretch(
	{ stretches }: Pick<MeasuredRoute, 'stretches'>,
	at: Position,
	reachKm = Infinity
): (Meeting & { readonly toleranceKm: number; readonly index: number }) | null {
	const meetings = stretches.flatMap(({ line, toleranceKm }, index) => {
		const meeting = nearestOf([line], at, reachKm);
		return meeting ? [{ ...meeting, toleranceKm, index }] : [];
	});
	return meetings.toSorted((a, b) => a.km - b.km)[0] ?? null;
}

/** All stretches of a route as one line. */
export function lineOf({ stretches }: Pick<MeasuredRoute, 'stretches'>): Position[] {
	const whole =
		wholes.get(stretches) ?? stretches.flatMap(({ line }, index) => line.slice(index === 0 ? 0 : 1));
	wholes.set(stretches, whole);
	return whole;
}

const wholes = new WeakMap<object, Position[]>();

/** A line's vertices and positions between them, at most `stepKm` apart. */
export function samplesOf(line: Line, stepKm: number): Position[] {
	return line.flatMap((start, index) => {
		const [lon = 0, lat = 0] = start;
		const next = line[index + 1];
		if (!next) return [start];
		const [nextLon = lon, nextLat = lat] = next;
		const count = Math.max(1, Math.ceil(distanceKm(start, next) / stepKm));
		return Array.from({ length: count }, (_, step) => [
			lon + ((nextLon - lon) * step) / count,
			lat + ((nextLat - lat) * step) / count
		]);
	});
}

/** Lower bound of a line's distance in km, from its bounding box. */
function leastKm(line: Line, [lon = 0, lat = 0]: Position): number {
	let [west, south, east, north] = boxes.get(line) ?? [Infinity, Infinity, -Infinity, -Infinity];
	if (west === Infinity) {
		for (const [x = 0, y = 0] of line) {
			[west, east] = [Math.min(west, x), Math.max(east, x)];
			[south, north] = [Math.min(south, y), Math.max(north, y)];
		}
		boxes.set(line, [west, south, east, north]);
	}
	const beside = Math.max(0, south - lat, lat - north);
	const furthest = Math.max(Math.abs(south), Math.abs(north), Math.abs(lat));
	const along = Math.max(0, west - lon, lon - east) * Math.cos((furthest * Math.PI) / 180);
	// The shortest path between two meridians bends towards the pole, which the factor allows for.
	return LEAST_KM_PER_DEGREE * Math.max(beside, along * 0.95);
}

type Box = [west: number, south: number, east: number, north: number];
const boxes = new WeakMap<Line, Box>();
