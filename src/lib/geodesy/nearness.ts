import type { Position } from 'geojson';
import type { MeasuredArea, MeasuredBorder, MeasuredRoute, Spot } from '$lib/atlas/page-data/measure';
import { bearingOf } from './ellipsoid';
import type { Length } from './measure';
import type { Meeting } from './nearest';

/** How two things meet: one is inside the other, runs through it, crosses it, or touches its edge. */
export type Met = 'in' | 'through' | 'across' | 'touching';

/** Something that is, or may be, within reach. */
export type Near<T> = Length & {
	readonly item: T;
	readonly at: Position;
	/** In degrees clockwise from north; null if the two meet or are too close to tell. */
	readonly bearing: number | null;
	/** Whether `met`, or being within reach, holds in the worst case of all tolerances. */
	readonly isCertain: boolean;
	/** How it meets the origin, or null if they are apart. */
	readonly met: Met | null;
};

/** Searches from an origin, by kind of target; null if out of reach. */
export type Looks = {
	readonly spot: (spot: Spot) => Near<Spot> | null;
	readonly route: (route: MeasuredRoute) => Near<MeasuredRoute> | null;
	readonly area: (area: MeasuredArea) => Near<MeasuredArea> | null;
	readonly border: (border: MeasuredBorder) => Near<MeasuredBorder> | null;
};

/** Lines closer than this count as meeting, because they are sampled at this interval. */
export const MEETING_KM = 1;

/** A target apart from the origin, or null if surely out of reach. */
export function apart<T>(
	item: T,
	{ km, from, to }: Meeting,
	toleranceKm: number,
	reachKm: number
): Near<T> | null {
	if (km - toleranceKm > reachKm) return null;
	const bearing = km > toleranceKm ? bearingOf(from, to) : null;
	return { item, km, toleranceKm, at: to, bearing, isCertain: km + toleranceKm <= reachKm, met: null };
}

export function met<T>(
	item: T,
	how: Met,
	found: { readonly at: Position; readonly toleranceKm: number; readonly isCertain: boolean }
): Near<T> {
	const { at, toleranceKm, isCertain } = found;
	return { item, km: 0, toleranceKm, at, bearing: null, isCertain, met: how };
}

/** The largest tolerance of a route in km. */
export function worstOf({ stretches }: Pick<MeasuredRoute, 'stretches'>): number {
	return Math.max(...stretches.map(({ toleranceKm }) => toleranceKm));
}
