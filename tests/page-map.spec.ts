import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { AtlasDriver, atlas, expect, PHONE, positionOf, test } from './driver';

/** The map that stands in each page's HTML, and how the interactive one takes over from it. */
const LARGEST_SHEET = 21_000;
const LARGEST_PAGE = 45 * 1024;
/** No other script is as long as the map library. Bytes. */
const SMALLEST_LIBRARY = 400_000;

/** Every page of the site as it was built: its address and its HTML. */
const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
	.filter((file) => path.basename(file) === 'index.html')
	.map((file) => ({
		address: `/${path.dirname(file)}/`.replace('/./', '/'),
		html: readFileSync(path.join('build', file), 'utf8')
	}));
const weightOf = (html: string) => gzipSync(html, { level: 9 }).length;
const sheetOf = (html: string) => /<div id="static-map".*?<\/div><\/div>/s.exec(html)?.[0] ?? '';

/** Has the map library come no sooner than `until` is. Returns the addresses of what was held, once it is. */
async function holdLibrary(page: Page, until: Promise<unknown>): Promise<readonly string[]> {
	const held: string[] = [];
	await page.route('**/_app/immutable/chunks/*.js', async (route) => {
		const response = await route.fetch();
		const body = await response.body();
		if (body.length > SMALLEST_LIBRARY) {
			held.push(route.request().url());
			await until;
		}
		await route.fulfill({ response, body });
	});
	return held;
}

test('every page holds its map, and is light with it', () => {
	const addresses = pages.map(({ address }) => address);
	const places = atlas.places.map(({ id }) => `/place/${id}/`);
	expect(addresses).toEqual(expect.arrayContaining(['/', '/article/', '/sources/', '/print/', ...places]));
	for (const { address, html } of pages) {
		const sheet = sheetOf(html);
		for (const layer of atlas.layers.keys()) {
			const isDrawn = sheet.includes(`data-layer-index="${layer}"`);
			expect(isDrawn, `layer ${layer} on ${address}`).toBe(true);
		}
		expect(weightOf(sheet), address).toBeLessThan(LARGEST_SHEET);
		// The print edition holds every claim with its whole record, and is longer than that by its text alone.
		if (address !== '/print/') expect(weightOf(html), address).toBeLessThan(LARGEST_PAGE);
	}
});

test('every page holds the style of all that is in it, and waits for none', () => {
	const folder = path.join('build', '_app', 'immutable', 'assets');
	const styles = readdirSync(folder)
		.filter((file) => file.endsWith('.css') && !file.startsWith('maplibre'))
		.map((file) => readFileSync(path.join(folder, file), 'utf8'));
	/** The classes that components' styles are bound to. */
	const scopes = new Set(styles.flatMap((css) => css.match(/(?<=\.)svelte-[0-9a-z]+/g) ?? []));
	expect(scopes.size).toBeGreaterThan(20);
	for (const { address, html } of pages) {
		const own = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css).join('');
		const used = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
		const missing = [...new Set(used)].filter((name) => scopes.has(name) && !own.includes(`.${name}`));
		expect(missing, address).toEqual([]);
	}
});

