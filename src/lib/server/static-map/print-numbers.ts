import type { Position } from 'geojson';
import { placeById, placeNumbers } from '$lib/atlas/atlas';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Place } from '$lib/atlas/types';
import { anchorsOf, PRINTED, printedPixels, type Anchor } from '../place-directions';
import { setText } from '$lib/svg-map/label-text';
import { element } from '$lib/markup/xml';
import { round, type RenderTarget } from '$lib/svg-map/render-target';
import { WIDTH_STEPS_PX } from '$lib/svg-map/width-steps';
import type { XY } from '$lib/svg-map/paths';
import { placeSymbols, textBox, type Box } from '$lib/svg-map/label-placement';
import { StyleValues } from '$lib/svg-map/evaluate-style';
import { symbolSize } from '$lib/svg-map/symbol-names';
import type { StaticMapInput } from './drawing-input';

const RADIUS_PX = 7;
/** Closer than this, a mark could be mistaken for its neighbour's. */
const CROWDED_PX = 13;
/** Gap between a mark and the symbol or name it marks. */
const GAP_PX = 1.5;
const RINGS_PX = [0, 3, 7, 12];
const DIRECTIONS = 16;
/** Cost of a spot for each thing it covers, each close neighbour, and each pixel of distance. */
const COST = { mark: 20, symbol: 12, line: 4, neighbour: 0.3, pixel: 0.03 } as const;
/** At this cost or more, one of several symbols of a place is left without a mark. */
const TOO_DEAR = 4;
/** In a large atlas only the first listed places are numbered: more marks would cover the map and each other. */
const MOST_MARKED = 100;
/** Maximum number of symbols of one place that are marked. */
const MOST_OF_ONE = 12;

type Obstacles = { readonly boxes: readonly Box[]; readonly lines: readonly (readonly XY[])[] };
type Spot = { readonly at: Position; readonly offset: XY; readonly middle: XY; readonly cost: number };

/**
 * The numbers of the listed places on the printed overview, each next to its symbol or name where it covers least.
 * They are placed for print size and hidden on screen.
 */
export function numberMarks(data: AtlasData, input: StaticMapInput, target: RenderTarget): string {
	const project = printedPixels(data);
	const obstacles = obstaclesOf(input, target, project);
	const taken: XY[] = [];
	const points = input.featuresOf('points');
	const drawn = new Set(points.map(({ properties }) => properties['id']));
	const isDrawn = ({ location }: Place) =>
		!location || !('feature' in location) || drawn.has(location.feature);
	const spotsDrawn = new Set(
		points.flatMap(({ geometry }) => (geometry.type === 'Point' ? [String(geometry.coordinates)] : []))
	);
	const markable = (place: Place) =>
		anchorsOf(data, place)
			.filter(({ at, kind }) => kind !== 'symbol' || spotsDrawn.has(String(at)))
			.filter(({ kind }, index) => kind !== 'symbol' || index < MOST_OF_ONE);
	return [...placeNumbers(data)]
		.map(([id, number]) => ({ number, place: placeById(data, id) }))
		.filter(({ place }) => isDrawn(place))
		.slice(0, MOST_MARKED)
		.map(({ number, place }) => ({ number, place, anchors: markable(place) }))
		.toSorted((a, b) => freedomOf(a.anchors) - freedomOf(b.anchors))
		.map(({ number, place, anchors }) => {
			const spots = spotsOf(anchors, obstacles, project, taken);
			taken.push(...spots.map(({ middle }) => middle));
			const marks = spots.map(({ at, offset }) =>
				target.spot(target.project(at), markMarkup(number, offset), 'print-only')
			);
			const { location } = place;
			const layer = location && 'layer' in location ? input.layerIndexOf(location.layer) : null;
			return layer === null ? marks.join('') : element('g', { 'data-layer-index': layer }, marks.join(''));
		})
		.join('');
}

/** Placing order: a lone symbol has the fewest spots and comes first; a line or a group has many. */
function freedomOf(anchors: readonly Anchor[]): number {
	const [first] = anchors;
	if (first?.kind === 'symbol') return anchors.length > 1 ? 3 : 0;
	return first?.kind === 'name' ? 1 : 2;
}

function markMarkup(number: number, [x, y]: XY): string {
	const circle = element('circle', { r: RADIUS_PX });
	const numeral = element('text', { y: 3 }, String(number));
	const transform = `translate(${round(x, 1)} ${round(y, 1)})`;
	return element('g', { class: 'map-mark', transform }, circle + numeral);
}

/** One spot for a name or a line; one per symbol as far as there is room. */
function spotsOf(
	anchors: readonly Anchor[],
	obstacles: Obstacles,
	project: (position: Position) => XY,
	taken: readonly XY[]
): Spot[] {
	const best = (spots: readonly Spot[]) => spots.toSorted((a, b) => a.cost - b.cost)[0];
	const lines = anchors.filter(({ kind }) => kind === 'line');
	const middle = lines.length / 2;
	const onLine = best(
		lines.flatMap(({ at }, index) => {
			const spots = candidates(at, 'line', obstacles, project, taken);
			// Of spots that cover equally much, prefer the one nearest the middle of the line.
			return spots.map((spot) => ({ ...spot, cost: spot.cost + Math.abs(index - middle) / lines.length }));
		})
	);
	if (onLine) return [onLine];
	const spots: Spot[] = [];
	for (const { at, kind } of anchors) {
		const others = [...taken, ...spots.map((spot) => spot.middle)];
		const spot = best(candidates(at, kind, obstacles, project, others));
		if (spot && (spot.cost < TOO_DEAR || anchors.length === 1)) spots.push(spot);
	}
	return spots;
}

