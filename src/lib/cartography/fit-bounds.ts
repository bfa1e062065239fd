import type { Position2D } from '$lib/atlas/types';
import { projectToPixels, unprojectFromPixels } from './mercator';

/** A rectangle in CSS pixels of the map's element. */
export type Rectangle = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/** Extent to bring into view, and the maximum zoom. */
export type Extent = { readonly points: readonly Position2D[]; readonly maxZoom: number };

export type Framed = { readonly lon: number; readonly lat: number; readonly zoom: number };

/** Bounding box in Web Mercator pixels at zoom 0. */
export type ExtentBox = {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
};

/**
 * Bounding box of positions in degrees.
 * @throws Error without positions
 */
export function extentBox(points: readonly Position2D[]): ExtentBox {
	if (points.length === 0) throw new Error('No extent can be boxed without points');
	const pixels = points.map((point) => projectToPixels([...point], 0));
	const [left, top] = [0, 1].map((axis) => Math.min(...pixels.map((pixel) => pixel[axis] ?? 0)));
	const [right, bottom] = [0, 1].map((axis) => Math.max(...pixels.map((pixel) => pixel[axis] ?? 0)));
	return {
		left: left ?? 0,
		top: top ?? 0,
		width: (right ?? 0) - (left ?? 0),
		height: (bottom ?? 0) - (top ?? 0)
	};
}

/**
 * The camera that fits all points into a part of the map, in degrees and MapLibre zoom; null without points or room.
 * CSS can do the same with a box of fixed aspect ratio, so the static map lies exactly where the interactive one will.
 * @param part where to fit the points
 * @param whole the part whose centre is the camera's centre
 */
export function fitBounds(extent: Extent, part: Rectangle, whole: Rectangle = part): Framed | null {
	const width = part.right - part.left;
	const height = part.bottom - part.top;
	if (extent.points.length === 0 || width <= 0 || height <= 0) return null;
	const box = extentBox(extent.points);
	const zoom = Math.min(extent.maxZoom, Math.log2(Math.min(width / box.width, height / box.height)));
	const [partX, partY] = middleOf(part);
	const [wholeX, wholeY] = middleOf(whole);
	const x = box.left + box.width / 2 + (wholeX - partX) / 2 ** zoom;
	const y = box.top + box.height / 2 + (wholeY - partY) / 2 ** zoom;
	const [lon, lat] = unprojectFromPixels([x, y]);
	return { lon, lat, zoom };
}

function middleOf({ left, right, top, bottom }: Rectangle): [number, number] {
	return [(left + right) / 2, (top + bottom) / 2];
}
