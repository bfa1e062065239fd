import { check } from '@placemarkio/check-geojson';
import { gpx as readGpx, kml as readKml } from '@tmcw/togeojson';
import { booleanClockwise } from '@turf/turf';
import { DOMParser } from '@xmldom/xmldom';
import { wktToGeoJSON } from 'betterknown';
import { parse as readCsv } from 'csv-parse/sync';
import type { FeatureCollection, Geometry, Point } from 'geojson';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { guarded } from '$lib/exports/csv';
import { restricted } from '$lib/exports/dataset';
import { EXPORT_FILES, layerFile } from '$lib/exports/files';
import { dataset } from './dataset';
import { loadAtlas } from './load-atlas';

vi.mock('$app/paths', () => ({ base: '' }));

const whole = dataset(loadAtlas());
const written = (name: string, from = whole) => {
	const file = EXPORT_FILES.find((one) => one.name === name);
	if (!file) throw new Error(`There is no file ${name}`);
	return file.write(from);
};
const xml = (text: string) =>
	new DOMParser({
		onError: (level, message) => {
			throw new Error(`${level}: ${message}`);
		}
	}).parseFromString(text, 'text/xml') as unknown as Document;
const rows = (text: string) => readCsv(text, { columns: true, bom: true }) as Record<string, string>[];
const pairsOf = (geometry: Geometry | null) =>
	JSON.stringify(geometry && 'coordinates' in geometry ? geometry.coordinates : null);

describe('every file', () => {
	it.each(EXPORT_FILES)('$name states its licence, data version and credit', (file) => {
		const text = file.write(whole);
		expect(text).toContain(whole.about.digest);
		expect(text).toMatch(/CC BY 4\.0|creativecommons\.org\/licenses\/by\/4\.0/);
		// The claims CSV has no column for the credit.
		const expected = file.name.startsWith('claims') && file.name.endsWith('csv') ? 'digest' : 'GeoNames';
		expect(text).toContain(expected);
	});

	it.each(EXPORT_FILES)('$name contains only filtered claims and, except in CSV, the filter', (file) => {
		const [kept, left] = whole.claims;
		const part = restricted(whole, new Set([kept?.id ?? '']), 'Only one.');
		const text = file.write(part);
		if (file.name.endsWith('.csv')) expect(text).not.toContain('Only one.');
		else expect(text).toContain('Only one.');
		expect(text).not.toContain(left?.text ?? '');
	});
});

