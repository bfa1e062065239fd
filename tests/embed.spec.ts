import type { Frame, FrameLocator, Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atlas, layerAt, placeOf } from './support/data';
import { expect, PHONE, test } from './support/fixtures';
import { InteractiveMap } from './support/map';
import { PageMap } from './support/page-map';
import { ORIGIN, SITE_ORIGIN } from './support/site';
import { fingers } from './support/touch';
import { m, named } from './support/words';

/** The map in another site's page: one of another origin, whose policy allows it the frame and nothing else. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
const place = placeOf(layerAt(3));
const hidden = layerAt(0);

let server: Server;

test.beforeAll(async () => {
	server = createServer((request, response) => {
		const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
		const sandbox = searchParams.get('sandbox') ?? SANDBOX;
		response.writeHead(200, {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': `default-src 'none'; frame-src ${ORIGIN}`
		});
		const source = `${ORIGIN}${pathname}${search.replaceAll('&', '&amp;')}`;
		const frame = `<iframe src="${source}" title="Map" width="100%" height="400" loading="lazy" sandbox="${sandbox}"></iframe>`;
		const text = '<p>Text</p>'.repeat(80);
		response.end(
			`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Host</title><main><h1>Host</h1>${frame}${text}</main>`
		);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
test.afterAll(() => server.close());

async function openHost(page: Page, path: string): Promise<FrameLocator> {
	const address: AddressInfo | string | null = server.address();
	if (address === null || typeof address === 'string') throw new Error('The other site is not served');
	await page.goto(`http://127.0.0.1:${address.port}${path}`);
	return page.frameLocator('iframe');
}

function frameOf(page: Page): Frame {
	const [, frame] = page.frames();
	if (!frame) throw new Error('The page has no frame');
	return frame;
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);
const wheelHint = m.embed_hint_wheel({ key: 'Ctrl' });

/** Turns the wheel over the map: alone, which scrolls the page around, and with a key held, which zooms. */
async function turnWheel(page: Page, map: FrameLocator, zoom: () => Promise<number>): Promise<void> {
	const before = await zoom();
	await page.mouse.move(500, 250);
	await page.mouse.wheel(0, 120);
	await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
	await expect(map.getByText(wheelHint)).toBeVisible();
	expect(await zoom()).toBe(before);
	const rest = await scrolled(page);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -300);
	await page.keyboard.up('Control');
	await expect.poll(zoom).toBeGreaterThan(before + 0.1);
	expect(await scrolled(page)).toBe(rest);
}

test.describe('on the page’s own map', () => {
	test.use({ savesData: true });

	test('the wheel scrolls the page around, and zooms the map with a key held', async ({ page }) => {
		const view = `hide=${hidden.id}&as=claimed`;
		const map = await openHost(page, `/embed/${place.id}/?${view}`);
		const pageMap = new PageMap(map);
		await expect(map.getByRole('heading', { level: 1 })).toHaveText(place.name);
		await expect(map.getByRole('button', named(m.map_zoom_in()))).toBeVisible();
		await expect(pageMap.drawingOf(hidden.id)).toBeHidden();
		await expect(map.getByText(hidden.name, { exact: true }).filter({ visible: true })).toHaveCount(0);
		const link = map.getByRole('link');
		await expect(link).toHaveCount(1);
		await expect(link).toHaveAttribute('href', `/place/${place.id}/?${view}`);
		await expect(link).toHaveAttribute('target', '_blank');
		await expect(link).toHaveAttribute('rel', 'noopener');
		await turnWheel(page, map, async () => Math.log2(await pageMap.width()));
		await expect(link).toHaveAttribute('href', /\?map=[\d.]+\/[\d.]+\/[\d.]+&hide=/);
		const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
		await expect(opened.getByRole('heading', { level: 1 })).toHaveText(place.name);
		expect(await opened.evaluate(() => opener)).toBeNull();
	});

	test('axe finds nothing on the page in the frame, light or dark', async ({ reader }) => {
		await reader.open(`/embed/${place.id}/`);
		expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
	});

	test('in a sandbox without an origin the map stands there, without buttons', async ({
		page,
		complaints
	}) => {
		const map = await openHost(page, `/embed/${place.id}/?sandbox=allow-scripts`);
		await expect(new PageMap(map).extent).toBeVisible();
		await expect(map.getByRole('link')).toHaveCount(1);
		// The browser says of every module and font that it is not let to fetch it.
		await complaints.expectSome(/^Access to (font|script) at '[^']+' from origin 'null'/);
		await complaints.expectSome(/^Failed to load resource: net::ERR_FAILED/);
		await complaints.expectSome(/^TypeError: Failed to fetch dynamically imported module/);
		await expect(map.getByRole('button')).toHaveCount(0);
	});
});

