import { circle } from '@turf/turf';
import type { Position } from 'geojson';
import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { MeasuredRoute, Spot } from '$lib/atlas/page-data/measure';
import { drawnAround } from '$lib/geodesy/around';
import { distanceKm, type At } from '$lib/geodesy/ellipsoid';
import { surroundings, type Origin } from '$lib/geodesy/near';
import { isWithin, lineOf, nearestOf, ringsOf, samplesOf } from '$lib/geodesy/nearest';
import { landsData, nearData } from './gazetteer';
import { loadAtlas } from './load-atlas';

/** The reference: an independent library, accurate to nanometres. */
const inverse = ([lon1 = 0, lat1 = 0]: At, [lon2 = 0, lat2 = 0]: At) => ({
	km: (Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? NaN) / 1000
});
const PROMISED = 0.005;
const off = (value: number, reference: number) => Math.abs(value - reference) / reference;

const { spots, routes } = nearData(loadAtlas());
const lands = landsData(loadAtlas());
const originOf = (spot: Spot): Origin => ({ ...spot, kind: 'spot' });
const alongRoute = (route: MeasuredRoute): Origin => ({ ...route, kind: 'route' });
const known = { spots, routes };
/** Provinces that are also layers. */
const provinces = lands.areas.flatMap((area): Extract<Origin, { kind: 'area' }>[] =>
	area.layer === null ? [] : [{ ...area, kind: 'area' }]
);
/** A site that is alone on its layer, and the farthest place without a layer. */
const port = spots.find(
	({ kind, layer, id }) => kind === 'site' && !spots.some((one) => one.layer === layer && one.id !== id)
) as Spot;
const places = spots.filter(({ kind }) => kind === 'place').toSorted((a, b) => a.at[1] - b.at[1]);
const some = [port, places[1], places.at(-1)] as Spot[];

/** Minimum over many points of the lines, measured by the reference: slow but reliable. */
const bruteKm = (at: At, lines: readonly (readonly Position[])[], stepKm = 0.5) =>
	Math.min(
		...lines.map((line) => Math.min(...samplesOf(line, stepKm).map((other) => inverse(at, other).km)))
	);
/** Faster, and tested against the reference above. */
const nearestKm = (at: Position, lines: readonly (readonly Position[])[]) => nearestOf(lines, at)?.km ?? NaN;

