import type { Feature, Geometry, Position } from 'geojson';
import { clearSides, type Labelled } from './map-label-sides';
import { projectToPixels } from '$lib/cartography/mercator';
import type { PointFeature } from '$lib/cartography/map-features';

/** Zoom for which label sides are chosen: that of the overview on a desktop. */
const LABEL_ZOOM = 4.75;
const LABEL_MARGIN_PX = 34;
/** On the overview, a stop this close to a site of the same name is not labelled. */
const SAME_PLACE_PX = 16;

/** Every page ships all distinct orders for the style to match, so a large atlas drops rare ones. */
const MAX_ORDERS = 64;

/** Adds the sides for labels, and marks points that the overview does not label. */
export function withSides(
	features: readonly PointFeature[],
	lines: readonly Feature<Geometry>[]
): PointFeature[] {
	const pixels = (position: Position) => projectToPixels(position, LABEL_ZOOM);
	const labelled = features
		.filter(({ properties }) => properties.role !== 'region')
		.toSorted((a, b) => weightOf(a) - weightOf(b))
		.map(({ geometry, properties }): Labelled => ({
			id: properties.id,
			at: pixels(geometry.coordinates),
			text: properties.note ? `${properties.name}\n${properties.note}` : properties.name
		}));
	const paths = lines.flatMap(({ geometry }) =>
		geometry.type === 'LineString' ? [geometry.coordinates.map(pixels)] : []
	);
	const symbols = features
		.filter(({ properties }) => properties.role !== 'region')
		.map(({ geometry }) => pixels(geometry.coordinates));
	const orders = withFewOrders(clearSides(labelled, paths, symbols, overviewFrame(paths.flat())));
	return features.map((item) => {
		const sides = orders.get(item.properties.id);
		if (sides === undefined) return item;
		return { ...item, properties: { ...item.properties, sides, ...quietness(item, features) } };
	});
}

/** Replaces rare orders, if there are too many, with the common one that shares the longest prefix. */
function withFewOrders(orders: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const uses = new Map<string, number>();
	for (const order of orders.values()) uses.set(order, (uses.get(order) ?? 0) + 1);
	if (uses.size <= MAX_ORDERS) return orders;
	const common = [...uses]
		.toSorted(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
		.slice(0, MAX_ORDERS)
		.map(([order]) => order);
	const substitutes = new Map([...uses.keys()].map((order) => [order, mostAlike(order, common)]));
	return new Map([...orders].map(([id, order]) => [id, substitutes.get(order) ?? order]));
}

function mostAlike(order: string, others: readonly string[]): string {
	const sides = order.split(' ');
	const sharedWith = (other: string) => {
		const differing = other.split(' ').findIndex((side, index) => side !== sides[index]);
		return differing < 0 ? sides.length : differing;
	};
	return others.reduce((best, other) => (sharedWith(other) > sharedWith(best) ? other : best));
}

/** The overview does not label stops that are minor, inferred or named by a site nearby. */
function quietness(
	{ geometry, properties }: PointFeature,
	features: readonly PointFeature[]
): { isQuiet?: true } {
	if (properties.role !== 'stop') return {};
	const [x, y] = projectToPixels(geometry.coordinates, LABEL_ZOOM);
	const isNamedBySite = features.some((other) => {
		const [otherX, otherY] = projectToPixels(other.geometry.coordinates, LABEL_ZOOM);
		const isNear = Math.hypot(x - otherX, y - otherY) < SAME_PLACE_PX;
		return other.properties.role === 'site' && isNear && other.properties.name.startsWith(properties.name);
	});
	return isNamedBySite || (properties.priority ?? 0) > 1 ? { isQuiet: true } : {};
}

/** The overview's frame: the bounds of all routes plus the page's margin. */
function overviewFrame(pixels: readonly (readonly [number, number])[]) {
	const xs = pixels.map(([x]) => x);
	const ys = pixels.map(([, y]) => y);
	return {
		left: Math.min(...xs) - LABEL_MARGIN_PX,
		right: Math.max(...xs) + LABEL_MARGIN_PX,
		top: Math.min(...ys) - LABEL_MARGIN_PX,
		bottom: Infinity
	};
}

function weightOf({ properties }: PointFeature): number {
	const byRole = { place: 0, site: 1, stop: 2, region: 9 };
	return byRole[properties.role] + (properties.priority ?? 0) / 10;
}
