import type { Position2D } from '$lib/atlas/types';
import { projectToPixels, unprojectFromPixels } from './mercator';

/** A rectangle in CSS pixels of the map's element. */
export type Rectangle = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/** Extent to bring into view, and how far to go in for it. */
export type Extent = { readonly points: readonly Position2D[]; readonly maxZoom: number };

export type Framed = { readonly lon: number; readonly lat: number; readonly zoom: number };

/** The box round some extent, in pixels of the Web Mercator world at zoom 0. */
export type ExtentBox = {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
};

/** The box round positions (degrees). Throws without any. */
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
 * The camera that shows all points inside a part of the map, in degrees and MapLibre zoom. A style sheet can do the
 * same with a box that keeps its shape, and so the drawing in the page lies where the map will. Null without points
 * or without room.
 * @param part where the points should lie, as large as they fit
 * @param whole the part whose middle is the camera's centre
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
