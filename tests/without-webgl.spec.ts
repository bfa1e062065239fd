import { layerAt, listedPlaces, placeOf } from './support/data';
import { expect, test } from './support/fixtures';
import { distance } from './support/page-map';
import type { Reader } from './support/pages';
import { mapLibrary, SITE_FOLDER, filesUnder } from './support/site';
import { hideWebGl } from './support/webgl';
import { m, named } from './support/words';

/** Where the interactive map cannot be drawn, the one in the page stays and does its work. */
const MAP_DATA = '**/geo/*.json';

async function expectPageMap(reader: Reader, reason: 'failed' | 'data-saved' = 'failed'): Promise<void> {
	await expect(reader.mapNotice(reason)).toHaveCount(1, { timeout: 90_000 });
	await reader.map.isReplaced();
	await expect(reader.pageMap.sheet).toBeVisible();
}

async function expectInteractiveMap(reader: Reader): Promise<void> {
	await reader.map.isDrawn();
	await expect(reader.pageMap.sheet).toBeHidden();
	for (const reason of ['failed', 'data-saved'] as const)
		await expect(reader.mapNotice(reason)).toHaveCount(0);
}

const tryAgain = ({ page }: Reader) => page.getByRole('button', named(m.map_start_failed()));

test.describe('without WebGL 2', () => {
	test.beforeEach(({ page }) => hideWebGl(page));

	test('one line says so, and switches, list and selection work on the map in the page', async ({
		page,
		reader
	}) => {
		const { pageMap } = reader;
		const [layer, other] = [layerAt(0), layerAt(1)];
		await page.goto('/');
		await expectPageMap(reader);
		await expect(pageMap.drawingOf(layer.id)).toBeVisible();
		await reader.switchOf(layer).click();
		await expect(pageMap.drawingOf(layer.id)).toBeHidden();
		await expect(page).toHaveURL(new RegExp(`hide=${layer.id}`));

		const bounds = await pageMap.bounds();
		const row = reader.rows(placeOf(other));
		await row.hover();
		await expect(pageMap.lit.first()).toBeAttached();
		await row.click();
		await expect(reader.heading).toHaveText(placeOf(other).name);
		await expect.poll(() => pageMap.bounds()).not.toBe(bounds);
		await pageMap.isOfSelection();
		await expect(pageMap.drawingOf(layer.id)).toBeHidden();
	});

	test('the map in the page answers a click, the pointer, and the buttons for zoom', async ({
		page,
		reader
	}) => {
		const { pageMap } = reader;
		const port = layerAt(3);
		const row = reader.rows(placeOf(port));
		const colour = () => row.evaluate((node) => getComputedStyle(node).backgroundColor);
		await page.goto('/');
		await expectPageMap(reader);
		const plain = await colour();
		await pageMap.nameOf(port.id).hover();
		await expect.poll(colour).not.toBe(plain);
		const width = await pageMap.width();
		await page.getByRole('button', named(m.map_zoom_in())).click();
		await expect.poll(() => pageMap.width()).toBeCloseTo(2 * width, 0);
		await page.getByRole('button', named(m.map_fit())).click();
		await expect.poll(() => pageMap.width()).toBeCloseTo(width, 0);
		await pageMap.nameOf(port.id).click();
		await expect(page).toHaveURL(new RegExp(`/place/${port.place}/`));
	});
});

test('where the map’s data cannot be loaded, the map in the page stays, and a second try works', async ({
	page,
	reader
}) => {
	await page.route(MAP_DATA, (route) => route.abort());
	await page.goto('/');
	await expectPageMap(reader);
	await expect(reader.rows()).toHaveCount(listedPlaces.length);
	await reader.complaints.expectSome(/ERR_FAILED .*\/geo\/[\w-]+\.json/);
	await page.unroute(MAP_DATA);
	await tryAgain(reader).click();
	await expectInteractiveMap(reader);
});

test('without its worker the map in the page stays', async ({ page, reader }) => {
	const worker = filesUnder(SITE_FOLDER).filter((file) => /worker.*\.js$/.test(file));
	expect(worker).toHaveLength(1);
	await page.route(`**/${worker[0]}`, (route) => route.abort());
	await page.goto('/');
	await expectPageMap(reader);
});

test('without the map library the map in the page stays; once it can be loaded, a reload brings it', async ({
	page,
	reader
}) => {
	await page.route(`**${mapLibrary()}`, (route) => route.abort());
	await page.goto('/');
	await expectPageMap(reader);
	await reader.complaints.expectSome(/ERR_FAILED/);
	await page.unroute(`**${mapLibrary()}`);
	await page.reload();
	await expectInteractiveMap(reader);
});

test.describe('when the graphics context is lost', () => {
	test('and comes back, the interactive map does too', async ({ reader }) => {
		await reader.openMap('/');
		const restore = await reader.map.loseContext();
		await expect(reader.map.region).toHaveAttribute('data-map-state', 'lost');
		await expect(reader.pageMap.sheet).toBeVisible();
		await restore();
		await expectInteractiveMap(reader);
	});

	test('for good, the map in the page shows the page and view that are open; a second try starts the other', async ({
		reader
	}) => {
		// WebGL is started twice, and a lost context has three seconds to come back.
		test.slow();
		const { map, pageMap } = reader;
		const spot = [62.2, 34.35] as const;
		await reader.openMap('/');
		await reader.follow(`/place/${layerAt(0).place}/`);
		await pageMap.isOfSelection();
		const before = await map.screen(spot);
		await map.loseContext();
		await expectPageMap(reader);
		await pageMap.isOfSelection();
		await expect.poll(async () => distance(await pageMap.screen(spot), before)).toBeLessThan(2);
		await tryAgain(reader).click();
		await expectInteractiveMap(reader);
	});
});

test.describe('with data saver on', () => {
	test.use({ savesData: true });

	test('the map in the page stays until the reader asks for the other', async ({ page, reader }) => {
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
		await reader.open('/');
		await expectPageMap(reader, 'data-saved');
		const bounds = await reader.pageMap.width();
		await page.mouse.move(800, 500);
		await page.mouse.wheel(0, -200);
		await expect.poll(() => reader.pageMap.width()).toBeGreaterThan(bounds);
		await page.waitForLoadState('networkidle');
		expect(fetched).not.toContain(mapLibrary());
		await page.getByRole('button', named(m.map_start_data_saved())).click();
		await expectInteractiveMap(reader);
		expect(fetched).toContain(mapLibrary());
	});
});
