// Frames as pictures: points read from them, and what two sets of points have in common.
import { PNG } from 'pngjs';

/** Two points are the same up to this many levels in each channel: MapLibre and SVG draw edges a little differently. */
const SAME_WITHIN = 24;
/** Colours are clearly different from this many levels on, in one channel. */
const CLEARLY = 96;
/** The share of the finished heading's points of text, and of paper, that a frame has when its text can be read. */
const READABLE_SHARE = 0.5;

/** A frame's PNG, `{ width, height, data }` with four bytes a pixel. */
export function pictureOf({ data }) {
	return PNG.sync.read(Buffer.from(data, 'base64'));
}

/**
 * The colours, `[red, green, blue]`, in the middle of each cell of a grid over a box.
 * @throws Error where the picture is not as large as the window, so that the box means something else in it
 */
export function pointsOf(picture, box, { columns, rows }, size) {
	if (picture.width !== size.width || picture.height !== size.height)
		throw new Error(
			`The browser sent frames of ${picture.width} × ${picture.height} pixels and not of ` +
				`${size.width} × ${size.height}. Update Chromium, or set its device scale factor to 1.`
		);
	return Array.from({ length: columns * rows }, (_, index) => {
		const x = Math.floor(box.left + (((index % columns) + 0.5) * box.width) / columns);
		const y = Math.floor(box.top + ((Math.floor(index / columns) + 0.5) * box.height) / rows);
		const at = (y * picture.width + x) * 4;
		return [...picture.data.subarray(at, at + 3)];
	});
}

/** The share of points that are the same in both, from 0 to 1. */
export function sameShare(points, others) {
	const same = points.filter((point, index) => difference(point, others[index]) <= SAME_WITHIN);
	return same.length / points.length;
}

/** Whether all points are the same colour. */
export function isFlat(points) {
	return points.every((point) => difference(point, points[0]) <= SAME_WITHIN);
}

/**
 * Whether a heading can be read, judged by its finished points: it has at least half as much text, on the same paper.
 * Points are not compared one by one, because text in the fallback face can be read before the web font arrives.
 */
export function isReadable(points, finished) {
	const paper = commonest(finished);
	const inkOf = (some) => some.filter((point) => difference(point, paper) >= CLEARLY).length;
	const paperOf = (some) => some.filter((point) => difference(point, paper) <= SAME_WITHIN).length;
	return (
		inkOf(points) >= Math.max(1, inkOf(finished) * READABLE_SHARE) &&
		paperOf(points) >= paperOf(finished) * READABLE_SHARE
	);
}

function difference(one, other) {
	return Math.max(...one.map((level, channel) => Math.abs(level - other[channel])));
}

function commonest(points) {
	const counts = new Map();
	for (const point of points) {
		const key = point.join();
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const [[key]] = [...counts].sort(([, one], [, other]) => other - one);
	return key.split(',').map(Number);
}
