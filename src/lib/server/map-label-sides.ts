import { gridOf, type Box, type Grid } from '$lib/cartography/grid';

/** A point to label: position in pixels, and the label, whose lines are separated by `\n`. */
export type Labelled = {
	readonly id: string;
	readonly at: readonly [x: number, y: number];
	readonly text: string;
};

type XY = readonly [x: number, y: number];

const SIDES = ['e', 'w', 's', 'n', 'se', 'sw', 'ne', 'nw'] as const;
type Side = (typeof SIDES)[number];

const EVERYWHERE: Box = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
const CHARACTER_PX = 6.3;
const LINE_PX = 15;
const GAP_PX = 9;
/** Cost of each side by cartographic convention: right, left, below and above, corners last. */
const HABIT: Readonly<Record<Side, number>> = {
	e: 0,
	w: 0.4,
	s: 0.8,
	n: 0.8,
	se: 1.2,
	ne: 1.2,
	sw: 1.4,
	nw: 1.4
};

/**
 * Sorts the sides of each point from clearest to most crowded, as `e w s n …`. A label should cover no line, other
 * symbol or earlier label, and stay inside the frame. Positions are in pixels at the frame's zoom. Labels are placed
 * in the given order, so pass the most important first.
 */
export function clearSides(
	labels: readonly Labelled[],
	lines: readonly (readonly XY[])[],
	symbols: readonly XY[],
	frame: Box = EVERYWHERE
): ReadonlyMap<string, string> {
	const extent = {
		dots: gridOf(lines.flatMap(densify), pointBox),
		symbols: gridOf(symbols, pointBox),
		placed: gridOf<Box>([], (box) => box)
	};
	const orders = new Map<string, string>();
	for (const { id, at, text } of labels) {
		const costs = SIDES.map((side) => {
			const box = boxAt(at, side, text);
			const runsOut = isInside(box, frame) ? 0 : 20;
			return { side, box, cost: HABIT[side] + runsOut + crowding(box, at, extent) };
		}).toSorted((a, b) => a.cost - b.cost);
		const [best] = costs;
		if (best) extent.placed.add(best.box);
		orders.set(id, costs.map(({ side }) => side).join(' '));
	}
	return orders;
}

type Extent = { readonly dots: Grid<XY>; readonly symbols: Grid<XY>; readonly placed: Grid<Box> };

function crowding(box: Box, own: XY, { dots, symbols, placed }: Extent): number {
	const reach = grown(box, 7);
	const covered = dots.near(box).filter((dot) => contains(box, dot)).length;
	const icons = symbols
		.near(reach)
		.filter((symbol) => distance(symbol, own) > 1 && contains(reach, symbol)).length;
	const texts = placed.near(box).filter((other) => overlaps(box, other)).length;
	return covered * 1.5 + icons * 6 + texts * 8;
}

function pointBox([x, y]: XY): Box {
	return { left: x, right: x, top: y, bottom: y };
}

function boxAt([x, y]: XY, side: Side, text: string): Box {
	const longest = Math.max(...text.split('\n').map((line) => line.length));
	const width = longest * CHARACTER_PX;
	const height = text.split('\n').length * LINE_PX;
	const isEast = side.includes('e');
	const isWest = side.includes('w');
	const left = isEast ? x + GAP_PX : isWest ? x - GAP_PX - width : x - width / 2;
	const top = side.includes('s') ? y + GAP_PX : side.includes('n') ? y - GAP_PX - height : y - height / 2;
	return { left, right: left + width, top, bottom: top + height };
}

function densify(line: readonly XY[]): XY[] {
	return line.slice(1).flatMap((end, index) => {
		const start = line[index] ?? end;
		const steps = Math.max(1, Math.ceil(distance(start, end) / 4));
		return Array.from({ length: steps }, (_, step): XY => {
			const share = step / steps;
			return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
		});
	});
}

function distance(a: XY, b: XY): number {
	return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function contains({ left, right, top, bottom }: Box, [x, y]: XY): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

function isInside(box: Box, frame: Box): boolean {
	return (
		box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
	);
}

function grown({ left, right, top, bottom }: Box, by: number): Box {
	return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
