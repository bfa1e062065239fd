import { projectToPixels } from '$lib/cartography/mercator';
import type { ExtentBox } from '$lib/cartography/fit-bounds';
import type { PointFeature } from '$lib/cartography/map-features';

/** So many points a drawing in a page holds at most, that a page weighs the same in a large atlas. */
export const MOST_POINTS = 100;

/** Names of regions and stops of routes, which are few, come before what grows with the atlas. */
const BY_ROLE = { region: 0, stop: 1, site: 2, place: 2 } as const;

/**
 * The points that a drawing of some extent holds, in their own order: all where they are few. Else the nearest, those
 * on the extent before all others; the interactive map and the lists have the rest.
 * @param first ids of the points that the page is about, which are never left out
 */
export function nearestPoints(
	points: readonly PointFeature[],
	box: ExtentBox,
	first: ReadonlySet<string>,
	most: number = MOST_POINTS
): readonly PointFeature[] {
	if (points.length <= most) return points;
	const ranked = points
		.map((point) => ({ point, rank: first.has(point.properties.id) ? -1 : distanceOut(point, box) }))
		.toSorted((a, b) => a.rank - b.rank || roleRank(a.point) - roleRank(b.point));
	const kept = new Set(ranked.slice(0, Math.max(most, first.size)).map(({ point }) => point));
	return points.filter((point) => kept.has(point));
}

function roleRank({ properties }: PointFeature): number {
	return BY_ROLE[properties.role];
}

/** How far a point lies off the extent, in pixels at zoom 0; 0 on it. */
function distanceOut({ geometry }: PointFeature, { left, top, width, height }: ExtentBox): number {
	const [x, y] = projectToPixels(geometry.coordinates, 0);
	return Math.hypot(Math.max(0, left - x, x - left - width), Math.max(0, top - y, y - top - height));
}
