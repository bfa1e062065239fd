import { geoMercator } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { projectToPixels, unprojectFromPixels } from './mercator';

const PLACES: [lon: number, lat: number][] = [
	[0, 0],
	[62.33, 25.12],
	[-87.63, 41.88],
	[179.9, -60],
	[-179.9, 84]
];

describe('Web Mercator', () => {
	it('matches d3-geo for a world of 512 pixels that doubles with each zoom', () => {
		for (const zoom of [0, 4.3, 12]) {
			const side = 512 * 2 ** zoom;
			const reference = geoMercator()
				.scale(side / (2 * Math.PI))
				.translate([0, 0]);
			for (const place of PLACES) {
				const [x, y] = reference(place) ?? [NaN, NaN];
				const [ours, down] = projectToPixels(place, zoom);
				expect(ours / side).toBeCloseTo(x / side, 9);
				expect(down / side).toBeCloseTo(y / side, 9);
			}
		}
	});

	it('is reversed by its inverse', () => {
		for (const [lon, lat] of PLACES) {
			const back = unprojectFromPixels(projectToPixels([lon, lat], 0));
			expect(back[0]).toBeCloseTo(lon, 9);
			expect(back[1]).toBeCloseTo(lat, 9);
		}
	});
});
