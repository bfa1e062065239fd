import { circle } from '@turf/turf';
import type { Position } from 'geojson';
import { Geodesic, PolygonArea } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { MeasuredRoute, Spot } from '../atlas/gazetteer';
import { loadAtlas } from '../server/load-atlas';
import { landsData, nearData } from '../server/gazetteer';
import { compassWord } from './compass';
import { drawnCorridor } from './corridor';
import { arcOf, areaKm2, bearingOf, crossesItself, distanceKm, type At } from './ellipsoid';
import { lengthBetween, measure, rangeOf } from './measure';
import { surroundings, type Origin } from './near';
import { isWithin, lineOf, nearestOf, ringsOf, samplesOf } from './nearest';

/** The reference: an independent library, good to a hair. */
const wgs84 = Geodesic.WGS84;
const inverse = ([lon1 = 0, lat1 = 0]: At, [lon2 = 0, lat2 = 0]: At) => {
	const { s12 = NaN, azi1 = NaN } = wgs84.Inverse(lat1, lon1, lat2, lon2);
	return { km: s12 / 1000, bearing: (azi1 + 360) % 360 };
};
function referenceArea(ring: readonly At[]): number {
	const area = new PolygonArea.PolygonArea(wgs84, false);
	for (const [lon = 0, lat = 0] of ring) area.AddPoint(lat, lon);
	return Math.abs(area.Compute(false, true).area) / 1e6;
}

/** What is promised, and what is reached. */
const PROMISED = 0.005;
const REACHED = 0.001;
const off = (value: number, reference: number) => Math.abs(value - reference) / reference;

const { spots, routes } = nearData(loadAtlas());
const lands = landsData(loadAtlas());
const named = (name: string) => {
	const spot = spots.find((one) => one.name === name);
	if (!spot) throw new Error(`No spot is named ${name}`);
	return spot;
};
const originOf = (spot: Spot): Origin => ({ ...spot, kind: 'spot' });
const alongRoute = (route: MeasuredRoute): Origin => ({ ...route, kind: 'route' });

