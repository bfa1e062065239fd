import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { atlas, byId, layerAt, layerIds, placeOf, positionOf } from './support/data';
import { expect, PHONE, test } from './support/fixtures';
import { distance } from './support/page-map';
import { builtPages, filesUnder, mapLibrary, readBuilt, SITE_FOLDER } from './support/site';
import { m, named } from './support/words';

/** The map that stands in each page's HTML, and how the interactive one takes over from it. */
const LARGEST_SHEET = 21_000;
/** The timeline's list is the largest: 56 KiB. It holds every event with its sources, in its text and in its data. */
const LARGEST_PAGE = 60 * 1024;

const port = byId(atlas.places, 'gwadar');
const pages = builtPages();
const weightOf = (html: string) => gzipSync(html, { level: 9 }).length;
const sheetOf = (html: string) => /<div id="static-map".*?<\/div><\/div>/s.exec(html)?.[0] ?? '';

/** Has the map library come no sooner than the returned function is called. */
async function holdLibrary(page: Page): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(`**${mapLibrary()}`, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

/** The sum of all that moved under the reader's eyes, as browsers measure it. */
async function layoutShift(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const shifts: number[] = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
		}).observe({ type: 'layout-shift', buffered: true });
		// What was noted before is told in a task of its own.
		await new Promise((resolve) => setTimeout(resolve));
		await new Promise(requestAnimationFrame);
		return shifts.reduce((sum, value) => sum + value, 0);
	});
}

test.describe('as built', () => {
	const styles = filesUnder(SITE_FOLDER).filter((file) => file.endsWith('.css'));

	test('every page holds its map with all layers, and the map is light', () => {
		const addresses = pages.map(({ address }) => address);
		const places = atlas.places.map(({ id }) => `/place/${id}/`);
		expect(addresses).toEqual(expect.arrayContaining(['/', '/article/', '/sources/', '/print/', ...places]));
		for (const { address, html } of pages) {
			const sheet = sheetOf(html);
			for (const [index, layer] of layerIds.entries()) {
				const isDrawn = sheet.includes(`data-layer-index="${index}"`);
				expect(isDrawn, `${layer} on ${address}`).toBe(true);
			}
			expect(weightOf(sheet), address).toBeLessThan(LARGEST_SHEET);
		}
	});

	test('every page is light', () => {
		// The print edition holds every claim with its record, and is longer by its text alone.
		const screens = pages.filter(({ address }) => address !== '/print/');
		expect(screens.length).toBeGreaterThan(atlas.places.length);
		const heavy = screens
			.map(({ address, html }) => ({ address, weight: weightOf(html) }))
			.filter(({ weight }) => weight >= LARGEST_PAGE);
		expect(heavy).toEqual([]);
	});

	test('every page comes with the styles of all that is in it, and needs no script for them', () => {
		/** The classes that components' styles are bound to. */
		const scopes = new Set(styles.flatMap((file) => readBuilt(file).match(/(?<=\.)svelte-[0-9a-z]+/g) ?? []));
		expect(scopes.size).toBeGreaterThan(20);
		for (const { address, html } of pages) {
			const inline = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css);
			const linked = [...html.matchAll(/<link [^>]*>/g)]
				.map(([link]) => link)
				.filter((link) => /rel="stylesheet"/.test(link) && !/\bdisabled\b/.test(link))
				.map((link) => /_app\/[^"]+/.exec(link)?.[0] ?? '');
			const own = [...inline, ...linked.map(readBuilt)].join('');
			const used = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
			const missing = [...new Set(used)].filter((name) => scopes.has(name) && !own.includes(`.${name}`));
			expect(missing, address).toEqual([]);
		}
	});
});

for (const { viewport, address } of [
	{ viewport: { width: 1440, height: 900 }, address: '/' },
	{ viewport: { width: 1024, height: 768 }, address: '/' },
	{ viewport: PHONE, address: '/' },
	{ viewport: { width: 1440, height: 900 }, address: `/place/${layerAt(0).place}/` },
	{ viewport: PHONE, address: `/place/${layerAt(3).place}/` }
]) {
	test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
		test.use({ viewport });

		test(`the interactive map takes over ${address} without a move`, async ({ page, reader }) => {
			const { pageMap, map } = reader;
			await page.goto(address, { waitUntil: 'commit' });
			await expect(pageMap.extent).toBeVisible();
			const positions = ['Gwadar', 'Quetta', 'Herat', 'Nawabshah'].map(positionOf);
			const before = await Promise.all(positions.map((position) => pageMap.screen(position)));
			await map.isDrawn();
			await expect(pageMap.sheet).toBeHidden();
			for (const [index, position] of positions.entries()) {
				const spot = before[index] ?? { x: NaN, y: NaN };
				expect(distance(await map.screen(position), spot)).toBeLessThan(2);
			}
			expect(Number((await layoutShift(page)).toFixed(2))).toBe(0);
		});
	});
}

