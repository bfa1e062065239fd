import { geoMercator } from 'd3-geo';
import type { Position2D } from '../atlas/types';
import { projectToPixels } from './mercator';

/** A rectangle in CSS pixels of the map's element. */
export type Rectangle = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/** Ground to bring into view, and how far to go in for it. */
export type Ground = { readonly points: readonly Position2D[]; readonly maxZoom: number };

export type Framed = { readonly lon: number; readonly lat: number; readonly zoom: number };

type Free = Rectangle;
type XY = readonly [x: number, y: number];

/**
 * How the search for a view clear of the obstacles goes: out by small steps of zoom, sliding finely at each, but never
 * so far that the ground leaves the middle altogether.
 */
const SEARCH = { zoomStep: 0.04, farthest: 1.6, slides: 16, slideShare: 0.8 } as const;

/**
 * The camera that shows all points inside the free part of the map, in degrees and MapLibre zoom; its centre is the
 * free part's centre. Where a point would lie under an obstacle, such as the legend, the view slides, and goes out
 * only as far as it must. Null without points or without room.
 */
export function frameGround(ground: Ground, free: Free, obstacles: readonly Rectangle[] = []): Framed | null {
	const width = free.right - free.left;
	const height = free.bottom - free.top;
	if (ground.points.length === 0 || width <= 0 || height <= 0) return null;
	const points = ground.points.map((point) => projectToPixels([...point], 0));
	const box = boxOf(points);
	const scale = Math.min(width / (box.right - box.left), height / (box.bottom - box.top));
	const zoom = Math.min(ground.maxZoom, Math.log2(scale));
	const middle: XY = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
	for (let out = 0; out <= SEARCH.farthest; out += SEARCH.zoomStep) {
		const centre = slide(points, middle, zoom - out, free, obstacles);
		if (centre) return { ...unprojectAtZoom0(...centre), zoom: zoom - out };
	}
	return { ...unprojectAtZoom0(...middle), zoom };
}

/** The centre nearest to the middle from which, at a zoom, every point lies in the free part and under no obstacle. */
function slide(
	points: readonly XY[],
	middle: XY,
	zoom: number,
	free: Free,
	obstacles: readonly Rectangle[]
): XY | null {
	const scale = 2 ** zoom;
	const box = boxOf(points);
	const slackX = Math.max(0, free.right - free.left - (box.right - box.left) * scale) / 2;
	const slackY = Math.max(0, free.bottom - free.top - (box.bottom - box.top) * scale) / 2;
	const steps = Array.from(
		{ length: 2 * SEARCH.slides + 1 },
		(_, index) => (index / SEARCH.slides - 1) * SEARCH.slideShare
	);
	const shifts = steps
		.flatMap((right) => steps.map((down): XY => [right * slackX, down * slackY]))
		.toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b));
	const [freeX, freeY] = middleOf(free);
	const shift = shifts.find(([dx, dy]) =>
		points.every(([x, y]) => {
			const px = freeX + (x - middle[0]) * scale + dx;
			const py = freeY + (y - middle[1]) * scale + dy;
			return !obstacles.some((obstacle) => covers(obstacle, px, py));
		})
	);
	return shift ? [middle[0] - shift[0] / scale, middle[1] - shift[1] / scale] : null;
}

/** A point on an obstacle's outer edge lies under it; one moved up to its inner edge does not. */
function covers({ left, right, top, bottom }: Rectangle, x: number, y: number): boolean {
	return x > left + 0.5 && x < right + 0.5 && y > top + 0.5 && y < bottom + 0.5;
}

function boxOf(points: readonly XY[]): Rectangle {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function middleOf({ left, right, top, bottom }: Rectangle): [number, number] {
	return [(left + right) / 2, (top + bottom) / 2];
}

function unprojectAtZoom0(x: number, y: number): { lon: number; lat: number } {
	const scale = 512 / (2 * Math.PI);
	const [lon = 0, lat = 0] = geoMercator().scale(scale).translate([0, 0]).invert?.([x, y]) ?? [];
	return { lon, lat };
}