describe('distance and bearing', () => {
	it('agree with the reference between all spots, the furthest among them', () => {
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
	])('hold anywhere on earth, where a sphere would be too coarse: %j to %j', (from, to) => {
		expect(off(distanceKm(from, to), inverse(from, to).km)).toBeLessThan(PROMISED);
	});

	it('of a point to itself is nothing', () => {
		expect(distanceKm([62, 25], [62, 25])).toBe(0);
	});

	it('agree along the routes', () => {
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

	it('draw an arc that lies on the shortest way and ends where it should', () => {
		const [from, to] = [named('Moscow').at, named('Beijing').at];
		const arc = arcOf(from, to);
		expect(arc[0]).toEqual([...from]);
		expect(arc.at(-1)).toEqual([...to]);
		const whole = inverse(from, to).km;
		for (const at of arc) expect(off(inverse(from, at).km + inverse(at, to).km, whole)).toBeLessThan(1e-4);
		expect(arcOf([179, 0], [-179, 0]).at(-1)?.[0]).toBe(181);
	});
});

describe('areas', () => {
	it('agree with the reference over every province', () => {
		const rings = lands.areas.flatMap(({ shape }) => ringsOf(shape).map((ring) => ring.slice(1)));
		// Of the smallest islands little is left but rounding.
		const large = rings.filter((ring) => referenceArea(ring) > 1);
		expect(large.length).toBeGreaterThan(70);
		for (const ring of large) expect(off(areaKm2(ring), referenceArea(ring))).toBeLessThan(REACHED);
	});

	it.each([
		['Moscow', 'Beijing', 'Gwadar'],
		['Moscow', 'Kabul', 'Tehran'],
		['Herat', 'Quetta', 'Karachi']
	])('agree with long sides, in either order: %s, %s, %s', (...names) => {
		const ring = names.map((name) => named(name).at);
		expect(off(areaKm2(ring), referenceArea(ring))).toBeLessThan(REACHED);
		expect(areaKm2(ring.toReversed())).toBeCloseTo(areaKm2(ring), 3);
	});

	it('of a ring that crosses itself are known to be none', () => {
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

describe('a measure', () => {
	it('has a leg less than points, and one more where it is closed', () => {
		const points = ['Gwadar', 'Kabul', 'Tehran'].map(named);
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

	it('holds the true length and area wherever its points may truly lie', () => {
		const points = ['Gwadar', 'Kandahar', 'North Waziristan'].map((name) => {
			const { at, toleranceKm } = spots.find((spot) => spot.name.startsWith(name)) ?? named(name);
			return { at, toleranceKm };
		});
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

	it('tells no bearing of what may be the same spot', () => {
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
	] as const)('has a word for a bearing of %d degrees', (degrees, word) => {
		expect(compassWord(degrees)).toBe(word);
	});
});

/** The nearest of many points of lines, each by the reference: slow, and beyond doubt. */
const bruteKm = (at: At, lines: readonly (readonly Position[])[]) =>
	Math.min(...lines.flatMap((line) => samplesOf(line, 0.5).map((other) => inverse(at, other).km)));

describe('what is near', () => {
	it('finds the nearest of a border as the reference does', () => {
		const border = lands.borders.find(({ id }) => id === 'IRN-PAK');
		for (const name of ['Gwadar', 'Chabahar', 'Tehran', 'Kabul']) {
			const { at } = named(name);
			const found = nearestOf(border?.lines ?? [], [...at]);
			const reference = bruteKm(at, border?.lines ?? []);
			expect(Math.abs((found?.km ?? 0) - reference)).toBeLessThan(0.1 + PROMISED * reference);
		}
	}, 30_000);

	it('finds the nearest of a route as the reference does, from far away too', () => {
		for (const route of routes) {
			for (const name of ['Gwadar', 'Kabul', 'Moscow']) {
				const { at } = named(name);
				const found = nearestOf([lineOf(route)], [...at]);
				const reference = bruteKm(at, [lineOf(route)]);
				expect(Math.abs((found?.km ?? 0) - reference)).toBeLessThan(0.1 + PROMISED * reference);
			}
		}
	}, 30_000);

	it('finds every spot within reach, from the nearest on, and no other', () => {
		const origin = named('Gwadar');
		const { spots: found } = surroundings(originOf(origin), 300, { spots, routes }, null);
		const expected = spots.filter((spot) => {
			const tolerance = spot.toleranceKm + origin.toleranceKm;
			return spot.id !== origin.id && inverse(origin.at, spot.at).km - tolerance <= 300;
		});
		expect(found.map(({ item }) => item.id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
		expect(found.map(({ km }) => km)).toEqual(found.map(({ km }) => km).toSorted((a, b) => a - b));
		for (const { km, toleranceKm, isCertain } of found) expect(isCertain).toBe(km + toleranceKm <= 300);
	});

	it('knows in which province a spot lies, and how far the others are', () => {
		const { areas, borders } = surroundings(originOf(named('Gwadar')), 200, { spots, routes }, lands);
		const [home, next] = areas;
		expect(home).toMatchObject({ isMet: true, isCertain: true, km: 0, item: { id: 'PAK-1108' } });
		expect(next).toMatchObject({ isMet: false, item: { id: 'IRN-3247' } });
		const reference = bruteKm(named('Gwadar').at, ringsOf(next?.item.shape ?? (home?.item.shape as never)));
		expect(Math.abs((next?.km ?? 0) - reference)).toBeLessThan(0.1 + PROMISED * reference);
		expect(borders.map(({ item }) => item.id)).toEqual(['IRN-PAK']);
	}, 30_000);

	it('goes along a route: what it crosses, and what lies within a corridor', () => {
		for (const route of routes) {
			const { areas, borders, spots: found } = surroundings(alongRoute(route), 50, { spots, routes }, lands);
			const line = lineOf(route);
			const crossed = lands.areas.filter(({ shape }) => samplesOf(line, 2).some((at) => isWithin(shape, at)));
			const met = areas.filter(({ isMet }) => isMet).map(({ item }) => item.id);
			expect(crossed.map(({ id }) => id)).toEqual(expect.arrayContaining(met));
			expect(met.length).toBeGreaterThan(2);
			expect(borders.some(({ isMet }) => isMet)).toBe(true);
			const ends = [line[0] ?? [], line.at(-1) ?? []];
			for (const end of ends) expect(found.some(({ item }) => distanceKm(item.at, end) < 1)).toBe(true);
			for (const { item, km } of found) {
				const reference = bruteKm(item.at, [line]);
				expect(Math.abs(km - reference)).toBeLessThan(0.3 + PROMISED * reference);
			}
		}
	}, 60_000);

	it('has nothing but the question where nothing is near', () => {
		const nowhere: Origin = { kind: 'spot', id: '0/0', name: '', at: [-30, -60], toleranceKm: 1 };
		const found = surroundings(nowhere, 100, { spots, routes }, lands);
		expect(found).toEqual({ spots: [], routes: [], areas: [], borders: [] });
	});

	it('draws a corridor whose edge is as far from the route as was asked', () => {
		for (const route of routes) {
			const line = lineOf(route);
			const edge = drawnCorridor(line, 80).features.find(({ properties }) => properties?.['role'] === 'line');
			const rings = edge?.geometry.type === 'MultiLineString' ? edge.geometry.coordinates : [];
			const corners = rings.flat().filter((_, index) => index % 7 === 0);
			expect(corners.length).toBeGreaterThan(10);
			const samples = [samplesOf(line, 1)].flat();
			for (const at of corners) {
				const km = Math.min(...samples.map((other) => distanceKm(at, other)));
				expect(off(km, 80)).toBeLessThan(0.02);
			}
		}
	}, 30_000);

	it('draws a circle to the half per cent', () => {
		for (const at of circle([62, 25], 100, { steps: 96 }).geometry.coordinates[0] ?? [])
			expect(off(inverse([62, 25], at).km, 100)).toBeLessThan(PROMISED);
	});
});