test('while the map library is on its way, the page is read and its own map follows', async ({
	page,
	reader
}) => {
	const { pageMap } = reader;
	const release = await holdLibrary(page);
	await reader.open('/');
	const layer = layerAt(0);
	await reader.switchOf(layer).click();
	await expect(pageMap.drawingOf(layer.id)).toBeHidden();
	const box = await pageMap.bounds();
	await reader.rows(placeOf(layerAt(1))).click();
	await expect(reader.heading).toHaveText(placeOf(layerAt(1)).name);
	await pageMap.isOfSelection();
	await expect.poll(() => pageMap.bounds()).not.toBe(box);
	release();
	await reader.map.isDrawn();
	await expect(pageMap.sheet).toBeHidden();
	expect(await reader.map.drawn(layer.id)).toBe(0);
});

test('a drag before the interactive map is there moves the one in the page, and is kept', async ({
	page,
	reader
}) => {
	const { pageMap } = reader;
	const release = await holdLibrary(page);
	await reader.open('/');
	const position = positionOf(port.name);
	const before = await pageMap.screen(position);
	await page.mouse.move(800, 620);
	await page.mouse.down();
	await page.mouse.move(760, 590, { steps: 4 });
	await page.mouse.move(700, 560, { steps: 4 });
	await page.mouse.up();
	const moved = await pageMap.screen(position);
	expect([moved.x - before.x, moved.y - before.y]).toEqual([expect.closeTo(-100, 0), expect.closeTo(-60, 0)]);
	await expect(page).toHaveURL(/map=/);
	release();
	expect(distance(await reader.map.screen(position), moved)).toBeLessThan(2);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

	test('the map is there, with its labels in both scripts, and a switch hides its layer', async ({
		page,
		reader
	}) => {
		const { pageMap } = reader;
		await page.goto('/');
		for (const label of [port.name, port.localNames[0]?.text ?? '', 'Quetta', 'AFGHANISTAN'])
			await expect(pageMap.label(label)).toHaveCount(1);
		for (const layer of atlas.layers) {
			await expect(pageMap.drawingOf(layer.id)).toBeVisible();
			await reader.switchOf(layer).click();
			await expect(pageMap.drawingOf(layer.id)).toBeHidden();
		}
	});

	for (const address of ['/', `/place/${port.id}/`]) {
		test(`on ${address} a large sea is named once, where the map has room for it`, async ({
			page,
			reader
		}) => {
			await page.goto(address);
			const sea = reader.pageMap.label('ARABIAN');
			await expect(sea).toHaveCount(1);
			await expect(sea).toBeInViewport({ ratio: 0.99 });
		});
	}

	test('what is drawn leads to its page', async ({ page, reader }) => {
		const layer = layerAt(3);
		await page.goto('/');
		await reader.pageMap.nameOf(layer.id).click();
		await expect(page).toHaveURL(new RegExp(`/place/${layer.place}/$`));
		await reader.pageMap.isOfSelection();
	});

	test('every claim, place and source is on a page', async ({ page, reader }) => {
		await page.goto('/');
		for (const place of atlas.places.filter(({ listed }) => listed))
			await expect(reader.rows(place), place.name).toHaveCount(1);
		await page.goto('/article/');
		const article = await reader.panel.innerText();
		for (const { text } of atlas.claims) expect(article).toContain(text);
		await page.goto('/sources/');
		const links = page.getByRole('navigation', named(m.sources_pages())).getByRole('link');
		const listed: string[] = [];
		const count = await links.count();
		expect(count).toBeGreaterThan(1);
		for (let index = 0; index < count; index += 1) {
			await links.nth(index).click();
			await expect(links.nth(index)).toHaveAttribute('aria-current', 'page');
			listed.push(...(await reader.entryIds()));
		}
		expect(listed.toSorted()).toEqual(atlas.sources.map(({ id }) => id).toSorted());
	});
});