describe('GeoJSON', () => {
	const collection = JSON.parse(written('atlas.geojson')) as FeatureCollection & Record<string, unknown>;

	it('contains every shape with certainty, tolerance, sources and bounds', () => {
		expect(collection.features).toHaveLength(whole.features.length);
		const [west = NaN, south = NaN, east = NaN, north = NaN] = collection.bbox ?? [];
		for (const { geometry, properties } of collection.features) {
			expect(['documented', 'inferred', 'illustrative']).toContain(properties?.['certainty']);
			expect(properties?.['toleranceKm']).toBeGreaterThan(0);
			const cited = properties?.['sources'] as string[];
			expect(cited.length).toBeGreaterThan(0);
			for (const id of cited) expect(collection['sources']).toHaveProperty(id);
			if (geometry.type === 'Point') {
				const [lon = NaN, lat = NaN] = geometry.coordinates;
				expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
			}
		}
	});

	it('winds outer rings counter-clockwise, as RFC 7946 requires', () => {
		const polygons = collection.features.flatMap(({ geometry }) =>
			geometry.type === 'Polygon'
				? [geometry.coordinates]
				: geometry.type === 'MultiPolygon'
					? geometry.coordinates
					: []
		);
		expect(polygons.length).toBeGreaterThan(0);
		for (const [outer] of polygons) expect(booleanClockwise(outer ?? [])).toBe(false);
	});

	it('has one file per layer; together they contain everything but the other named places', () => {
		const parts = loadAtlas().layers.flatMap(
			({ id }) => (JSON.parse(layerFile(id).write(whole)) as FeatureCollection).features
		);
		const drawn = whole.features.filter(({ properties }) => properties.layer !== null);
		expect(parts.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
	});
});

describe('CSV', () => {
	it('contains every claim and survives a round trip', () => {
		const read = rows(written('claims.csv'));
		expect(read.map(({ id, text, standing }) => ({ id, text, standing }))).toEqual(
			whole.claims.map(({ id, text, standing }) => ({ id, text: guarded(text), standing }))
		);
	});

	it('contains every shape as well-known text', () => {
		const read = rows(written('places.csv'));
		expect(read.map(({ id }) => id)).toEqual(whole.features.map(({ id }) => id));
		for (const [index, { wkt = '' }] of read.entries())
			expect(pairsOf(wktToGeoJSON(wkt))).toBe(pairsOf(whole.features[index]?.geometry ?? null));
	});

	it('is otherwise identical with a byte order mark', () => {
		expect(written('claims-bom.csv')).toBe(`\u{feff}${written('claims.csv')}`);
		expect(rows(written('places-bom.csv'))).toEqual(rows(written('places.csv')));
	});

	it.each(['=1+1', '+1', '-1', '@now', '\t=1', '\r=1'])('keeps spreadsheets from running %j', (text) => {
		const [claim] = whole.claims;
		const part = { ...whole, claims: claim ? [{ ...claim, text }] : [] };
		expect(rows(written('claims.csv', part))[0]?.['text']).toBe(`'${text}`);
	});
});

describe('KML', () => {
	it('survives a round trip with every shape in place', () => {
		const read = readKml(xml(written('atlas.kml')));
		expect(read.features.map(({ properties }) => properties?.['name'])).toEqual(
			whole.features.map(({ properties }) => properties.name)
		);
		for (const [index, { geometry, properties }] of read.features.entries()) {
			const { geometry: own, properties: given } = whole.features[index] ?? {};
			if (own?.type !== 'MultiPolygon') expect(pairsOf(geometry)).toBe(pairsOf(own ?? null));
			expect(properties?.['certainty']).toBe(given?.certainty);
		}
	});

	it('escapes markup characters', () => {
		const [claim] = whole.claims;
		const text = 'a <b> & "c" \u0001]]>';
		const claims = claim ? [{ ...claim, text }] : [];
		expect(() => xml(written('atlas.kml', { ...whole, claims }))).not.toThrow();
	});
});

describe('GPX', () => {
	const text = written('atlas.gpx');
	const read = readGpx(xml(text));

	it('survives a round trip with its points and a route through the stops of each pipeline', () => {
		const points = whole.features.filter(
			({ geometry, properties }) => geometry.type === 'Point' && !properties.kind.startsWith('stop')
		);
		const waypoints = read.features.filter(({ geometry }) => geometry.type === 'Point');
		expect(waypoints.map(({ geometry }) => pairsOf(geometry))).toEqual(
			points.map(({ geometry }) => pairsOf(geometry))
		);
		const routes = read.features.filter(({ geometry }) => geometry.type === 'LineString');
		const layers = loadAtlas().layers.filter(({ kind }) => kind === 'route');
		expect(routes.map(({ properties }) => properties?.['name'])).toEqual(layers.map(({ name }) => name));
		for (const [index, { geometry }] of routes.entries()) {
			const stops = whole.features.filter(
				({ geometry: { type }, properties }) => type === 'Point' && properties.layer === layers[index]?.id
			);
			expect(pairsOf(geometry)).toBe(
				JSON.stringify(stops.map((stop) => (stop.geometry as Point).coordinates))
			);
		}
	});

	it('names the areas it cannot contain', () => {
		for (const { name } of loadAtlas().layers.filter(({ kind }) => kind === 'region'))
			expect(/<metadata>.*<\/metadata>/s.exec(text)?.[0]).toContain(name);
	});
});

describe('GeoJSON', () => {
	const files = [
		...EXPORT_FILES.filter(({ name }) => /(geojson|lpf\.json)$/.test(name)),
		...loadAtlas().layers.map(({ id }) => layerFile(id))
	];
	it.each(files)('$name conforms to RFC 7946', ({ write }) => {
		expect(check(write(whole)).type).toBe('FeatureCollection');
	});
});

// GDAL, if installed, is a second reader; the libraries above read every format anyway.
if (spawnSync('ogrinfo', ['--version']).status === 0)
	describe('GDAL', () => {
		it.each(['atlas.geojson', 'atlas.kml', 'atlas.gpx', 'places.csv', 'places.lpf.json'])(
			'reads %s',
			(name) => {
				const folder = mkdtempSync(path.join(tmpdir(), 'atlas-exports-'));
				const file = path.join(folder, name);
				writeFileSync(file, written(name));
				const { status, stdout } = spawnSync('ogrinfo', ['-al', '-so', file], { encoding: 'utf8' });
				rmSync(folder, { recursive: true });
				expect(status).toBe(0);
				expect(stdout).toMatch(/Feature Count: [1-9]/);
			}
		);
	});
