import type { Position } from 'geojson';
import { Geodesic, PolygonArea } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { compassPoint } from '$lib/geodesy/compass';
import { arcOf, areaKm2, bearingOf, crossesItself, distanceKm, type At } from '$lib/geodesy/ellipsoid';
import { lengthBetween, measure, rangeOf } from '$lib/geodesy/measure';
import { lineOf, ringsOf } from '$lib/geodesy/nearest';
import { landsData, nearData } from './gazetteer';
import { loadAtlas } from './load-atlas';

/** The reference: an independent library, accurate to nanometres. */
const wgs84 = Geodesic.WGS84;
const inverse = ([lon1 = 0, lat1 = 0]: At, [lon2 = 0, lat2 = 0]: At) => {
	const { s12 = NaN, azi1 = NaN } = wgs84.Inverse(lat1, lon1, lat2, lon2);
	return { km: s12 / 1000, bearing: (azi1 + 360) % 360 };
};
function referenceArea(ring: readonly At[]): number {
	const area = new PolygonArea.PolygonArea(wgs84, false);
	for (const [lon = 0, lat = 0] of ring) area.AddPoint(lat, lon);
	return Math.abs(area.Compute(false, true).area ?? NaN) / 1e6;
}

/** Promised and actual relative error. */
const PROMISED = 0.005;
const REACHED = 0.001;
const off = (value: number, reference: number) => Math.abs(value - reference) / reference;

const { spots, routes } = nearData(loadAtlas());
const lands = landsData(loadAtlas());
/** Places without a layer, from south to north: they are the farthest apart. */
const places = spots.filter(({ kind }) => kind === 'place').toSorted((a, b) => a.at[1] - b.at[1]);
const [south = [], second = [], third = []]: At[] = places.map(({ at }) => at);
const north = places.at(-1)?.at ?? [];
const east = places.toSorted((a, b) => b.at[0] - a.at[0])[0]?.at ?? [];

describe('distance and bearing', () => {
	it('agree with the reference between all spots, including the farthest', () => {
		let longest = 0;
		for (const [index, { at }] of spots.entries()) {
			for (const other of spots.slice(index + 1)) {
				const reference = inverse(at, other.at);
				if (reference.km < 0.5) continue;
				longest = Math.max(longest, reference.km);
				expect(off(distanceKm(at, other.at), reference.km)).toBeLessThan(REACHED / 20);
				const turn = Math.abs(bearingOf(at, other.at) - reference.bearing);
				expect(Math.min(turn, 360 - turn)).toBeLessThan(0.25);
			}
		}
		expect(longest).toBeGreaterThan(5000);
	});

	it.each([
		[
			[0, 0],
			[0, 10]
		],
		[
			[179.5, 10],
			[-179.5, 12]
		],
		[
			[60, -84],
			[-120, 84]
		],
		[
			[0, 80],
			[180, 80]
		],
		[
			[62.1, 25.1],
			[62.1001, 25.1001]
		]
	])('agree with the reference anywhere on earth, where a sphere is too coarse: %j to %j', (from, to) => {
		expect(off(distanceKm(from, to), inverse(from, to).km)).toBeLessThan(PROMISED);
	});

	it('give a distance of zero from a point to itself', () => {
		expect(distanceKm([62, 25], [62, 25])).toBe(0);
	});

	it('agree with the reference along the routes', () => {
		for (const route of routes) {
			const line = lineOf(route);
			const sum = (km: (from: Position, to: Position) => number) =>
				line.slice(1).reduce((total, to, index) => total + km(line[index] ?? to, to), 0);
			expect(
				off(
					sum(distanceKm),
					sum((from, to) => inverse(from, to).km)
				)
			).toBeLessThan(REACHED / 20);
		}
	});

	it('draw an arc that follows the geodesic to its end', () => {
		const [from, to] = [north, east];
		const arc = arcOf(from, to);
		expect(arc[0]).toEqual([...from]);
		expect(arc.at(-1)).toEqual([...to]);
		const whole = inverse(from, to).km;
		for (const at of arc) expect(off(inverse(from, at).km + inverse(at, to).km, whole)).toBeLessThan(1e-4);
		expect(arcOf([179, 0], [-179, 0]).at(-1)?.[0]).toBe(181);
	});
});

