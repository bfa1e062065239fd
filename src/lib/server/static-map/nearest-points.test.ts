import { describe, expect, it } from 'vitest';
import { extentBox } from '$lib/cartography/fit-bounds';
import { loadAtlas } from '../load-atlas';
import type { PointFeature } from '$lib/cartography/map-features';
import { mapPoints } from '../map-points';
import { MOST_POINTS, nearestPoints } from './nearest-points';

const BOX = extentBox([
	[60, 24],
	[64, 28]
]);
const NONE: ReadonlySet<string> = new Set();

function pointAt(id: string, lon: number, lat: number, role: 'site' | 'region' = 'site'): PointFeature {
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [lon, lat] },
		properties: { id, place: id, placeName: id, role, name: id }
	};
}

const idsOf = (points: readonly PointFeature[]) => points.map(({ properties }) => properties.id);

describe('the points of a drawing', () => {
	it('are all points of this atlas', () => {
		const points = mapPoints(loadAtlas()).features;
		expect(nearestPoints(points, BOX, NONE)).toBe(points);
		expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
	});

	it('are the nearest of many, in their original order', () => {
		const points = [
			pointAt('far', 90, 26),
			pointAt('inside', 62, 26),
			pointAt('near', 65, 26),
			pointAt('further', 70, 26)
		];
		expect(idsOf(nearestPoints(points, BOX, NONE, 2))).toEqual(['inside', 'near']);
		expect(idsOf(nearestPoints(points, BOX, NONE, 3))).toEqual(['inside', 'near', 'further']);
	});

	it('always include what the page is about', () => {
		const points = [pointAt('far', 90, 26), pointAt('inside', 62, 26), pointAt('near', 65, 26)];
		expect(idsOf(nearestPoints(points, BOX, new Set(['far']), 2))).toEqual(['far', 'inside']);
		expect(idsOf(nearestPoints(points, BOX, new Set(['far', 'near']), 1))).toEqual(['far', 'near']);
	});

	it('keep region names among many sites on the same extent', () => {
		const points = [pointAt('site-1', 62, 26), pointAt('site-2', 62, 27), pointAt('name', 63, 27, 'region')];
		expect(idsOf(nearestPoints(points, BOX, NONE, 2))).toEqual(['site-1', 'name']);
	});

	it('do not increase in an atlas with thousands of points', () => {
		const points = Array.from({ length: 5000 }, (_, index) =>
			pointAt(`p${index}`, 40 + (index % 70), 10 + (index % 37))
		);
		expect(nearestPoints(points, BOX, NONE)).toHaveLength(MOST_POINTS);
	});
});
