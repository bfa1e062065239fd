import type { Position } from 'geojson';
import type { MeasuredRoute } from '$lib/atlas/page-data/measure';
import { passageOf } from './inside';
import { lineOf, nearestOfTwo, nearestStretch, ringsOf, type Meeting } from './nearest';
import { apart, met, MEETING_KM, worstOf, type Looks, type Met, type Near } from './nearness';

export type RouteOrigin = MeasuredRoute & { readonly kind: 'route' };

/** Searches along a route. */
export function looksFromRoute(origin: RouteOrigin, reachKm: number): Looks {
	const own = lineOf(origin);
	const worst = worstOf(origin);
	const toleranceAt = (at: Position) => nearestStretch(origin, at)?.toleranceKm ?? worst;

	function lines<T>(
		item: T,
		itsLines: readonly (readonly Position[])[],
		itsToleranceKm: number,
		how: Met
	): Near<T> | null {
		const meeting = nearestOfTwo(own, itsLines, reachKm + itsToleranceKm + worst);
		if (!meeting) return null;
		const toleranceKm = toleranceAt(meeting.from) + itsToleranceKm;
		if (meeting.km >= MEETING_KM) return apart(item, meeting, toleranceKm, reachKm);
		return met(item, how, { at: meeting.to, toleranceKm, isCertain: false });
	}

	return {
		spot: (spot) => {
			const at = [...spot.at];
			const meeting = nearestStretch(origin, at, reachKm + spot.toleranceKm + worst);
			if (!meeting) return null;
			// `nearestStretch` measures from the spot; the bearing must lead to it.
			const way: Meeting = { km: meeting.km, from: meeting.to, to: at };
			return apart(spot, way, meeting.toleranceKm + spot.toleranceKm, reachKm);
		},
		route: (route) => {
			const found = route.stretches.flatMap(
				({ line, toleranceKm }) => lines(route, [line], toleranceKm, 'across') ?? []
			);
			return found.toSorted((a, b) => a.km - b.km)[0] ?? null;
		},
		area: (area) => {
			const passage = passageOf(origin, area);
			if (passage) return met(area, passage.met, passage);
			return lines(area, ringsOf(area.shape), area.toleranceKm, 'touching');
		},
		border: (border) => lines(border, border.lines, border.toleranceKm, 'across')
	};
}