test('the interactive map leaves the wheel to the page around, too', async ({ page }) => {
	const map = await openHost(page, '/embed/');
	await expect(map.getByRole('heading', { level: 1 })).toBeVisible();
	const interactive = new InteractiveMap(frameOf(page));
	await turnWheel(page, map, async () => (await interactive.camera()).zoom);
});

test.describe('on a phone', () => {
	test.use({ savesData: true, viewport: PHONE, hasTouch: true });

	test('one finger scrolls the page around, and two move the map', async ({ page }) => {
		const map = await openHost(page, '/embed/');
		const pageMap = new PageMap(map);
		await expect(map.getByRole('button', named(m.map_zoom_in()))).toBeVisible();
		const before = await pageMap.width();
		const gesture = await fingers(page);
		// The gesture that must not scroll comes first: a scroll goes on for a moment.
		await gesture({ x: 150, y: 330, by: [-60, 0] }, { x: 230, y: 330, by: [60, 0] });
		await expect.poll(() => pageMap.width()).toBeGreaterThan(before * 1.3);
		expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1]);
		const pinched = await pageMap.width();
		await gesture({ x: 190, y: 380, by: [0, -144] });
		await expect.poll(() => scrolled(page)).toBeGreaterThan(60);
		await expect(map.getByText(m.embed_hint_touch())).toBeVisible();
		expect(await pageMap.width()).toBe(pinched);
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test.describe('in the smallest frame', () => {
		test.use({ viewport: { width: 280, height: 360 } });

		test('the map stands there with its legend, and search engines are sent to the atlas', async ({
			page,
			reader
		}) => {
			await page.goto(`/embed/${place.id}/`);
			await expect(reader.pageMap.extent).toBeVisible();
			await expect(page.getByRole('link')).toHaveCount(1);
			await expect(page.getByRole('button')).toHaveCount(0);
			await page.getByText(m.embed_legend()).click();
			await expect(page.getByText(hidden.name).filter({ visible: true })).toHaveCount(1);
			await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
			const canonical = page.locator('link[rel=canonical]');
			if (SITE_ORIGIN) await expect(canonical).toHaveAttribute('href', `${SITE_ORIGIN}/place/${place.id}/`);
			else await expect(canonical).toHaveCount(0);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
		});
	});

	for (const { path, title } of [
		{ path: '/', title: atlas.article.headline },
		{ path: `/place/${place.id}/`, title: place.name }
	]) {
		test(`oEmbed tells how to embed ${path}`, async ({ page, request }) => {
			await page.goto(path);
			const link = page.locator('link[type="application/json+oembed"]');
			const { pathname } = new URL((await link.getAttribute('href')) ?? '', page.url());
			const told: Record<string, string | number> = await (await request.get(pathname)).json();
			expect(told).toMatchObject({ version: '1.0', type: 'rich', title, width: 720, height: 480 });
			expect(told['html']).toContain(`sandbox="${SANDBOX}"`);
			const source = /src="([^"]+)"/.exec(String(told['html']))?.[1] ?? '';
			for (const address of [source, String(told['thumbnail_url'])]) {
				const answer = await request.get(new URL(address, page.url()).pathname);
				expect(answer.status(), address).toBe(200);
			}
		});
	}
});
