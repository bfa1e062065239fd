import { projectToPixels } from '$lib/cartography/mercator';
import type { ExtentBox } from '$lib/cartography/fit-bounds';
import type { PointFeature } from '$lib/cartography/map-features';

/** Maximum number of points in a page's drawing, so that pages do not grow with the atlas. */
export const MOST_POINTS = 100;

/** Region names and route stops, which are few, come before the points that grow with the atlas. */
const BY_ROLE = { region: 0, stop: 1, site: 2, place: 2 } as const;

/**
 * The points in the drawing of an extent, in their original order: all if they are few, otherwise the nearest, starting
 * with those on the extent. The interactive map and the lists have the rest.
 * @param first ids of the points that the page is about, which are never omitted
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

/** Distance of a point from the extent in pixels at zoom 0; 0 inside it. */
function distanceOut({ geometry }: PointFeature, { left, top, width, height }: ExtentBox): number {
	const [x, y] = projectToPixels(geometry.coordinates, 0);
	return Math.hypot(Math.max(0, left - x, x - left - width), Math.max(0, top - y, y - top - height));
}
