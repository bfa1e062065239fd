import { distance, length, lineString, nearestPointOnLine } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { bearingOf, distanceKm, lineKm } from '$lib/geodesy/ellipsoid';
import { nearestStretch } from '$lib/geodesy/nearest';
import { apportioned } from './largest-remainder';
import { loadAtlas } from './load-atlas';
import { profileData, profiledPlaces } from './profile';
import { wholeLine } from './route-geometry';

const data = loadAtlas();
const profiles = profiledPlaces(data).map((id) => {
	const profile = profileData(data, id);
	const route = data.routes[profile.layer];
	if (!route) throw new Error(`${id} has no route`);
	return { id, profile, line: wholeLine(route) };
});
/** The other library measures on a sphere, which differs from the ellipsoid by less than this. */
const HALF_A_PER_CENT = 0.005;

describe('profile measurements', () => {
	it('measures a degree on the ellipsoid', () => {
		// A degree of the equator and of the meridian there, from WGS 84.
		expect(distanceKm([10, 0], [11, 0])).toBeCloseTo(111.319, 3);
		expect(distanceKm([10, 0], [10, 1])).toBeCloseTo(110.574, 3);
		expect(bearingOf([10, 0], [10, 1])).toBe(0);
		expect(bearingOf([10, 0], [9, 0])).toBeCloseTo(270, 6);
	});

	it('finds the nearest point within a leg and at its ends, not beyond', () => {
		const stretches = [
			[
				[0, 0],
				[0, 2]
			],
			[
				[0, 2],
				[2, 2]
			]
		].map((line) => ({ line, toleranceKm: 1 }));
		const beside = nearestStretch({ stretches }, [-1, 1]);
		expect(beside?.index).toBe(0);
		expect(beside?.to[0]).toBeCloseTo(0, 6);
		// The geodesic bends away from the parallel, so the point is slightly north of it.
		expect(beside?.to[1]).toBeCloseTo(1, 3);
		expect(bearingOf(beside?.to ?? [], [-1, 1])).toBeCloseTo(270, 1);
		const end = nearestStretch({ stretches }, [3, 2]);
		expect(end?.to.map((value) => Math.round(value * 1e4) / 1e4)).toEqual([2, 2]);
		expect(nearestStretch({ stretches: [{ line: [[0, 0]], toleranceKm: 1 }] }, [1, 1])).toBeNull();
	});

	it.each([
		[[1.4, 2.4, 3.2], 7],
		[[0, 0.5, 0.5], 1],
		[[10.9, 0, 0.1], 11],
		[[], 0]
	])('apportions %j into integers that add up to %d', (values, total) => {
		const parts = apportioned(values, total);
		expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
		expect(parts.every((part, index) => Math.abs(part - (values[index] ?? 0)) < 1)).toBe(true);
	});
});

describe('the profiles', () => {
	it('exist for every route, and for no other place', () => {
		expect(profiles.length).toBe(data.layers.filter(({ kind }) => kind === 'route').length);
		const other = data.places.find(({ id }) => !profiledPlaces(data).includes(id));
		expect(() => profileData(data, other?.id ?? '')).toThrow('has no route');
	});

	it.each(profiles)('$id is as long as another library measures', ({ line, profile }) => {
		const others = length(lineString(line), { units: 'kilometers' });
		expect(Math.abs(lineKm(line) / others - 1)).toBeLessThan(HALF_A_PER_CENT);
		expect(Math.abs(profile.total.totalKm - lineKm(line))).toBeLessThanOrEqual(0.5);
	});

	it.each(profiles)(
		'$id has lengths that add up by country and by certainty',
		({ profile: { shares, total, legs } }) => {
			for (const { documented, inferred, illustrative, totalKm } of [...shares, total])
				expect(documented + inferred + illustrative).toBe(totalKm);
			expect(shares.reduce((sum, { totalKm }) => sum + totalKm, 0)).toBe(total.totalKm);
			for (const [index, leg] of legs.entries()) expect(leg.startKm).toBe(legs[index - 1]?.endKm ?? 0);
		}
	);

	it.each(profiles)('$id has the same lengths as its place’s page', ({ profile: { shares, lengths } }) => {
		for (const { country, totalKm } of shares) {
			const drawnKm = lengths.find((length) => length.country === country)?.drawnKm ?? NaN;
			expect(Math.abs(drawnKm - totalKm)).toBeLessThanOrEqual(1);
		}
	});

	it.each(profiles)(
		'$id changes country exactly at its crossings',
		({ profile: { crossings, shares, legs } }) => {
			const changes = legs.filter(({ country }, index) => index > 0 && country !== legs[index - 1]?.country);
			expect(crossings.length).toBe(changes.length);
			expect(crossings.length).toBeGreaterThanOrEqual(shares.length - 1);
			for (const { from, to, km, toleranceKm } of crossings) {
				expect(legs.find(({ endKm }) => endKm === km)?.country).toBe(from);
				expect(legs.find(({ startKm }) => startKm === km)?.country).toBe(to);
				expect(toleranceKm).toBeGreaterThan(0);
			}
		}
	);

	it.each(profiles)(
		'$id has the distances that another library measures',
		({ line, profile: { distances, reachKm } }) => {
			expect(distances.filter(({ kind }) => kind === 'base').length).toBeGreaterThan(3);
			expect(distances.filter(({ kind }) => kind === 'town').every(({ km }) => km <= reachKm)).toBe(true);
			const positions = new Map(
				[...Object.values(data.points), data.namedPlaces].flatMap(({ features }) =>
					features.map(({ id, geometry }) => [String(id), geometry.coordinates] as const)
				)
			);
			const known = distances.filter(({ id }) => positions.has(id));
			for (const { id, km, alongKm } of known) {
				const at = positions.get(id) ?? [];
				const nearest = nearestPointOnLine(lineString(line), at);
				expect(Math.abs(km - distance(nearest, at)), id).toBeLessThan(Math.max(0.1, km * HALF_A_PER_CENT));
				expect(alongKm).toBeGreaterThanOrEqual(0);
				expect(alongKm).toBeLessThanOrEqual(lineKm(line) + 0.01);
			}
			expect(known.length).toBeGreaterThan(5);
		}
	);
});