function candidates(
	at: Position,
	kind: Anchor['kind'],
	obstacles: Obstacles,
	project: (position: Position) => XY,
	taken: readonly XY[]
): Spot[] {
	const [x, y] = project(at);
	const own = obstacles.boxes.find((box) => kind !== 'line' && contains(box, [x, y]));
	const halfWidth = own ? (own.right - own.left) / 2 : 2;
	const halfHeight = own ? (own.bottom - own.top) / 2 : 2;
	const [centreX, centreY] = own ? [(own.left + own.right) / 2, (own.top + own.bottom) / 2] : [x, y];
	return RINGS_PX.flatMap((ring) =>
		Array.from({ length: DIRECTIONS }, (_, index): Spot => {
			const angle = (index / DIRECTIONS) * 2 * Math.PI;
			const reach = RADIUS_PX + GAP_PX + ring;
			// Around the box, on a superellipse that hugs it.
			const hug = (part: number, half: number) =>
				Math.sign(part) * Math.abs(part) ** 0.5 * half + part * reach;
			const middle: XY = [
				centreX + hug(Math.cos(angle), halfWidth),
				centreY + hug(Math.sin(angle), halfHeight)
			];
			const cost = costOf(middle, obstacles, taken) + ring * COST.pixel;
			return { at, offset: [middle[0] - x, middle[1] - y], middle, cost };
		})
	);
}

function costOf([x, y]: XY, { boxes, lines }: Obstacles, taken: readonly XY[]): number {
	const reach = RADIUS_PX + 1;
	const marksWithin = (distance: number) =>
		taken.filter((other) => isWithin([x, y], other, 2 * reach + distance)).length;
	const boxesWithin = (distance: number) =>
		boxes.filter(
			({ left, right, top, bottom }) =>
				x + distance > left && x - distance < right && y + distance > top && y - distance < bottom
		).length;
	const neighbours = boxesWithin(reach + CROWDED_PX) + marksWithin(CROWDED_PX);
	const isOnLine = lines.some((line) => line.some((point) => isWithin([x, y], point, reach + 3)));
	const isOut = x - reach < -PRINTED.marginPx || x + reach > PRINTED.widthPx + PRINTED.marginPx;
	return (
		marksWithin(0) * COST.mark +
		(boxesWithin(reach) + Number(isOut)) * COST.symbol +
		Number(isOnLine) * COST.line +
		neighbours * COST.neighbour
	);
}

/** Called millions of times per map, so it avoids the square root. */
function isWithin([x, y]: XY, [otherX, otherY]: XY, distance: number): boolean {
	return (x - otherX) ** 2 + (y - otherY) ** 2 < distance ** 2;
}

function contains({ left, right, top, bottom }: Box, [x, y]: XY): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

/** Symbols and labels as shown at print size, and routes as dense rows of points. */
function obstaclesOf(
	{ styles, featuresOf }: StaticMapInput,
	target: RenderTarget,
	project: (position: Position) => XY
): Obstacles {
	const layers = styles.light.layers
		.map((layer) => new StyleValues(layer))
		.filter((values) => values.kind === 'symbol' && values.isVisible);
	const step = WIDTH_STEPS_PX.findLastIndex((widthPx) => widthPx <= PRINTED.widthPx);
	const zoom = target.steps[step] ?? target.zoom;
	const scaled = (position: Position, at: number): XY => {
		const [x, y] = target.project(position);
		const scale = target.unitPx * 2 ** (at - target.zoom);
		return [x * scale, y * scale];
	};
	const placed = placeSymbols(layers, featuresOf, target.steps, scaled, symbolSize, []);
	const boxes = placed.flatMap(({ values, feature, icon, iconFrom, iconTo, labels }) => {
		if (feature.geometry.type !== 'Point') return [];
		const [x, y] = project(feature.geometry.coordinates);
		const size = icon ? symbolSize(icon) * values.value<number>('layout', 'icon-size', zoom, feature) : 0;
		const isIconShown = icon !== null && iconFrom <= step && step <= iconTo;
		const symbol = { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 };
		const run = labels.find(({ from, to }) => from <= step && step <= to);
		const text = run && setText(values, zoom, feature);
		return [...(isIconShown ? [symbol] : []), ...(run && text ? [textBox([x, y], text, run)] : [])];
	});
	const lines = featuresOf('routes').flatMap(({ geometry }) =>
		geometry.type === 'LineString' ? [dense(geometry.coordinates.map((position) => project(position)))] : []
	);
	return { boxes, lines };
}

/** Adds points to a line, so that they are at most 4 pixels apart. */
function dense(points: readonly XY[]): XY[] {
	return points.flatMap((point, index) => {
		const [x, y] = points[index + 1] ?? point;
		const count = Math.ceil(Math.hypot(x - point[0], y - point[1]) / 4);
		const share = (part: number) => part / Math.max(1, count);
		return [
			point,
			...Array.from({ length: Math.max(0, count - 1) }, (_, part): XY => [
				point[0] + (x - point[0]) * share(part + 1),
				point[1] + (y - point[1]) * share(part + 1)
			])
		];
	});
}
