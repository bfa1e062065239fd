import type { Position } from 'geojson';
import type { LandsData, MeasuredArea, MeasuredBorder, MeasuredRoute, Spot } from '../atlas/gazetteer';
import { bearingOf } from './ellipsoid';
import { lengthBetween, type Length } from './measure';
import {
	isWithin,
	lineOf,
	nearestOf,
	nearestOfTwo,
	nearestStretch,
	ringsOf,
	samplesOf,
	type Meeting
} from './nearest';

/** What is asked about: a point, or a whole route. */
export type Origin =
	| (Pick<Spot, 'id' | 'name' | 'at' | 'toleranceKm'> & { readonly kind: 'spot' })
	| (MeasuredRoute & { readonly kind: 'route' });

/** Something that lies, or may lie, within reach. */
export type Near<T> = Length & {
	readonly item: T;
	/** Its nearest point. */
	readonly at: Position;
	/** In degrees clockwise from north, or null where it is inside, crossed, or too near to tell. */
	readonly bearing: number | null;
	/** Whether it is within reach, or met, even if all is off by as much as it may be. */
	readonly isCertain: boolean;
	/** Whether the origin lies in it, or runs through or across it. */
	readonly isMet: boolean;
};

export type Surroundings = {
	readonly spots: readonly Near<Spot>[];
	readonly routes: readonly Near<MeasuredRoute>[];
	readonly areas: readonly Near<MeasuredArea>[];
	readonly borders: readonly Near<MeasuredBorder>[];
};

/** Nearer than this two lines count as crossing: they are looked at a kilometre apart. */
const CROSSING_KM = 1;
/** A route runs through an area if it is in it for longer than this. */
const THROUGH_KM = 5;

/** What lies within a distance of a point or along a route, each kind from the nearest on. */
export function surroundings(
	origin: Origin,
	reachKm: number,
	known: { readonly spots: readonly Spot[]; readonly routes: readonly MeasuredRoute[] },
	lands: LandsData | null
): Surroundings {
	const others = <T extends { readonly id: string }>(items: readonly T[]) =>
		items.filter(({ id }) => id !== origin.id);
	const each = <T>(items: readonly T[], look: (item: T) => Near<T> | null) =>
		items.flatMap((item) => look(item) ?? []).toSorted((a, b) => a.km - b.km);
	const areas = each(lands?.areas ?? [], (area) => nearArea(origin, reachKm, area));
	const borders = each(lands?.borders ?? [], (border) => nearLines(origin, reachKm, border, border.lines));
	return {
		spots: each(others(known.spots), (spot) => nearSpot(origin, reachKm, spot)),
		routes: each(others(known.routes), (route) => nearRoute(origin, reachKm, route)),
		areas: origin.kind === 'spot' ? areas.map((area) => doubted(area, [...areas, ...borders])) : areas,
		borders
	};
}

/** An area that a spot lies in, but so near to another that it may as well lie there. */
function doubted<T>(area: Near<T>, edges: readonly Near<unknown>[]): Near<T> {
	const isInDoubt = area.isMet && edges.some((edge) => !edge.isMet && edge.km <= area.toleranceKm);
	return isInDoubt ? { ...area, isCertain: false } : area;
}

function nearSpot(origin: Origin, reachKm: number, spot: Spot): Near<Spot> | null {
	if (origin.kind === 'spot') {
		const { km, toleranceKm, bearing } = lengthBetween(origin, spot);
		return within(reachKm, {
			item: spot,
			km,
			toleranceKm,
			at: [...spot.at],
			bearing: bearing?.degrees ?? null,
			isMet: false
		});
	}
	const most = reachKm + spot.toleranceKm + worst(origin);
	const meeting = nearestStretch(origin, [...spot.at], most);
	if (!meeting) return null;
	const toleranceKm = meeting.toleranceKm + spot.toleranceKm;
	// The way was looked for from the spot; the bearing leads to it.
	const bearing = meeting.km > toleranceKm ? bearingOf(meeting.to, meeting.from) : null;
	return within(reachKm, {
		item: spot,
		km: meeting.km,
		toleranceKm,
		at: [...spot.at],
		bearing,
		isMet: false
	});
}

function nearRoute(origin: Origin, reachKm: number, route: MeasuredRoute): Near<MeasuredRoute> | null {
	if (origin.kind === 'spot') {
		const meeting = nearestStretch(route, [...origin.at], reachKm + origin.toleranceKm + worst(route));
		return meeting && found(origin, reachKm, route, meeting, meeting.toleranceKm);
	}
	const meetings = route.stretches.flatMap(({ line, toleranceKm }) => {
		const meeting = nearestOfTwo(lineOf(origin), [line], reachKm + worst(origin) + toleranceKm);
		return meeting ? [{ ...meeting, toleranceKm }] : [];
	});
	const [nearest] = meetings.toSorted((a, b) => a.km - b.km);
	return nearest ? found(origin, reachKm, route, nearest, nearest.toleranceKm) : null;
}

function nearArea(origin: Origin, reachKm: number, area: MeasuredArea): Near<MeasuredArea> | null {
	const own = origin.kind === 'spot' ? [[...origin.at]] : samplesOf(lineOf(origin), THROUGH_KM);
	const inside = own.find((at) => isWithin(area.shape, at));
	if (!inside) return nearLines(origin, reachKm, area, ringsOf(area.shape));
	const toleranceKm = toleranceAt(origin, inside) + area.toleranceKm;
	return { item: area, km: 0, toleranceKm, at: inside, bearing: null, isCertain: true, isMet: true };
}

function nearLines<T extends { readonly toleranceKm: number }>(
	origin: Origin,
	reachKm: number,
	item: T,
	lines: readonly (readonly Position[])[]
): Near<T> | null {
	const most = reachKm + item.toleranceKm + worst(origin);
	const meeting =
		origin.kind === 'spot'
			? nearestOf(lines, [...origin.at], most)
			: nearestOfTwo(lineOf(origin), lines, most);
	return meeting && found(origin, reachKm, item, meeting, item.toleranceKm);
}

function found<T>(
	origin: Origin,
	reachKm: number,
	item: T,
	{ km, from, to }: Meeting,
	ownToleranceKm: number
): Near<T> | null {
	const toleranceKm = toleranceAt(origin, from) + ownToleranceKm;
	const isMet = origin.kind === 'route' && km < CROSSING_KM;
	const bearing = !isMet && km > toleranceKm ? bearingOf(from, to) : null;
	return within(reachKm, { item, km: isMet ? 0 : km, toleranceKm, at: to, bearing, isMet });
}

/** Keeps what may be within reach, and says whether it must be. */
function within<T>(reachKm: number, near: Omit<Near<T>, 'isCertain'>): Near<T> | null {
	if (near.km - near.toleranceKm > reachKm) return null;
	return { ...near, isCertain: near.km + near.toleranceKm <= reachKm };
}

/** How well the origin is known, at worst. */
function worst(origin: Origin | MeasuredRoute): number {
	if ('at' in origin) return origin.toleranceKm;
	return Math.max(...origin.stretches.map(({ toleranceKm }) => toleranceKm));
}

/** How well the origin is known at one of its positions. */
function toleranceAt(origin: Origin, at: Position): number {
	if (origin.kind === 'spot') return origin.toleranceKm;
	return nearestStretch(origin, at)?.toleranceKm ?? worst(origin);
}
