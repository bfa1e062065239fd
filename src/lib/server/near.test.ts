import { circle } from '@turf/turf';
import type { Position } from 'geojson';
import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { MeasuredRoute, Spot } from '../atlas/gazetteer';
import { drawnAround } from '../geodesy/around';
import { distanceKm, type At } from '../geodesy/ellipsoid';
import { surroundings, type Origin } from '../geodesy/near';
import { isWithin, lineOf, nearestOf, ringsOf, samplesOf } from '../geodesy/nearest';
import { landsData, nearData } from './gazetteer';
import { loadAtlas } from './load-atlas';

/** The reference: an independent library, good to a hair. */
const inverse = ([lon1 = 0, lat1 = 0]: At, [lon2 = 0, lat2 = 0]: At) => ({
	km: (Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? NaN) / 1000
});
const PROMISED = 0.005;
const off = (value: number, reference: number) => Math.abs(value - reference) / reference;

const { spots, routes } = nearData(loadAtlas());
const lands = landsData(loadAtlas());
const originOf = (spot: Spot): Origin => ({ ...spot, kind: 'spot' });
const alongRoute = (route: MeasuredRoute): Origin => ({ ...route, kind: 'route' });
/** A site that has a layer to itself, and the furthest of the places that have none. */
const port = spots.find(
	({ kind, layer, id }) => kind === 'site' && !spots.some((one) => one.layer === layer && one.id !== id)
) as Spot;
const places = spots.filter(({ kind }) => kind === 'place').toSorted((a, b) => a.at[1] - b.at[1]);
const some = [port, places[1], places.at(-1)] as Spot[];

/** The nearest of many points of lines, each by the reference: slow, and beyond doubt. */
const bruteKm = (at: At, lines: readonly (readonly Position[])[]) =>
	Math.min(...lines.flatMap((line) => samplesOf(line, 0.5).map((other) => inverse(at, other).km)));

describe('what is near', () => {
	it('finds the nearest of a border as the reference does', () => {
		const [border] = surroundings(originOf(port), 200, { spots, routes }, lands).borders.map(
			({ item }) => item
		);
		expect(border).toBeDefined();
		for (const { at } of some) {
			const found = nearestOf(border?.lines ?? [], [...at]);
			const reference = bruteKm(at, border?.lines ?? []);
			expect(Math.abs((found?.km ?? 0) - reference)).toBeLessThan(0.1 + PROMISED * reference);
		}
	}, 30_000);

	it('finds the nearest of a route as the reference does, from far away too', () => {
		for (const route of routes) {
			for (const { at } of some) {
				const found = nearestOf([lineOf(route)], [...at]);
				const reference = bruteKm(at, [lineOf(route)]);
				expect(Math.abs((found?.km ?? 0) - reference)).toBeLessThan(0.1 + PROMISED * reference);
			}
		}
	}, 30_000);

	it('finds every spot within reach, from the nearest on, and no other', () => {
		const origin = port;
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
		const { areas } = surroundings(originOf(port), 200, { spots, routes }, lands);
		const [home, next] = areas;
		const containing = lands.areas.filter(({ shape }) => isWithin(shape, [...port.at]));
		expect(containing.map(({ id }) => id)).toEqual([home?.item.id]);
		expect(home).toMatchObject({ met: 'in', isCertain: true, km: 0, bearing: null });
		expect(next).toMatchObject({ met: null });
		const reference = bruteKm(port.at, next ? ringsOf(next.item.shape) : []);
		expect(Math.abs((next?.km ?? 0) - reference)).toBeLessThan(0.1 + PROMISED * reference);
	}, 30_000);

	it('goes along a route: what it crosses, and what lies within a corridor', () => {
		for (const route of routes) {
			const { areas, borders, spots: found } = surroundings(alongRoute(route), 50, { spots, routes }, lands);
			const line = lineOf(route);
			const crossed = lands.areas.filter(({ shape }) => samplesOf(line, 2).some((at) => isWithin(shape, at)));
			const through = areas.filter(({ met }) => met === 'through').map(({ item }) => item.id);
			expect(crossed.map(({ id }) => id)).toEqual(expect.arrayContaining(through));
			expect(through.length).toBeGreaterThan(2);
			expect(borders.some(({ met }) => met === 'across')).toBe(true);
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
			const edge = drawnAround({ type: 'LineString', coordinates: line }, 80).features.find(({ properties }) => properties?.['role'] === 'line');
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
