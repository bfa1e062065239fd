import { booleanPointInPolygon, multiLineString, nearestPointOnLine } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { MeasuredRoute } from '$lib/atlas/page-data/measure';
import { distanceKm } from './ellipsoid';

/** The nearest point of something, and the point that it is nearest to, with the way between them in km. */
export type Meeting = { readonly km: number; readonly from: Position; readonly to: Position };

type Line = readonly Position[];

/** A degree of latitude is nowhere shorter. */
const LEAST_KM_PER_DEGREE = 110.5;
/** A line is first looked at this often, in km, and then closely where it may be nearest. */
const COARSE_KM = 20;
const FINE_KM = 1;
/** As far as this, in degrees, a plane serves to tell what may be nearest. */
const FAR_DEGREES = 14;
/** The least share of what a plane says that a distance of so many degrees can truly be. */
const leastTruth = (degrees: number) => Math.max(0.2, 0.98 - 0.02 * degrees);

/** The nearest point of lines to a position, or null where there is none within reach (km). */
export function nearestOf(lines: readonly Line[], at: Position, reachKm = Infinity): Meeting | null {
	const near = lines.filter((line) => leastKm(line, at) <= reachKm);
	const sides = likelySides(near, at);
	if (sides.length === 0) return null;
	const to = nearestPointOnLine(multiLineString(sides), at).geometry.coordinates;
	const km = distanceKm(at, to);
	return km <= reachKm ? { km, from: at, to } : null;
}

/** As `nearestOf`, from wherever a line comes nearest to others; good to a kilometre. */
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

/** Whether two positions are less than a coarse step apart. */
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

/** Straight sides of lines as a plane about a position has them, each with its distance in degrees of latitude. */
function eachSide(
	lines: readonly Line[],
	[lon = 0, lat = 0]: Position,
	tell: (degrees: number, line: Line, index: number) => void
): void {
	// Looked at millions of times: nothing is made on the way.
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
			tell(Math.sqrt(x * x + y * y), line, index);
		}
	}
}

/** How far lines are from a position in km, as a plane has it: quick, and wrong by the share that `leastTruth` says. */
function onPlaneKm(lines: readonly Line[], at: Position): number {
	let least = Infinity;
	eachSide(lines, at, (degrees) => (least = Math.min(least, degrees)));
	return least * LEAST_KM_PER_DEGREE;
}

/** The sides of lines among which the nearest is, found on a plane; far away, where a plane misleads, all of them. */
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

/** Where a route comes nearest to a position, on which of its stretches (from 0), and how well it is known there. */
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

/** The whole line of a route. */
export function lineOf({ stretches }: Pick<MeasuredRoute, 'stretches'>): Position[] {
	const whole =
		wholes.get(stretches) ?? stretches.flatMap(({ line }, index) => line.slice(index === 0 ? 0 : 1));
	wholes.set(stretches, whole);
	return whole;
}

const wholes = new WeakMap<object, Position[]>();

/** Positions along a line, its own among them, no further apart than a step in km. */
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

/** A line is at least so far from a position, by the box round it: what is further need not be looked at. */
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
	// The short way between two meridians bends towards the pole: the share is for that.
	return LEAST_KM_PER_DEGREE * Math.max(beside, along * 0.95);
}

type Box = [west: number, south: number, east: number, north: number];
const boxes = new WeakMap<Line, Box>();
