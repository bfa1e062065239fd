import type { Position } from 'geojson';
import type { LandsData, Spot } from '$lib/atlas/page-data/measure';
import { distanceKm } from './ellipsoid';
import { isBesideOthers } from './inside';
import { isWithin, nearestOf, nearestStretch, ringsOf } from './nearest';
import { apart, met, worstOf, type Looks, type Near } from './nearness';

export type SpotOrigin = Pick<Spot, 'id' | 'name' | 'at' | 'toleranceKm'> & { readonly kind: 'spot' };

/** Searches around a point. */
export function looksFromSpot(origin: SpotOrigin, reachKm: number, lands: LandsData | null): Looks {
	const own = [...origin.at];

	function lines<T extends { readonly toleranceKm: number }>(
		item: T,
		itsLines: readonly (readonly Position[])[]
	): Near<T> | null {
		const toleranceKm = origin.toleranceKm + item.toleranceKm;
		const meeting = nearestOf(itsLines, own, reachKm + toleranceKm);
		return meeting && apart(item, meeting, toleranceKm, reachKm);
	}

	return {
		spot: (spot) => {
			const way = { km: distanceKm(own, spot.at), from: own, to: [...spot.at] };
			return apart(spot, way, origin.toleranceKm + spot.toleranceKm, reachKm);
		},
		route: (route) => {
			const meeting = nearestStretch(route, own, reachKm + origin.toleranceKm + worstOf(route));
			return meeting && apart(route, meeting, origin.toleranceKm + meeting.toleranceKm, reachKm);
		},
		area: (area) => {
			if (!isWithin(area.shape, own)) return lines(area, ringsOf(area.shape));
			const toleranceKm = origin.toleranceKm + area.toleranceKm;
			const isCertain = !isBesideOthers(own, area, lands, toleranceKm);
			return met(area, 'in', { at: own, toleranceKm, isCertain });
		},
		border: (border) => lines(border, border.lines)
	};
}
