import { booleanPointInPolygon, multiLineString, nearestPointOnLine } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { MeasuredRoute } from '../atlas/gazetteer';
import { distanceKm } from './ellipsoid';

/** The nearest point of something, and the point that it is nearest to, with the way between them in km. */
export type Meeting = { readonly km: number; readonly from: Position; readonly to: Position };

type Line = readonly Position[];

/** A degree of latitude is nowhere shorter. */
const LEAST_KM_PER_DEGREE = 110.5;
/** A line is first looked at this often, in km, and then closely where it may be nearest. */
const COARSE_KM = 20;
const FINE_KM = 1;

/** The nearest point of lines to a position, or null where there is none within reach (km). */
export function nearestOf(lines: readonly Line[], at: Position, reachKm = Infinity): Meeting | null {
	const near = lines.filter((line) => leastKm(line, at) <= reachKm).map((line) => [...line]);
	if (near.length === 0) return null;
	const to = nearestPointOnLine(multiLineString(near), at).geometry.coordinates;
	const km = distanceKm(at, to);
	return km <= reachKm ? { km, from: at, to } : null;
}

/** As `nearestOf`, from wherever a line comes nearest to others; good to a kilometre. */
export function nearestOfTwo(own: Line, lines: readonly Line[], reachKm = Infinity): Meeting | null {
	const coarse = samplesOf(own, COARSE_KM).flatMap((at) => nearestOf(lines, at, reachKm + COARSE_KM) ?? []);
	const best = Math.min(...coarse.map(({ km }) => km));
	// Between two looks a line comes nearer by no more than half the way between them.
	const worth = coarse.filter(({ km }) => km <= best + COARSE_KM).map(({ from }) => from);
	const fine = samplesOf(own, FINE_KM).filter((at) => worth.some((from) => distanceKm(at, from) < COARSE_KM));
	const meetings = fine.flatMap((at) => nearestOf(lines, at, reachKm) ?? []);
	return meetings.reduce<Meeting | null>((least, one) => (least && least.km <= one.km ? least : one), null);
}

/** Whether a position lies in an area. */
export function isWithin(shape: Polygon | MultiPolygon, at: Position): boolean {
	return booleanPointInPolygon(at, shape);
}

/** The rings of an area, as lines. */
export function ringsOf({ type, coordinates }: Polygon | MultiPolygon): Position[][] {
	return type === 'Polygon' ? coordinates : coordinates.flat();
}

/** Where a route comes nearest to a position, and how well it is known there. */
export function nearestStretch(
	{ stretches }: Pick<MeasuredRoute, 'stretches'>,
	at: Position,
	reachKm = Infinity
): (Meeting & { readonly toleranceKm: number }) | null {
	const meetings = stretches.flatMap(({ line, toleranceKm }) => {
		const meeting = nearestOf([line], at, reachKm);
		return meeting ? [{ ...meeting, toleranceKm }] : [];
	});
	return meetings.toSorted((a, b) => a.km - b.km)[0] ?? null;
}

/** The whole line of a route. */
export function lineOf({ stretches }: Pick<MeasuredRoute, 'stretches'>): Position[] {
	return stretches.flatMap(({ line }, index) => line.slice(index === 0 ? 0 : 1));
}

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
