import { area, booleanClockwise, booleanPointInPolygon, length, point, pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
	basemapAt,
	borders,
	coast,
	countryBounds,
	land,
	provinceCodes,
	provinceLines,
	regionOf
} from './basemap';
import { readTopology } from './read';
import { areaOf, unitsOf } from './topology';
import { graticule, lakes, rivers } from './water';

const topology = readTopology('geo');
const levels = (['overview', 'detail'] as const).map((level) => ({ level, map: basemapAt(topology, level) }));
const [overview, detail] = levels.map(({ map }) => map) as [
	(typeof levels)[0]['map'],
	(typeof levels)[0]['map']
];

const positionsOf = (collection: FeatureCollection<MultiLineString>) =>
	collection.features.flatMap(({ geometry }) => geometry.coordinates.flat());

/** Pairs of neighbouring positions, independent of direction. */
function stretchesOf(collection: FeatureCollection<MultiLineString>): Set<string> {
	const stretches = collection.features.flatMap(({ geometry }) =>
		geometry.coordinates.flatMap((line) =>
			line.slice(1).map((to, index) => [String(line[index]), String(to)].sort().join(' '))
		)
	);
	return new Set(stretches);
}

/** Far from the atlas's region, both shores of coarsely drawn spits and lagoons may coincide. */
const isInRegion = (stretch: string) =>
	stretch.split(' ').every((text) => {
		const [lon = NaN, lat = NaN] = text.split(',').map(Number);
		return lon > 44 && lon < 80 && lat > 20 && lat < 43;
	});

const commonOf = (some: Set<string>, others: Set<string>) =>
	[...some].filter((stretch) => isInRegion(stretch) && others.has(stretch));

function borderOf(kind: 'border' | 'disputed'): Feature<MultiLineString> {
	const found = borders(detail).features.find(({ properties }) => properties.kind === kind);
	if (!found) throw new Error(`no ${kind}`);
	return found;
}

function ringsOf(geometry: ReturnType<typeof regionOf>): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

describe.each(levels)('the base map at level $level', ({ map, level }) => {
	it('draws no line twice', () => {
		const [shores, between, within] = [coast(map), borders(map), provinceLines(map)].map(stretchesOf) as [
			Set<string>,
			Set<string>,
			Set<string>
		];
		expect(commonOf(between, shores)).toEqual([]);
		expect(commonOf(within, between)).toEqual([]);
		expect(commonOf(within, shores)).toEqual([]);
	});

	it('has coasts that do not follow the edges of the extract', () => {
		const [west, south, east, north] = map.bbox ?? [];
		for (const stretch of stretchesOf(coast(map))) {
			const ends = stretch.split(' ').map((text) => text.split(',').map(Number));
			for (const [axis, side] of [
				[0, west],
				[1, south],
				[0, east],
				[1, north]
			] as const) {
				expect(ends.every((end) => end[axis] === side)).toBe(false);
			}
		}
	});

	it('winds rings as RFC 7946 requires', () => {
		const areas = [...land(map).features, ...lakes(map).features].flatMap(({ geometry }) =>
			ringsOf(geometry)
		);
		for (const [outer, ...holes] of areas) {
			expect(booleanClockwise(outer ?? [])).toBe(false);
			for (const hole of holes) expect(booleanClockwise(hole)).toBe(true);
		}
	});

	it('rounds positions', () => {
		const decimals = level === 'overview' ? 3 : 4;
		for (const [lon = NaN, lat = NaN] of positionsOf(coast(map))) {
			expect(Number(lon.toFixed(decimals))).toBe(lon);
			expect(Number(lat.toFixed(decimals))).toBe(lat);
		}
	});

	it('joins countries without gaps: all land together has one hole, the inland sea', () => {
		const holes = ringsOf(areaOf(map, unitsOf(map))).flatMap(([, ...inner]) => inner);
		expect(holes).toHaveLength(1);
	});
});

