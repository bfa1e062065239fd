import type {
	LandsData,
	MeasuredArea,
	MeasuredBorder,
	MeasuredRoute,
	Spot
} from '$lib/atlas/page-data/measure';
import { looksFromArea, type AreaOrigin } from './near-area';
import { looksFromRoute, type RouteOrigin } from './near-route';
import { looksFromSpot, type SpotOrigin } from './near-spot';
import type { Looks, Near } from './nearness';

/** What to search around: a point, a route, or an area. */
export type Origin = SpotOrigin | RouteOrigin | AreaOrigin;

export type Surroundings = {
	readonly spots: readonly Near<Spot>[];
	readonly routes: readonly Near<MeasuredRoute>[];
	readonly areas: readonly Near<MeasuredArea>[];
	readonly borders: readonly Near<MeasuredBorder>[];
};

/** What lies within a distance of a point, along a route, or in and around an area; each kind sorted by distance. */
export function surroundings(
	origin: Origin,
	reachKm: number,
	known: { readonly spots: readonly Spot[]; readonly routes: readonly MeasuredRoute[] },
	lands: LandsData | null
): Surroundings {
	const looks = looksFrom(origin, reachKm, lands);
	const each = <T extends { readonly id: string }>(
		items: readonly T[],
		look: (item: T) => Near<T> | null
	): Near<T>[] =>
		items
			.filter(({ id }) => id !== origin.id)
			.flatMap((item) => look(item) ?? [])
			.toSorted((a, b) => a.km - b.km);
	return {
		spots: each(known.spots, looks.spot),
		routes: each(known.routes, looks.route),
		areas: each(lands?.areas ?? [], looks.area),
		borders: each(lands?.borders ?? [], looks.border)
	};
}

function looksFrom(origin: Origin, reachKm: number, lands: LandsData | null): Looks {
	switch (origin.kind) {
		case 'spot':
			return looksFromSpot(origin, reachKm, lands);
		case 'route':
			return looksFromRoute(origin, reachKm);
		case 'area':
			return looksFromArea(origin, reachKm, lands);
	}
}
