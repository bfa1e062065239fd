import { DOMParser } from '@xmldom/xmldom';
import { parse as readCsv } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { atlas, expect, PHONE, testOnPageMap as test, type AtlasDriver } from './driver';

const links = ({ panel }: AtlasDriver) => panel.locator('a[download]');

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
	const json = JSON.parse(content) as {
		features?: unknown[];
		first?: { items: unknown[] };
		'@graph'?: { '@type': string }[];
	};
	const claims = json['@graph']?.filter((node) => node['@type'] === 'Claim');
	return (json.features ?? json.first?.items ?? claims ?? []).length;
}

async function download(reader: AtlasDriver, name: string): Promise<string> {
	const [file] = await Promise.all([
		reader.page.waitForEvent('download'),
		reader.panel.locator(`a[download="${name}"]`).click()
	]);
	expect(file.suggestedFilename()).toBe(name);
	return readFileSync(await file.path(), 'utf8');
}

test('every file is there, reads in its format, and is as large as the page says', async ({ reader }) => {
	await reader.page.goto('/export/');
	await reader.isTakenOver();
	const names = await links(reader).evaluateAll((nodes) =>
		nodes.map((node) => node.getAttribute('download') ?? '')
	);
	expect(names).toHaveLength(10 + atlas.layers.length);
	for (const name of names) {
		const content = await download(reader, name);
		expect(countIn(name, content), name).toBeGreaterThan(0);
		const size = Math.round(Buffer.byteLength(content) / 1000);
		await expect(reader.panel.locator(`a[download="${name}"] small`)).toHaveText(`${Math.max(1, size)} KB`);
	}
	for (const name of ['claims.csv', 'claims.jsonld', 'annotations.jsonld'])
		expect(countIn(name, await download(reader, name)), name).toBe(atlas.claims.length);
	expect((await download(reader, 'claims-bom.csv')).charCodeAt(0)).toBe(0xfeff);
});

test('a filter cuts what is taken away, and the file says by what', async ({ reader }) => {
	await reader.page.goto('/export/?standing=contradicted');
	const claims = atlas.claims.filter(({ standing }) => standing === 'contradicted');
	await expect(reader.panel).toContainText(`${claims.length} claims as filtered`);
	const table = readCsv(await download(reader, 'claims.csv'), { columns: true }) as { id: string }[];
	expect(table.map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
	const collection = JSON.parse(await download(reader, 'atlas.geojson')) as {
		filter: string;
		digest: string;
		features: { properties: { place: string; claims: string[] } }[];
	};
	expect(collection.filter).toBe('Claims filtered by Standing: contradicted.');
	const told = new Set(claims.flatMap(({ places }) => places));
	expect(collection.features.length).toBeGreaterThan(0);
	expect(collection.features.filter(({ properties }) => !told.has(properties.place))).toEqual([]);
	// It is cut from the same data, and its addresses lead to where it was made.
	expect(collection.digest).toBe(`sha256:${await reader.panel.locator('.digest').textContent()}`);
	expect(await download(reader, 'claims.jsonld')).toContain(`${new URL(reader.page.url()).origin}/place/`);
});

test('where the data cannot be loaded it is said, and a second try saves the file', async ({ reader }) => {
	await reader.page.route('**/data/dataset.json', (route) => route.abort());
	await reader.page.goto('/export/?standing=contradicted');
	await expect(reader.panel).toContainText('claims as filtered');
	await reader.panel.locator('a[download="claims.csv"]').click();
	await expect(reader.panel.getByText('The data cannot be loaded at the moment.')).toBeVisible();
	await reader.page.unroute('**/data/dataset.json');
	expect(countIn('claims.csv', await download(reader, 'claims.csv'))).toBeGreaterThan(0);
	await expect(reader.panel.getByText('The data cannot be loaded at the moment.')).toHaveCount(0);
	// That the data did not come is all there was to complain of.
	reader.complaints.splice(0, 1);
});

test('on a phone the files are rows to tap, without a fault', async ({ reader }) => {
	await reader.page.setViewportSize(PHONE);
	await reader.page.goto('/export/');
	await reader.isTakenOver();
	expect(await reader.accessibilityFaults()).toEqual([]);
	for (const link of await links(reader).all())
		expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the whole files can be had', async ({ page }) => {
		await page.goto('/export/');
		const href = await page.locator('a[download="atlas.geojson"]').getAttribute('href');
		const response = await page.request.get(new URL(href ?? '', page.url()).href);
		expect(response.status()).toBe(200);
		expect(countIn('atlas.geojson', await response.text())).toBeGreaterThan(atlas.layers.length);
		await expect(page.getByText('Filter the claims')).toBeHidden();
	});
});
