import { describe, expect, it } from 'vitest';
import { MODALITIES } from '$lib/atlas/vocabulary';
import { marksOf } from './modality-marks';

const startsOf = (d: string) =>
	[...d.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('the marks of claims', () => {
	it('draws every kind within its square', () => {
		for (const modality of MODALITIES) {
			const { width, height, paths } = marksOf([modality], 7);
			expect([width, height]).toEqual([11, 11]);
			expect(paths.length).toBeGreaterThan(0);
			for (const { d } of paths) for (const at of startsOf(d).flat()) expect(at).toBeLessThan(11);
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
