import { DOMParser } from '@xmldom/xmldom';
import { parse as readCsv } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { atlas } from './support/data';
import { expect, expectRoomForFinger, PHONE, test } from './support/fixtures';
import type { Reader } from './support/pages';
import { m, named } from './support/words';

/** The data as files that readers take away. */
test.use({ savesData: true });

/** The atlas in ten forms, and every layer by itself. */
const FILE_COUNT = 10 + atlas.layers.length;
const CLAIM_FILES = ['claims.csv', 'claims.jsonld', 'annotations.jsonld'];
const isContradicted = ({ standing }: { readonly standing: string }) => standing === 'contradicted';
const FILTERED = '/export/?standing=contradicted';
const DATASET = '**/data/dataset.json';

const files = ({ panel }: Reader) => panel.locator('a[download]');
const file = ({ panel }: Reader, name: string) => panel.locator(`a[download="${name}"]`);

/** Throws where a file is not of its format; gives how many claims or shapes it holds. */
function countIn(name: string, content: string): number {
	if (name.endsWith('.csv')) return readCsv(content, { columns: true, bom: true }).length;
	if (/\.(kml|gpx)$/.test(name)) {
		const fail = (level: string, message: string) => {
			throw new Error(`${name}: ${level}: ${message}`);
		};
		const read = new DOMParser({ onError: fail }).parseFromString(content, 'text/xml');
		return ['Placemark', 'wpt', 'rte'].reduce((sum, tag) => sum + read.getElementsByTagName(tag).length, 0);
	}
	const json: {
		features?: unknown[];
		first?: { items: unknown[] };
		'@graph'?: { '@type': string }[];
	} = JSON.parse(content);
	const claims = json['@graph']?.filter((node) => node['@type'] === 'Claim');
	return (json.features ?? json.first?.items ?? claims ?? []).length;
}

async function download(reader: Reader, name: string): Promise<string> {
	const [saved] = await Promise.all([reader.page.waitForEvent('download'), file(reader, name).click()]);
	expect(saved.suggestedFilename()).toBe(name);
	return readFileSync(await saved.path(), 'utf8');
}

test('every file is there, reads in its format, and is as large as the page says', async ({ reader }) => {
	await reader.open('/export/');
	await expect(files(reader)).toHaveCount(FILE_COUNT);
	const names = await files(reader).evaluateAll((links) =>
		links.map((link) => link.getAttribute('download') ?? '')
	);
	for (const name of names) {
		const content = await download(reader, name);
		expect(countIn(name, content), name).toBeGreaterThan(0);
		const size = Math.max(1, Math.round(Buffer.byteLength(content) / 1000));
		await expect(file(reader, name).getByText(m.exports_size({ size }))).toBeVisible();
		if (CLAIM_FILES.includes(name)) expect(countIn(name, content), name).toBe(atlas.claims.length);
	}
	expect(names).toEqual(expect.arrayContaining(CLAIM_FILES));
	expect((await download(reader, 'claims-bom.csv')).charCodeAt(0)).toBe(0xfeff);
});

test('a filter cuts the files, and they say by what', async ({ page, reader }) => {
	const claims = atlas.claims.filter(isContradicted);
	await reader.open(FILTERED);
	await expect(reader.panel).toContainText(m.exports_filtered({ count: claims.length }));
	const table: { id: string }[] = readCsv(await download(reader, 'claims.csv'), { columns: true });
	expect(table.map(({ id }) => id).toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
	const collection: {
		filter: string;
		digest: string;
		features: { properties: { place: string; claims: string[] } }[];
	} = JSON.parse(await download(reader, 'atlas.geojson'));
	const filter = `${m.filter_facet_standings()}: ${m.standing_short_contradicted()}`;
	expect(collection.filter).toBe(m.exports_filter_note({ filter }));
	const told = new Set(claims.flatMap(({ places }) => places));
	expect(collection.features.length).toBeGreaterThan(0);
	expect(collection.features.filter(({ properties }) => !told.has(properties.place))).toEqual([]);
	// It is cut from the same data, and its addresses lead to where it was made.
	expect(collection.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
	await expect(reader.panel.getByRole('definition').last()).toHaveText(
		collection.digest.slice('sha256:'.length)
	);
	expect(await download(reader, 'claims.jsonld')).toContain(`${new URL(page.url()).origin}/place/`);
});

test('where the data cannot be loaded the page says so, and a second try saves the file', async ({
	page,
	reader
}) => {
	await page.route(DATASET, (route) => route.abort());
	await reader.open(FILTERED);
	await expect(reader.panel).toContainText(
		m.exports_filtered({ count: atlas.claims.filter(isContradicted).length })
	);
	const notice = reader.panel.getByText(m.exports_failed());
	await file(reader, 'claims.csv').click();
	await expect(notice).toBeVisible();
	await reader.complaints.expect(/ERR_FAILED .*\/data\/dataset\.json/);
	await page.unroute(DATASET);
	expect(countIn('claims.csv', await download(reader, 'claims.csv'))).toBeGreaterThan(0);
	await expect(notice).toHaveCount(0);
});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE });

	test('the files are rows with room for a finger, and axe finds nothing', async ({ reader }) => {
		await reader.open('/export/');
		expect(await reader.accessibilityFaults()).toEqual([]);
		await expect(files(reader)).toHaveCount(FILE_COUNT);
		await expectRoomForFinger(files(reader));
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the files of the whole atlas are there, and no filter', async ({ page, reader }) => {
		await page.goto('/export/');
		const href = await file(reader, 'atlas.geojson').getAttribute('href');
		const response = await page.request.get(new URL(href ?? '', page.url()).href);
		expect(response.status()).toBe(200);
		expect(countIn('atlas.geojson', await response.text())).toBeGreaterThan(atlas.layers.length);
		await expect(page.getByText(m.filter_open())).toBeHidden();
		await expect(page.getByRole('form', named(m.filter_open()))).toHaveCount(0);
	});
});