describe('borders', () => {
	const isNear = (line: Feature<MultiLineString>, [lon, lat]: [number, number]) =>
		line.geometry.coordinates.flat().some(([x = NaN, y = NaN]) => Math.hypot(x - lon, y - lat) < 0.1);

	it('draws the Line of Control and the line east of it as disputed', () => {
		const unitsOnBothSides = [
			['PAK-1109', 'IND-2431'],
			['PAK-1111', 'IND-20012']
		] as const;
		const disputed = new Set(borderOf('disputed').geometry.coordinates.flat().map(String));
		const plain = new Set(borderOf('border').geometry.coordinates.flat().map(String));
		for (const [one, other] of unitsOnBothSides) {
			const [a, b] = [one, other].map(
				(code) =>
					new Set(
						ringsOf(regionOf(detail, [code]))
							.flat(2)
							.map(String)
					)
			);
			const shared = [...(a as Set<string>)].filter((position) => b?.has(position));
			expect(shared.length).toBeGreaterThan(20);
			expect(shared.filter((position) => disputed.has(position))).toEqual(shared);
			expect(shared.filter((position) => plain.has(position)).length).toBeLessThanOrEqual(2);
		}
		expect(isNear(borderOf('disputed'), [78.9, 33.4])).toBe(true);
	});

	it('draws an undisputed border as a plain line', () => {
		const neighbours = ['PAK-1108', 'IRN-3247'].map(
			(code) =>
				new Set(
					ringsOf(regionOf(detail, [code]))
						.flat(2)
						.map(String)
				)
		);
		const plain = new Set(borderOf('border').geometry.coordinates.flat().map(String));
		const shared = [...(neighbours[0] as Set<string>)].filter((position) => neighbours[1]?.has(position));
		expect(shared.length).toBeGreaterThan(50);
		expect(shared.every((position) => plain.has(position))).toBe(true);
	});

	it('has more than 1500 km of disputed lines', () => {
		expect(length(borderOf('disputed'))).toBeGreaterThan(1500);
	});
});

describe('provinces', () => {
	it('have their published area', () => {
		const squareKm = area(regionOf(detail, ['PAK-1108'])) / 1e6;
		expect(Math.abs(squareKm / 347_190 - 1)).toBeLessThan(0.02);
	});

	it('lose little area in the overview', () => {
		const [rough, fine] = [overview, detail].map((map) => area(regionOf(map, ['PAK-1108'])));
		expect(Math.abs((rough ?? 0) / (fine ?? 1) - 1)).toBeLessThan(0.01);
	});

	it('merge without their common border', () => {
		const together = regionOf(detail, ['PAK-1108', 'PAK-1114']);
		const apart = area(regionOf(detail, ['PAK-1108'])) + area(regionOf(detail, ['PAK-1114']));
		expect(area(together) / apart).toBeCloseTo(1, 6);
		expect(ringsOf(together).flat().length).toBeLessThan(
			ringsOf(regionOf(detail, ['PAK-1108'])).flat().length +
				ringsOf(regionOf(detail, ['PAK-1114'])).flat().length
		);
	});

	it('lie in one of the focus countries', () => {
		const focus = land(detail).features.filter(({ properties }) => properties.focus === 1);
		expect(focus.map(({ properties }) => properties.iso)).toEqual(['AFG', 'IRN', 'PAK', 'TKM']);
		const inside = pointOnFeature(regionOf(detail, ['IRN-3247']));
		expect(focus.filter((country) => booleanPointInPolygon(inside, country))).toHaveLength(1);
	});

	it('reject an unknown code', () => {
		expect(() => regionOf(detail, ['PAK-1108', 'XXX-1'])).toThrow('no province with the code "XXX-1"');
		expect(provinceCodes(detail)).toContain('PAK-1123');
		expect(provinceCodes(detail)).not.toContain('PAK-1112');
	});
});

describe('countryBounds', () => {
	it('contains a point of the country', () => {
		const [west, south, east, north] = countryBounds(detail, 'AFG');
		const [lon, lat] = point([67.7, 33.9]).geometry.coordinates as [number, number];
		expect(west < lon && lon < east && south < lat && lat < north).toBe(true);
		expect(east - west).toBeLessThan(16);
	});

	it('rejects an unknown country', () => {
		expect(() => countryBounds(detail, 'XXX')).toThrow('no country with the code "XXX"');
	});
});

describe('the data for the first view', () => {
	it('is at most 200 KiB compressed', () => {
		const collections = [land, borders, provinceLines, coast, rivers, lakes].map((make) => make(overview));
		const bytes = [...collections, graticule()].map(
			(collection) => gzipSync(JSON.stringify(collection), { level: 9 }).length
		);
		expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(200 * 1024);
	});
});
