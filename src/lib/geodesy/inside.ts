import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LandsData, MeasuredArea, MeasuredRoute } from '$lib/atlas/page-data/measure';
import { distanceKm } from './ellipsoid';
import { isWithin, lineOf, nearestOf, nearestStretch, ringsOf, samplesOf } from './nearest';
import { MEETING_KM, worstOf, type Met } from './nearness';

/** A route runs through an area if it stays inside for longer than this. */
export const THROUGH_KM = 5;

/** How a route meets an area, at which position. */
export type Passage = {
	readonly met: Met;
	readonly at: Position;
	readonly toleranceKm: number;
	readonly isCertain: boolean;
};

/**
 * Whether a position in an area is so close to other land that it may lie there. The coast does not count: what is on
 * land is not in the sea.
 */
export function isBesideOthers(
	at: Position,
	area: MeasuredArea,
	lands: LandsData | null,
	toleranceKm: number
): boolean {
	const others = (lands?.areas ?? []).filter(({ id }) => id !== area.id);
	const lines = [
		...others.flatMap(({ shape }) => ringsOf(shape)),
		...(lands?.borders ?? []).flatMap((border) => border.lines)
	];
	return nearestOf(lines, at, toleranceKm) !== null;
}

/**
 * Where a route enters an area, or null. It certainly runs through if any part is deeper inside than the tolerances
 * of route and edge.
 */
export function passageOf(route: Pick<MeasuredRoute, 'stretches'>, area: MeasuredArea): Passage | null {
	const runs = runsWithin(samplesOf(lineOf(route), MEETING_KM), area.shape);
	const [longest] = runs.toSorted((a, b) => lengthOf(b) - lengthOf(a));
	const [first] = longest ?? [];
	if (!longest || !first) return null;
	const toleranceAt = (at: Position) =>
		(nearestStretch(route, at, MEETING_KM)?.toleranceKm ?? worstOf(route)) + area.toleranceKm;
	if (lengthOf(longest) <= THROUGH_KM)
		return { met: 'touching', at: first, toleranceKm: toleranceAt(first), isCertain: false };
	const deep = longest.find((at) => !nearestOf(ringsOf(area.shape), at, toleranceAt(at)));
	const at = deep ?? first;
	return { met: 'through', at, toleranceKm: toleranceAt(at), isCertain: deep !== undefined };
}

function runsWithin(samples: readonly Position[], shape: Polygon | MultiPolygon): Position[][] {
	const runs: Position[][] = [];
	let wasWithin = false;
	for (const at of samples) {
		const isIn = isWithin(shape, at);
		if (isIn && wasWithin) runs.at(-1)?.push(at);
		else if (isIn) runs.push([at]);
		wasWithin = isIn;
	}
	return runs;
}

function lengthOf(line: readonly Position[]): number {
	return line.slice(1).reduce((km, to, index) => km + distanceKm(line[index] ?? to, to), 0);
}
