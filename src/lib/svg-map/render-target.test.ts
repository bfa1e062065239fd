import { describe, expect, it } from 'vitest';
import { pageTarget } from './render-target';

const box = { left: 0, top: 0, width: 30, height: 20 };
const target = pageTarget(box, 4.75, 6);

describe('patterns of a responsive drawing', () => {
	it('have cells of the same size as in MapLibre at each step', () => {
		const cellPx = (zoom: number, scale: number) => scale * 2 ** (zoom - target.zoom);
		for (const [step, zoom] of target.steps.entries()) {
			const density = target.densities.find(({ from, to }) => from <= step && step <= to);
			expect(cellPx(zoom, density?.scale ?? 0)).toBeCloseTo(2 ** (zoom - Math.floor(zoom)), 1);
		}
	});

	it('change only at whole zooms, and cover every step', () => {
		const { densities, steps } = target;
		expect(densities.length).toBeGreaterThan(2);
		expect(densities[0]?.from).toBe(0);
		expect(densities.at(-1)?.to).toBe(steps.length - 1);
		for (const [index, { from }] of densities.entries()) {
			expect(from).toBe(index === 0 ? 0 : (densities[index - 1]?.to ?? 0) + 1);
		}
	});
});
