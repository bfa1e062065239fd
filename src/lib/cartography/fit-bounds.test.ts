import { describe, expect, it } from 'vitest';
import type { Position2D } from '$lib/atlas/types';
import { fitBounds, type Rectangle } from './fit-bounds';
import { projectToPixels } from './mercator';

const free: Rectangle = { left: 400, top: 20, right: 1400, bottom: 820 };
const points: Position2D[] = [
	[52, 25],
	[74, 38],
	[60, 30]
];

/** Screen position under a camera centred on the free part. */
function onScreen([lon, lat]: Position2D, camera: { lon: number; lat: number; zoom: number }) {
	const [x, y] = projectToPixels([lon, lat], camera.zoom);
	const [cx, cy] = projectToPixels([camera.lon, camera.lat], camera.zoom);
	return {
		x: (free.left + free.right) / 2 + x - cx,
		y: (free.top + free.bottom) / 2 + y - cy
	};
}

function cameraFor(extent: readonly Position2D[], part = free, maxZoom = 12) {
	const camera = fitBounds({ points: extent, maxZoom }, part, free);
	if (!camera) throw new Error('no camera');
	return camera;
}

describe('fitBounds', () => {
	it('fits all points inside the free part, up to its edges', () => {
		const camera = cameraFor(points);
		const at = points.map((point) => onScreen(point, camera));
		const [xs, ys] = [at.map(({ x }) => x), at.map(({ y }) => y)];
		for (const x of xs) expect(x).toBeGreaterThanOrEqual(free.left - 0.01);
		for (const x of xs) expect(x).toBeLessThanOrEqual(free.right + 0.01);
		for (const y of ys) expect(y).toBeGreaterThanOrEqual(free.top - 0.01);
		for (const y of ys) expect(y).toBeLessThanOrEqual(free.bottom + 0.01);
		const slack = Math.min(Math.min(...xs) - free.left, Math.min(...ys) - free.top);
		expect(slack).toBeCloseTo(0, 2);
	});

	it('does not exceed the maximum zoom', () => {
		expect(cameraFor([[60, 30]], free, 6.3)).toEqual({
			lon: expect.closeTo(60, 6),
			lat: expect.closeTo(30, 6),
			zoom: 6.3
		});
	});

	it('can fit the points into a corner of the free part', () => {
		const part = { ...free, right: 1100, bottom: 700 };
		const camera = cameraFor(points, part);
		for (const point of points) {
			const { x, y } = onScreen(point, camera);
			expect(x).toBeGreaterThanOrEqual(part.left - 0.01);
			expect(x).toBeLessThanOrEqual(part.right + 0.01);
			expect(y).toBeLessThanOrEqual(part.bottom + 0.01);
		}
	});

	it('returns null without points or room', () => {
		expect(fitBounds({ points: [], maxZoom: 6 }, free)).toBeNull();
		expect(fitBounds({ points, maxZoom: 6 }, { ...free, right: free.left })).toBeNull();
	});
});
