import type { Position } from 'geojson';
import type { MeasuredArea, MeasuredBorder, MeasuredRoute, Spot } from '$lib/atlas/page-data/measure';
import { bearingOf } from './ellipsoid';
import type { Length } from './measure';
import type { Meeting } from './nearest';

/** How two things meet: one lies in the other, runs through it, crosses it, or touches it from without. */
export type Met = 'in' | 'through' | 'across' | 'touching';

/** Something that lies, or may lie, within reach. */
export type Near<T> = Length & {
	readonly item: T;
	/** Its nearest point. */
	readonly at: Position;
	/** In degrees clockwise from north, or null where the two meet, or are too near to tell. */
	readonly bearing: number | null;
	/** Whether it is within reach, or met as it is said to be, even if all is off by as much as it may be. */
	readonly isCertain: boolean;
	/** How it meets what is asked about, or null where the two lie apart. */
	readonly met: Met | null;
};

/** How something is looked for from what is asked about, kind by kind: null where it is out of reach. */
export type Looks = {
	readonly spot: (spot: Spot) => Near<Spot> | null;
	readonly route: (route: MeasuredRoute) => Near<MeasuredRoute> | null;
	readonly area: (area: MeasuredArea) => Near<MeasuredArea> | null;
	readonly border: (border: MeasuredBorder) => Near<MeasuredBorder> | null;
};

/** Nearer than this two lines count as met: they are looked at a kilometre apart. */
export const MEETING_KM = 1;

/** What lies apart from what is asked about, if it may be within reach. */
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

/** How well a route is known where it is known least, in km. */
export function worstOf({ stretches }: Pick<MeasuredRoute, 'stretches'>): number {
	return Math.max(...stretches.map(({ toleranceKm }) => toleranceKm));
}
