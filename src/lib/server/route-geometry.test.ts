import {
	along,
	booleanPointInPolygon,
	distance,
	length,
	lineString,
	nearestPointOnLine,
	kinks
} from '@turf/turf';
import type { Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Layer, RouteCollection } from '$lib/atlas/types';
import { lineKm } from '$lib/geodesy/ellipsoid';
import { basemapAt, borders, land } from './basemap';
import { readTopology } from './read';
import { isSame, routeLengths, segmentsOf, stopsAlong, stopsOf, wholeLine } from './route-geometry';

/** Drawn positions are rounded to 0.01 degree, so a crossing may miss its border by this much. */
const ROUNDING_KM = 1.2;
const SAMPLE_KM = 2;

const read = (file: string): unknown => JSON.parse(readFileSync(`geo/${file}`, 'utf8'));
const { layers } = read('layers.json') as { layers: Layer[] };
const routes = layers.flatMap((layer) =>
	layer.kind === 'route' ? [{ id: layer.id, route: read(layer.file) as RouteCollection }] : []
);
const map = basemapAt(readTopology('geo'), 'detail');
const ISO: Record<string, string> = { AF: 'AFG', IN: 'IND', IR: 'IRN', PK: 'PAK', TM: 'TKM' };
const countries = land(map).features;
const borderLines = borders(map).features.flatMap(({ geometry }) =>
	geometry.coordinates.map((line) => lineString(line))
);

function kmToBorder(position: Position): number {
	return Math.min(...borderLines.map((line) => distance(nearestPointOnLine(line, position), position)));
}

function samplesOf(coordinates: Position[]): Position[] {
	const line = lineString(coordinates);
	const count = Math.floor(length(line) / SAMPLE_KM);
	return Array.from({ length: count + 1 }, (_, index) => along(line, index * SAMPLE_KM).geometry.coordinates);
}

describe('the routes', () => {
	it('exist', () => {
		expect(routes.length).toBeGreaterThan(0);
	});
});

describe.each(routes)('the route $id', ({ route }) => {
	const segments = segmentsOf(route);

	it('has segments that join end to end', () => {
		for (const [index, { geometry }] of segments.slice(1).entries()) {
			expect(isSame(segments[index]?.geometry.coordinates.at(-1), geometry.coordinates[0])).toBe(true);
		}
	});

	it('has segments in their country, on land', () => {
		for (const { id, geometry, properties } of segments) {
			const country = countries.find((item) => item.properties.iso === ISO[properties.country]);
			if (!country) throw new Error(`${id}: no country ${properties.country}`);
			const outside = samplesOf(geometry.coordinates).filter(
				(position) => !booleanPointInPolygon(position, country) && kmToBorder(position) > ROUNDING_KM
			);
			expect(outside, String(id)).toEqual([]);
		}
	});

	it('changes country only on a border', () => {
		const changes = segments
			.slice(1)
			.filter(({ properties }, index) => properties.country !== segments[index]?.properties.country);
		expect(changes.length).toBeGreaterThan(0);
		for (const { id, geometry } of changes) {
			expect(kmToBorder(geometry.coordinates[0] as Position), String(id)).toBeLessThan(ROUNDING_KM);
		}
	});

	it('does not cross itself', () => {
		expect(kinks(lineString(wholeLine(route))).features).toEqual([]);
	});

	it('has stops in line order, from its first vertex to its last', () => {
		const stops = stopsAlong(route);
		expect(stops.map(({ id }) => id)).toEqual(stopsOf(route).map(({ id }) => id));
		expect(stops[0]?.km).toBe(0);
		expect(stops.at(-1)?.km).toBeCloseTo(routeLengths(route).totalKm, 3);
	});

	it('names the stops at or around the ends of each segment', () => {
		const kmOf = new Map(stopsAlong(route).map(({ id, km }) => [id, km]));
		let start = 0;
		for (const segment of segments) {
			const end = start + lineKm(segment.geometry.coordinates);
			const { from, to } = segment.properties;
			expect(kmOf.get(from), String(segment.id)).toBeLessThanOrEqual(start + 0.001);
			expect(kmOf.get(to), String(segment.id)).toBeGreaterThanOrEqual(end - 0.001);
			start = end;
		}
	});

	it('has lengths by country that add up', () => {
		const { byCountry, totalKm } = routeLengths(route);
		expect(Object.values(byCountry).reduce((sum, km) => sum + km)).toBeCloseTo(totalKm, 6);
		expect(Object.keys(byCountry).every((country) => country in ISO)).toBe(true);
	});
});

describe('stopsAlong', () => {
	it('rejects a stop off its line', () => {
		const { route } = routes[0] as (typeof routes)[number];
		const features = route.features.map((item) =>
			item.geometry.type === 'Point' ? { ...item, geometry: { ...item.geometry, coordinates: [0, 0] } } : item
		);
		expect(() => stopsAlong({ ...route, features })).toThrow('is not on its route');
	});
});