describe('surroundings', () => {
	it('finds the same nearest point of a border as the reference', () => {
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

	it('finds the same nearest point of a route as the reference, even from far away', () => {
		for (const route of routes) {
			for (const { at } of some) {
				const found = nearestOf([lineOf(route)], [...at]);
				const reference = bruteKm(at, [lineOf(route)]);
				expect(Math.abs((found?.km ?? 0) - reference)).toBeLessThan(0.1 + PROMISED * reference);
			}
		}
	}, 30_000);

	it('finds exactly the spots within reach, nearest first', () => {
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

	it('finds the province a spot is in, and the distance to the others', () => {
		const { areas } = surroundings(originOf(port), 200, { spots, routes }, lands);
		const [home, next] = areas;
		const containing = lands.areas.filter(({ shape }) => isWithin(shape, [...port.at]));
		expect(containing.map(({ id }) => id)).toEqual([home?.item.id]);
		expect(home).toMatchObject({ met: 'in', isCertain: true, km: 0, bearing: null });
		expect(next).toMatchObject({ met: null });
		const reference = bruteKm(port.at, next ? ringsOf(next.item.shape) : []);
		expect(Math.abs((next?.km ?? 0) - reference)).toBeLessThan(0.1 + PROMISED * reference);
	}, 30_000);

	it('finds what a route crosses and what lies in its corridor', () => {
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

	describe.each(provinces)('of $name', (province) => {
		const { spots: found, routes: lines, areas, borders } = surroundings(province, 100, known, lands);
		const edge = ringsOf(province.shape);
		const edgeKm = (at: At) => bruteKm(at, edge);
		const inIt = spots.filter(({ at }) => isWithin(province.shape, [...at]));

		it('lists every spot inside, as uncertain if other land is within the tolerances', () => {
			const within = found.filter(({ met }) => met === 'in');
			expect(inIt.length).toBeGreaterThan(5);
			expect(within.map(({ item }) => item.id).toSorted()).toEqual(inIt.map(({ id }) => id).toSorted());
			for (const { item, km, toleranceKm, bearing, isCertain } of within) {
				expect([km, bearing]).toEqual([0, null]);
				expect(toleranceKm).toBe(item.toleranceKm + province.toleranceKm);
				const others = lands.areas.filter(({ id }) => id !== province.id).map(({ shape }) => ringsOf(shape));
				const otherKm = bruteKm(
					item.at,
					[...others, ...lands.borders.map((border) => border.lines)].flat(),
					5
				);
				if (Math.abs(otherKm - toleranceKm) > 3) expect(isCertain, item.name).toBe(otherKm > toleranceKm);
			}
			expect(new Set(within.map(({ isCertain }) => isCertain)).size).toBe(2);
		}, 60_000);

		it('gives the distance and direction from its edge to the spots around it', () => {
			const outside = found.filter(({ met }) => met === null);
			expect(outside.length).toBeGreaterThan(5);
			for (const { item, km, toleranceKm, bearing, isCertain } of outside.filter(
				(_, index) => index % 3 === 0
			)) {
				const reference = edgeKm(item.at);
				expect(Math.abs(km - reference)).toBeLessThan(0.1 + PROMISED * reference);
				expect(isCertain).toBe(km + toleranceKm <= 100);
				expect(bearing === null).toBe(km <= toleranceKm);
				// The spot must lie at this distance and bearing from the edge.
				if (bearing === null) continue;
				const { lat2 = NaN, lon2 = NaN } = Geodesic.WGS84.Direct(
					item.at[1],
					item.at[0],
					bearing + 180,
					km * 1000
				);
				expect(nearestKm([lon2, lat2], edge)).toBeLessThan(1 + km * 0.02);
			}
			const away = spots.filter((spot) => !found.some(({ item }) => item.id === spot.id));
			for (const { at, toleranceKm } of away)
				expect(nearestKm([...at], edge) - toleranceKm - province.toleranceKm).toBeGreaterThan(99);
		}, 60_000);

		it('lists the routes that run through it and do not merely touch it', () => {
			for (const route of routes) {
				const samples = samplesOf(lineOf(route), 0.5);
				const isLong = samples.filter((at) => isWithin(province.shape, at)).length > 20;
				const one = lines.find(({ item }) => item.id === route.id);
				expect(one?.met === 'through').toBe(isLong);
				if (isLong) expect(isWithin(province.shape, [...(one?.at ?? [])])).toBe(true);
				else if (one) expect(one.km).toBeCloseTo(Math.min(...samples.map((at) => nearestKm(at, edge))), 0);
			}
			expect(lines.filter(({ met }) => met === 'through').length).toBeGreaterThan(0);
		}, 60_000);

		it('touches the provinces and borders that share its edge, and excludes itself', () => {
			const corners = new Set(edge.flat().map(String));
			const shares = (line: readonly (readonly Position[])[]) =>
				line.flat().some((at) => corners.has(String(at)));
			const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).toSorted();
			const touching = areas.filter(({ met }) => met === 'touching').map(({ item }) => item);
			const neighbours = lands.areas.filter(({ id, shape }) => id !== province.id && shares(ringsOf(shape)));
			expect(neighbours.length).toBeGreaterThan(3);
			expect(ids(touching)).toEqual(ids(neighbours));
			expect(areas.some(({ item }) => item.id === province.id)).toBe(false);
			const along = borders.filter(({ met }) => met === 'touching').map(({ item }) => item);
			expect(ids(along)).toEqual(ids(lands.borders.filter((border) => shares(border.lines))));
			for (const { item, km } of areas.filter(({ met }) => met === null))
				expect(km).toBeCloseTo(
					Math.min(...samplesOf(edge.flat(), 1).map((at) => nearestKm(at, ringsOf(item.shape)))),
					0
				);
			expect(areas.map(({ km }) => km)).toEqual(areas.map(({ km }) => km).toSorted((a, b) => a - b));
		}, 60_000);

		it('draws a buffer at the requested distance', () => {
			const [extent, line] = drawnAround(province.shape, 80).features;
			expect(extent?.bbox).toHaveLength(4);
			const rings = line?.geometry.type === 'MultiLineString' ? line.geometry.coordinates : [];
			expect(rings).toHaveLength(1);
			for (const at of rings.flat()) expect(off(nearestKm(at, edge), 80)).toBeLessThan(0.04);
		}, 30_000);
	});

	it('returns empty lists if nothing is near', () => {
		const nowhere: Origin = { kind: 'spot', id: '0/0', name: '', at: [-30, -60], toleranceKm: 1 };
		const found = surroundings(nowhere, 100, { spots, routes }, lands);
		expect(found).toEqual({ spots: [], routes: [], areas: [], borders: [] });
	});

	it('draws a corridor at the requested distance from the route', () => {
		for (const route of routes) {
			const line = lineOf(route);
			const edge = drawnAround({ type: 'LineString', coordinates: line }, 80).features.find(
				({ properties }) => properties?.['role'] === 'line'
			);
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

	it('draws a circle accurate to half a per cent', () => {
		for (const at of circle([62, 25], 100, { steps: 96 }).geometry.coordinates[0] ?? [])
			expect(off(inverse([62, 25], at).km, 100)).toBeLessThan(PROMISED);
	});
});
