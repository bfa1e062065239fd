import type { Spot } from '$lib/atlas/page-data/measure';
import { areaKm2, bearingOf, crossesItself, distanceKm } from './ellipsoid';

type Point = Pick<Spot, 'at' | 'toleranceKm'>;

/** A length and its tolerance, both in km. */
export type Length = { readonly km: number; readonly toleranceKm: number };

/** Bearing in degrees clockwise from north, and the deviation that the points' tolerances allow. */
export type Bearing = { readonly degrees: number; readonly toleranceDegrees: number };

/** From one point to the next, by index; no bearing if the two may coincide. */
export type Leg = Length & { readonly from: number; readonly to: number; readonly bearing: Bearing | null };

export type Ring = {
	readonly km2: number;
	readonly toleranceKm2: number;
	/** Whether sides intersect, which makes the area meaningless. */
	readonly isCrossed: boolean;
};

export type Measured = {
	readonly legs: readonly Leg[];
	/** Sum of all legs; the perimeter of a ring. */
	readonly total: Length;
	readonly ring: Ring | null;
};

/** The fewest points that enclose an area. */
export const LEAST_OF_RING = 3;

/** Distance and bearing between two points; the tolerance is the sum of theirs. */
export function lengthBetween(from: Point, to: Point): Length & { readonly bearing: Bearing | null } {
	const km = distanceKm(from.at, to.at);
	const toleranceKm = from.toleranceKm + to.toleranceKm;
	const isTurned = km > toleranceKm && km > 0;
	const toleranceDegrees = isTurned ? (Math.asin(toleranceKm / km) * 180) / Math.PI : 180;
	return {
		km,
		toleranceKm,
		bearing: isTurned ? { degrees: bearingOf(from.at, to.at), toleranceDegrees } : null
	};
}

/**
 * Measures the line through points, and the ring if closed. Tolerances are worst case: every point off by its full
 * tolerance in the worst direction.
 */
export function measure(points: readonly Point[], isClosed: boolean): Measured {
	const isRing = isClosed && points.length >= LEAST_OF_RING;
	const ends = isRing ? points : points.slice(0, -1);
	const legs = ends.flatMap((point, from) => {
		const to = (from + 1) % points.length;
		const next = points[to];
		return next ? [{ from, to, ...lengthBetween(point, next) }] : [];
	});
	const sum = (value: (leg: Leg) => number) => legs.reduce((total, leg) => total + value(leg), 0);
	return {
		legs,
		total: { km: sum(({ km }) => km), toleranceKm: sum(({ toleranceKm }) => toleranceKm) },
		ring: isRing ? ringOf(points) : null
	};
}

function ringOf(points: readonly Point[]): Ring {
	const ring = points.map(({ at }) => at);
	return {
		km2: areaKm2(ring),
		toleranceKm2: areaTolerance(points),
		isCrossed: crossesItself(ring)
	};
}

/**
 * Worst case in km²: moving a corner changes the area by a triangle over the line between its neighbours; two
 * neighbours moving together add at most the product of their shifts.
 */
function areaTolerance(points: readonly Point[]): number {
	const at = (index: number) => points.at(index % points.length);
	return points.reduce((total, point, index) => {
		const [before, after] = [at(index + points.length - 1), at(index + 1)];
		if (!before || !after) return total;
		const side = distanceKm(before.at, after.at);
		return total + (point.toleranceKm * side) / 2 + point.toleranceKm * after.toleranceKm;
	}, 0);
}

/** The least and greatest possible length in km. */
export function rangeOf({ km, toleranceKm }: Length): { readonly least: number; readonly most: number } {
	return { least: Math.max(0, km - toleranceKm), most: km + toleranceKm };
}
