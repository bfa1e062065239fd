import type { Position } from 'geojson';
import type { LandsData, MeasuredArea, MeasuredRoute } from '$lib/atlas/page-data/measure';
import { isBesideOthers, passageOf } from './inside';
import { isWithin, nearestOf, nearestOfTwo, ringsOf, type Meeting } from './nearest';
import { apart, met, MEETING_KM, type Looks, type Near } from './nearness';

export type AreaOrigin = MeasuredArea & { readonly kind: 'area' };

/** Searches in and around an area; distances are measured from its edge. */
export function looksFromArea(origin: AreaOrigin, reachKm: number, lands: LandsData | null): Looks {
	const edge = ringsOf(origin.shape);

	/** Lines that share the edge touch the area; for others, the nearest point of any ring counts. */
	function lines<T extends { readonly toleranceKm: number }>(
		item: T,
		itsLines: readonly (readonly Position[])[]
	): Near<T> | null {
		const toleranceKm = origin.toleranceKm + item.toleranceKm;
		const nearest = leastOf(edge.map((ring) => nearestOfTwo(ring, itsLines, reachKm + toleranceKm)));
		if (!nearest) return null;
		if (nearest.km >= MEETING_KM) return apart(item, nearest, toleranceKm, reachKm);
		return met(item, 'touching', { at: nearest.to, toleranceKm, isCertain: nearest.km === 0 });
	}

	function routeBeside(route: MeasuredRoute): Near<MeasuredRoute> | null {
		const found = route.stretches.flatMap(({ line, toleranceKm: itsToleranceKm }) => {
			const toleranceKm = origin.toleranceKm + itsToleranceKm;
			const meeting = nearestOfTwo(line, edge, reachKm + toleranceKm);
			return meeting ? [{ meeting: turned(meeting), toleranceKm }] : [];
		});
		const [nearest] = found.toSorted((a, b) => a.meeting.km - b.meeting.km);
		if (!nearest) return null;
		const { meeting, toleranceKm } = nearest;
		if (meeting.km >= MEETING_KM) return apart(route, meeting, toleranceKm, reachKm);
		return met(route, 'touching', { at: meeting.to, toleranceKm, isCertain: false });
	}

	return {
		spot: (spot) => {
			const at = [...spot.at];
			const toleranceKm = origin.toleranceKm + spot.toleranceKm;
			if (isWithin(origin.shape, at)) {
				const isCertain = !isBesideOthers(at, origin, lands, toleranceKm);
				return met(spot, 'in', { at, toleranceKm, isCertain });
			}
			const meeting = nearestOf(edge, at, reachKm + toleranceKm);
			return meeting && apart(spot, turned(meeting), toleranceKm, reachKm);
		},
		route: (route) => {
			const passage = passageOf(route, origin);
			return passage ? met(route, passage.met, passage) : routeBeside(route);
		},
		area: (area) => lines(area, ringsOf(area.shape)),
		border: (border) => lines(border, border.lines)
	};
}

/** The same connection, starting at the area's edge. */
function turned({ km, from, to }: Meeting): Meeting {
	return { km, from: to, to: from };
}

function leastOf(meetings: readonly (Meeting | null)[]): Meeting | null {
	return meetings.reduce((least, one) => (!least || (one && one.km < least.km) ? one : least), null);
}
