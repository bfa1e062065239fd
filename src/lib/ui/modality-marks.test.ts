import { describe, expect, it } from 'vitest';
import { MODALITIES } from '$lib/atlas/vocabulary';
import { marksOf } from './modality-marks';

const startsOf = (d: string) =>
	[...d.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** Strokes are drawn over the path's line, half on each side. */
const HALF_STROKE = 0.7;

/** The box of a path of the commands that marks use: M, h, v, l, half circles by a, and Z. */
function extentOf(d: string): { x: number[]; y: number[] } {
	const [xs, ys]: [number[], number[]] = [[], []];
	let [x, y] = [0, 0];
	const visit = (...at: readonly (readonly [number, number])[]) =>
		at.forEach(([atX, atY]) => void (xs.push(atX), ys.push(atY)));
	for (const [, command, values = ''] of d.matchAll(/([MhvlaZ])([^MhvlaZ]*)/g)) {
		const numbers = (values.match(/-?\d*\.?\d+/g) ?? []).map(Number);
		if (command === 'a') {
			const [radius = 0, , , , , dx = 0] = numbers;
			visit([x, y - radius], [x + dx, y + radius]);
			x += dx;
			continue;
		}
		const step = command === 'h' || command === 'v' ? 1 : 2;
		for (let index = 0; index < numbers.length; index += step) {
			const [first = 0, second = 0] = numbers.slice(index, index + step);
			if (command === 'M') [x, y] = [first, second];
			else if (command === 'h') x += first;
			else if (command === 'v') y += first;
			else [x, y] = [x + first, y + second];
			visit([x, y]);
		}
	}
	return { x: [Math.min(...xs), Math.max(...xs)], y: [Math.min(...ys), Math.max(...ys)] };
}

describe('the marks of claims', () => {
	it('draws every kind within its square, strokes included', () => {
		for (const modality of MODALITIES) {
			const { width, height, paths } = marksOf([modality], 7);
			expect([width, height]).toEqual([11, 11]);
			expect(paths.length).toBeGreaterThan(0);
			for (const { d, look } of paths) {
				const room = look === 'line' ? HALF_STROKE : 0;
				const { x, y } = extentOf(d);
				for (const [least = NaN, most = NaN] of [x, y]) {
					expect(least - room, modality).toBeGreaterThanOrEqual(0);
					expect(most + room, modality).toBeLessThanOrEqual(11);
					expect(most - least, modality).toBeGreaterThan(5);
				}
			}
		}
	});

	it('arranges them in right-aligned rows, three pixels apart', () => {
		const { width, height, paths } = marksOf(Array<'asserted'>(5).fill('asserted'), 3);
		expect([width, height]).toEqual([39, 25]);
		expect(paths.map(({ d }) => startsOf(d))).toEqual([
			[
				[1, 1],
				[15, 1],
				[29, 1],
				[15, 15],
				[29, 15]
			]
		]);
	});

	it('keeps their order, and draws equal ones in one path', () => {
		const { paths } = marksOf(['quoted', 'prediction', 'quoted'], 7);
		expect(paths.map(({ modality, look }) => `${modality} ${look}`)).toEqual([
			'quoted solid',
			'prediction line'
		]);
		expect(startsOf(paths[0]?.d ?? '')).toEqual([
			[0.9, 5.5],
			[28.9, 5.5]
		]);
		expect(startsOf(paths[1]?.d ?? '')).toEqual([[15.6, 1.4]]);
	});

	it('draws nothing for no claim', () => {
		expect(marksOf([], 7)).toEqual({ width: 0, height: 0, paths: [] });
	});
});