for (const { width, height, address } of [
	{ width: 1440, height: 900, address: '/' },
	{ width: 1024, height: 768, address: '/' },
	{ ...PHONE, address: '/' },
	{ width: 1440, height: 900, address: `/place/${atlas.layers[0]?.place}/` },
	{ ...PHONE, address: `/place/${atlas.layers[3]?.place}/` }
]) {
	test(`at ${width} × ${height} the interactive map takes over ${address} without a move`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.addInitScript(() => {
			Object.assign(window, { shift: 0 });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					(window as never as { shift: number }).shift += (entry as never as { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		const driver = new AtlasDriver(page);
		await page.goto(address, { waitUntil: 'commit' });
		await expect(page.locator('.map-ground')).toBeVisible();
		const positions = ['Gwadar', 'Quetta', 'Herat', 'Nawabshah'].map(positionOf);
		const before = await driver.inPageMap(positions);
		await driver.mapIsDrawn();
		await expect(page.locator('#static-map')).toBeHidden();
		for (const [index, [lon, lat]] of positions.entries()) {
			const after = await driver.screen(lon, lat);
			const [x = NaN, y = NaN] = before[index] ?? [];
			expect(Math.hypot(after.x - x, after.y - y)).toBeLessThan(2);
		}
		const shift = await page.evaluate(() => (window as never as { shift: number }).shift);
		expect(Number(shift.toFixed(2))).toBe(0);
	});
}

test('the map library is not asked for before something is painted', async ({ page }) => {
	const driver = new AtlasDriver(page);
	await driver.load('/');
	const { painted, asked } = await page.evaluate((smallest) => {
		const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
		const library = resources.filter(
			({ decodedBodySize, name }) => /\.m?js/.test(name) && decodedBodySize > smallest
		);
		return {
			painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
			asked: library.map(({ startTime }) => startTime)
		};
	}, SMALLEST_LIBRARY);
	expect(asked.length).toBeGreaterThan(0);
	for (const time of asked) expect(time).toBeGreaterThan(painted);
});

test('a browser that does not tell of its first paint gets the interactive map, too', async ({ page }) => {
	await page.addInitScript(() => {
		performance.getEntriesByName = () => [];
		const { observe } = PerformanceObserver.prototype;
		PerformanceObserver.prototype.observe = function (options) {
			if (options?.type !== 'paint') observe.call(this, options);
		};
	});
	const driver = new AtlasDriver(page);
	await driver.load('/article/#p4');
	await expect(page.locator('#p4')).toBeInViewport();
	expect(driver.complaints).toEqual([]);
});

test('the worker is fetched when the library has come, before that has run and asks for it', async ({
	page
}) => {
	const driver = new AtlasDriver(page);
	await driver.load('/');
	const { library, worker } = await page.evaluate((smallest) => {
		const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
		return {
			library: resources.find(
				({ initiatorType, decodedBodySize }) => initiatorType === 'script' && decodedBodySize > smallest
			)?.responseEnd,
			worker: resources
				.filter(({ name }) => name.includes('worker'))
				.map(({ initiatorType, startTime }) => ({ initiatorType, startTime }))
		};
	}, SMALLEST_LIBRARY);
	expect(worker.map(({ initiatorType }) => initiatorType)).toEqual(['fetch', 'other']);
	expect(worker[0]?.startTime).toBeGreaterThanOrEqual(library ?? Infinity);
});

test('the interactive map is drawn in few pixels until it is whole, then sharp, and takes over as it is', async ({
	page
}) => {
	await page.addInitScript(() => {
		const drawn: { width: number; isSeen: boolean }[] = [];
		Object.assign(window, { drawn });
		const listen = () => {
			const canvas = document.querySelector('.canvas') as (HTMLElement & { map?: MapLibreMap }) | null;
			if (!canvas?.map) return void setTimeout(listen, 1);
			const { map } = canvas;
			map.on('render', () =>
				drawn.push({ width: map.getCanvas().width, isSeen: canvas.classList.contains('seen') })
			);
		};
		listen();
	});
	const driver = new AtlasDriver(page);
	await driver.load('/');
	const { drawn, width } = await page.evaluate(() => ({
		drawn: (window as never as { drawn: { width: number; isSeen: boolean }[] }).drawn,
		width: Math.floor(innerWidth * devicePixelRatio)
	}));
	expect(drawn[0]?.width).toBeLessThan(width / 4);
	expect(drawn.at(-1)?.width).toBe(width);
	// Drawn twice it would be where what takes over had then to be moved or laid out again.
	expect(drawn.filter((frame) => frame.width === width)).toEqual([{ width, isSeen: false }]);
});

test('a drag before the interactive map is there moves the one in the page, and is kept', async ({
	page
}) => {
	const driver = new AtlasDriver(page);
	let release = () => {};
	await holdLibrary(page, new Promise<void>((resolve) => (release = resolve)));
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/');
	await expect(page.locator('#static-map')).toHaveClass(/is-live/);
	const [port] = [positionOf('Gwadar')];
	const [[x0 = 0, y0 = 0] = []] = await driver.inPageMap([port]);
	await page.mouse.move(800, 620);
	await page.mouse.down();
	await page.mouse.move(760, 590, { steps: 4 });
	await page.mouse.move(700, 560, { steps: 4 });
	await page.mouse.up();
	const [[x1 = 0, y1 = 0] = []] = await driver.inPageMap([port]);
	expect([x1 - x0, y1 - y0]).toEqual([expect.closeTo(-100, 0), expect.closeTo(-60, 0)]);
	await expect(page).toHaveURL(/map=/);
	release();
	await driver.mapIsDrawn();
	const after = await driver.screen(port[0], port[1]);
	expect(Math.hypot(after.x - x1, after.y - y1)).toBeLessThan(2);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the map is there, with its labels in both scripts, and a switch hides its layer', async ({
		page
	}) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto('/');
		const sheet = page.locator('#static-map');
		for (const place of ['Gwadar', 'گوادر', 'Quetta', 'AFGHANISTAN']) {
			await expect(sheet.getByText(place, { exact: true }).filter({ visible: true })).toHaveCount(1);
		}
		for (const [index, { name }] of atlas.layers.entries()) {
			const drawing = sheet.locator(`[data-layer-index="${index}"]`).first();
			await expect(drawing).toBeVisible();
			await page.getByRole('switch', { name, exact: true }).click();
			await expect(drawing).toBeHidden();
		}
	});

	test('a large sea is named once, where the map has room for it', async ({ page }) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		const sea = page.locator('.map-drawing text', { hasText: 'ARABIAN' }).filter({ visible: true });
		for (const address of ['/', '/place/gwadar/']) {
			await page.goto(address);
			await expect(sea).toHaveCount(1);
			await expect(sea).toBeInViewport({ ratio: 0.99 });
		}
	});

	test('what is drawn leads to its page', async ({ page }) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto('/');
		const port = atlas.layers.findIndex(({ place }) => place === atlas.layers[3]?.place);
		await page.locator(`#static-map [data-layer-index="${port}"] a text`).first().click();
		await expect(page).toHaveURL(new RegExp(`/place/${atlas.layers[port]?.place}/$`));
		await expect(page.locator('#static-map circle').first()).toBeVisible();
	});

	test('every claim, place and source is on a page', async ({ page }) => {
		await page.goto('/');
		for (const { id, listed } of atlas.places) {
			if (listed) expect(await page.locator(`main a[href*="/place/${id}/"]`).count(), id).toBeGreaterThan(0);
		}
		await page.goto('/article/');
		const article = await page.getByRole('main').innerText();
		for (const { text } of atlas.claims) expect(article).toContain(text);
		await page.goto('/sources/');
		const links = page.getByRole('navigation', { name: 'Pages of the sources' }).getByRole('link');
		const listed: string[] = [];
		for (let index = 0, count = await links.count(); index < count; index += 1) {
			await links.nth(index).click();
			await expect(links.nth(index)).toHaveAttribute('aria-current', 'page');
			listed.push(...(await page.locator('main li[id]').evaluateAll((items) => items.map(({ id }) => id))));
		}
		expect(listed.toSorted()).toEqual(atlas.sources.map(({ id }) => id).toSorted());
	});
});
