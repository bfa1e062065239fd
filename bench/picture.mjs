// Samples points from recorded frames and compares them.
import { PNG } from 'pngjs';

/** Largest difference per channel at which two points count as equal: MapLibre and SVG antialias differently. */
const SAME_WITHIN = 24;
/** Smallest difference in one channel at which colours are clearly distinct. */
const CLEARLY = 96;
/** Share of the finished heading's text and paper points at which a frame's text counts as readable. */
const READABLE_SHARE = 0.5;

/** Decodes a frame to `{ width, height, data }` with four bytes per pixel. */
export function pictureOf({ data }) {
	return PNG.sync.read(Buffer.from(data, 'base64'));
}

/**
 * The colours, `[red, green, blue]`, at the cell centres of a grid over a box.
 * @throws Error if the picture's size is not the window's, which would shift the box
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

/** The share of equal points, from 0 to 1. */
export function sameShare(points, others) {
	const same = points.filter((point, index) => difference(point, others[index]) <= SAME_WITHIN);
	return same.length / points.length;
}

/** Whether all points have the same colour. */
export function isFlat(points) {
	return points.every((point) => difference(point, points[0]) <= SAME_WITHIN);
}

/**
 * Whether a heading is readable: at least half as much text as when finished, on the same paper. Points are not
 * compared one by one, because fallback fonts are readable too.
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
