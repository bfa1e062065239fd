import { describe, expect, it } from 'vitest';
import { atEdge } from './bearing';
import { degreeStep, kmPerPixel, latitudeEdge, longitudeEdge, scaleBar } from './graticule-frame';
import { clearSides } from '$lib/server/map-label-sides';
import { spread } from './spread';

describe('atEdge', () => {
	const area = { left: 0, top: 0, right: 400, bottom: 200 };
	const size = { width: 100, height: 40 };
	it.each([
		[0, { x: 150, y: 0 }],
		[90, { x: 300, y: 80 }],
		[180, { x: 150, y: 160 }],
		[-90, { x: 0, y: 80 }]
	])('puts a tag at bearing %d in the middle of that side', (bearing, place) => {
		const at = atEdge(bearing, area, size);
		expect(at.x).toBeCloseTo(place.x);
		expect(at.y).toBeCloseTo(place.y);
	});

	it('keeps the whole tag inside at any bearing', () => {
		for (let bearing = 0; bearing < 360; bearing += 7) {
			const { x, y } = atEdge(bearing, area, size);
			expect(x >= 0 && x <= 300 && y >= 0 && y <= 160, `${bearing}`).toBe(true);
		}
	});
});

describe('the degree frame', () => {
	// Ten pixels per degree, with 50°E 40°N at the top left.
	const project = (lon: number, lat: number) => ({ x: (lon - 50) * 10, y: (40 - lat) * 10 });
	const unproject = (x: number, y: number) => ({ lon: 50 + x / 10, lat: 40 - y / 10 });
	const input = { project, unproject, zoom: 4.5, left: 0, right: 300, top: 0, bottom: 200 };

	it('labels whole steps, except near the corners', () => {
		expect(longitudeEdge(input).labels.map(({ degrees }) => degrees)).toEqual([55, 60, 65, 70, 75]);
		expect(longitudeEdge(input).labels.map(({ at }) => at)).toEqual([50, 100, 150, 200, 250]);
		expect(latitudeEdge(input).labels.map(({ degrees, at }) => [degrees, at])).toEqual([
			[25, 150],
			[30, 100],
			[35, 50]
		]);
	});

	it('alternates dark and light bands, clipped to the edge', () => {
		expect(longitudeEdge(input).bands).toEqual(
			[
				{ start: 0, length: 50 },
				{ start: 100, length: 50 },
				{ start: 200, length: 50 },
				{ start: 300, length: 0 }
			].filter(({ length }) => length > 0)
		);
	});

	it('has finer steps at higher zooms', () => {
		const steps = [3, 4, 5.2, 6, 7.5, 9].map(degreeStep);
		expect(steps).toEqual(steps.toSorted((a, b) => b - a));
		expect(new Set(steps).size).toBe(6);
	});
});

describe('the scale bar', () => {
	it('uses the ground resolution: at the equator and zoom 0, a pixel is 1/512 of the circumference', () => {
		expect(kmPerPixel(0, 0)).toBeCloseTo(78.27, 2);
		expect(kmPerPixel(60, 0)).toBeCloseTo(39.14, 2);
		expect(kmPerPixel(0, 5)).toBeCloseTo(78.27 / 32, 2);
	});

	it('is the longest round length that fits', () => {
		expect(scaleBar(2, 140)).toEqual({ km: 200, widthPx: 100 });
		expect(scaleBar(0.4, 140)).toEqual({ km: 50, widthPx: 125 });
	});
});

describe('spread', () => {
	it('keeps positions that have enough room', () => {
		expect(spread([10, 50, 90], 20, 0, 100)).toEqual([10, 50, 90]);
	});

	it('moves close positions apart in both directions', () => {
		expect(spread([50, 50], 20, 0, 100)).toEqual([40, 60]);
	});

	it('stays within the bounds and in order, and moves as little as possible', () => {
		const placed = spread([0, 2, 4, 95, 99], 10, 0, 100);
		expect(placed).toEqual([0, 10, 20, 90, 100]);
	});

	it('spaces positions evenly without enough room', () => {
		expect(spread([1, 2, 3], 80, 0, 100)).toEqual([0, 50, 100]);
	});

	it('returns an empty list for an empty list', () => {
		expect(spread([], 10, 0, 100)).toEqual([]);
	});
});

describe('clearSides', () => {
	const firstSide = (orders: ReadonlyMap<string, string>, id: string) => orders.get(id)?.split(' ')[0];

	it('puts a label beside a vertical line, and above or below a horizontal one', () => {
		const stop = { id: 'stop', at: [0, 0], text: 'Halfway' } as const;
		const upright = [
			[
				[0, -100],
				[0, 100]
			]
		] as const;
		const across = [
			[
				[-100, 0],
				[100, 0]
			]
		] as const;
		expect(firstSide(clearSides([stop], upright, [stop.at]), 'stop')).toBe('e');
		expect(['s', 'n']).toContain(firstSide(clearSides([stop], across, [stop.at]), 'stop'));
	});

	it('keeps a label off other symbols and earlier labels', () => {
		const first = { id: 'first', at: [0, 0], text: 'First' } as const;
		const second = { id: 'second', at: [60, 0], text: 'Second' } as const;
		const orders = clearSides([first, second], [], [first.at, second.at]);
		expect(firstSide(orders, 'first')).toBe('e');
		expect(firstSide(orders, 'second')).toBe('e');
		const near = { id: 'near', at: [20, 0], text: 'Near' } as const;
		expect(firstSide(clearSides([first, near], [], [first.at, near.at]), 'first')).toBe('w');
	});

	it('keeps a label inside the frame', () => {
		const edge = { id: 'edge', at: [95, 50], text: 'Terminus' } as const;
		const frame = { left: 0, right: 100, top: 0, bottom: 100 };
		expect(firstSide(clearSides([edge], [], [edge.at]), 'edge')).toBe('e');
		expect(firstSide(clearSides([edge], [], [edge.at], frame), 'edge')).toBe('w');
	});

	it('lists all sides, so the map always has an alternative', () => {
		const order = clearSides([{ id: 'one', at: [0, 0], text: 'One' }], [], []).get('one');
		expect(order?.split(' ').toSorted()).toEqual(['e', 'n', 'ne', 'nw', 's', 'se', 'sw', 'w']);
	});
});
