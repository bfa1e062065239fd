import { describe, expect, it } from 'vitest';
import { gridOf, type Box } from './grid';

const box = (left: number, top: number, width: number, height: number): Box => ({
	left,
	top,
	right: left + width,
	bottom: top + height
});
const meets = (a: Box, b: Box) =>
	a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

describe('a grid', () => {
	const boxes = Array.from({ length: 400 }, (_, index) =>
		box(((index * 37) % 1000) - 500, ((index * 91) % 700) - 350, (index * 13) % 150, (index * 7) % 30)
	);

	it('finds everything that meets a box, without duplicates', () => {
		const grid = gridOf(boxes.slice(0, 200), (item) => item);
		boxes.slice(200).forEach((item) => grid.add(item));
		for (const spot of boxes) {
			const near = grid.near(spot);
			expect(new Set(near).size).toBe(near.length);
			expect(near.filter((item) => meets(item, spot)).length).toBe(
				boxes.filter((item) => meets(item, spot)).length
			);
		}
	});

	it('skips what is far away', () => {
		const grid = gridOf(boxes, (item) => item);
		expect(grid.near(box(5000, 5000, 10, 10))).toEqual([]);
	});
});