describe('areas', () => {
	it('agree with the reference for every province', () => {
		const rings = lands.areas.flatMap(({ shape }) => ringsOf(shape).map((ring) => ring.slice(1)));
		// Rounding distorts the smallest islands.
		const large = rings.filter((ring) => referenceArea(ring) > 1);
		expect(large.length).toBeGreaterThan(70);
		for (const ring of large) expect(off(areaKm2(ring), referenceArea(ring))).toBeLessThan(REACHED);
	});

	it.each([[[north, east, south]], [[north, second, third]], [[south, second, third]]])(
		'agree with the reference for long sides, in either direction: %j',
		(ring) => {
			expect(off(areaKm2(ring), referenceArea(ring))).toBeLessThan(REACHED);
			expect(areaKm2(ring.toReversed())).toBeCloseTo(areaKm2(ring), 3);
		}
	);

	it('are given only for rings that do not cross themselves', () => {
		const square = [
			[60, 25],
			[62, 25],
			[62, 27],
			[60, 27]
		];
		expect(crossesItself(square)).toBe(false);
		expect(crossesItself([square[0], square[2], square[1], square[3]] as Position[])).toBe(true);
	});
});

describe('a measurement', () => {
	it('has one leg fewer than points, or as many if closed', () => {
		const points = places.slice(0, 3);
		expect(measure(points, false)).toMatchObject({
			ring: null,
			legs: [
				{ from: 0, to: 1 },
				{ from: 1, to: 2 }
			]
		});
		const closed = measure(points, true);
		expect(closed.legs.at(-1)).toMatchObject({ from: 2, to: 0 });
		expect(closed.total.km).toBeCloseTo(closed.legs.reduce((sum, { km }) => sum + km, 0));
		expect(measure(points.slice(0, 2), true).ring).toBeNull();
	});

	it('covers the true length and area wherever the points lie within their tolerances', () => {
		// A sample from the least to the most precisely known points.
		const points = spots
			.toSorted((a, b) => b.toleranceKm - a.toleranceKm)
			.filter((_, index) => index % 35 === 0);
		expect(points.length).toBeGreaterThan(2);
		const { legs, total, ring } = measure(points, true);
		for (let turn = 0; turn < 360; turn += 15) {
			const moved = points.map(({ at, toleranceKm }, index) => {
				const { lon2 = 0, lat2 = 0 } = wgs84.Direct(at[1], at[0], turn * (index + 1), toleranceKm * 999);
				return [lon2, lat2];
			});
			const kms = legs.map(({ from, to }) => inverse(moved[from] ?? [], moved[to] ?? []).km);
			for (const [index, leg] of legs.entries()) {
				const { least, most } = rangeOf(leg);
				expect(kms[index]).toBeGreaterThanOrEqual(least);
				expect(kms[index]).toBeLessThanOrEqual(most);
			}
			const perimeter = kms.reduce((sum, km) => sum + km, 0);
			expect(Math.abs(perimeter - total.km)).toBeLessThanOrEqual(total.toleranceKm);
			expect(Math.abs(referenceArea(moved) - (ring?.km2 ?? 0))).toBeLessThanOrEqual(ring?.toleranceKm2 ?? 0);
		}
	});

	it('gives no bearing between points that may coincide', () => {
		const near = { at: [62, 25] as const, toleranceKm: 3 };
		expect(lengthBetween(near, { at: [62.05, 25] as const, toleranceKm: 3 }).bearing).toBeNull();
		const east = lengthBetween(near, { at: [63, 25] as const, toleranceKm: 3 }).bearing;
		expect(east?.degrees).toBeCloseTo(89.8, 0);
		expect(east?.toleranceDegrees).toBeGreaterThan(3);
	});

	it.each([
		[0, 'n'],
		[11, 'n'],
		[12, 'nne'],
		[285, 'wnw'],
		[349, 'n'],
		[360, 'n'],
		[-22.5, 'nnw']
	] as const)('names the compass point for a bearing of %d degrees', (degrees, word) => {
		expect(compassPoint(degrees)).toBe(word);
	});
});
