import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { decimalsFor, geometryFaults } from './validate-geometry';

const square: Position[] = [
	[0, 0],
	[2, 0],
	[2, 2],
	[0, 2],
	[0, 0]
];
const hole: Position[] = [
	[0.5, 0.5],
	[0.5, 1],
	[1, 1],
	[1, 0.5],
	[0.5, 0.5]
];
const messages = (geometry: Geometry) => geometryFaults(geometry, 10).map(({ message }) => message);

describe('geometryFaults', () => {
	it('accepts a polygon as RFC 7946 requires: outer ring counter-clockwise, hole clockwise', () => {
		expect(messages({ type: 'Polygon', coordinates: [square, hole] })).toEqual([]);
	});

	it('finds an outer ring that runs clockwise, also in a multipolygon', () => {
		const coordinates = [square.toReversed()];
		expect(messages({ type: 'Polygon', coordinates })).toEqual(['is an outer ring that runs clockwise']);
		const [fault] = geometryFaults({ type: 'MultiPolygon', coordinates: [[square], coordinates] }, 10);
		expect(fault?.pointer).toBe('/coordinates/1/0');
	});

	it('finds a hole that runs counter-clockwise', () => {
		expect(messages({ type: 'Polygon', coordinates: [square, hole.toReversed()] })).toEqual([
			'is a hole that runs counter-clockwise'
		]);
	});

	it('finds a ring that is not closed', () => {
		expect(messages({ type: 'Polygon', coordinates: [square.slice(0, 4)] })).toContain(
			'is a ring that is not closed'
		);
	});

	it('finds a polygon that crosses itself', () => {
		const bowtie: Position[] = [
			[0, 0],
			[3, 0],
			[0, 2],
			[2, 2],
			[0, 0]
		];
		expect(messages({ type: 'Polygon', coordinates: [bowtie] }).join()).toContain('crosses itself');
	});

	it('finds a longitude out of range', () => {
		expect(messages({ type: 'Point', coordinates: [181, 0] })).toEqual(['[181,0] is not on the globe']);
	});
});

describe('decimalsFor', () => {
	it.each([
		[50, 2],
		[25, 2],
		[10, 3],
		[2, 3],
		[1, 4],
		[0.1, 5]
	])('a tolerance of %d km allows %d decimals', (toleranceKm, decimals) => {
		expect(decimalsFor(toleranceKm)).toBe(decimals);
	});
});
