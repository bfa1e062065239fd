import type { FrameLocator, Page } from '@playwright/test';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atlas, expect, PHONE, test, testOnPageMap } from './driver';

/** The map in another site's page: one of another origin, whose policy allows it the frame and nothing else. */
const place = atlas.places.find(({ id }) => id === atlas.layers[3]?.place);
const OWN = `http://127.0.0.1:${process.env['PORT'] ?? 4317}`;
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

let server: Server;
let sandbox = SANDBOX;

testOnPageMap.beforeAll(async () => {
	server = createServer((request, response) => {
		const path = request.url ?? '/';
		if (!path.startsWith('/host/')) return void handOn(path, response);
		response.writeHead(200, {
			'content-type': 'text/html',
			'content-security-policy': `default-src 'none'; frame-src 'self' ${OWN}`
		});
		// The atlas's own server lets every site have its files, which most do not: so this one stands in for it.
		const source = (sandbox === SANDBOX ? OWN : '') + path.replace('/host', '');
		const frame = `<iframe src="${source}" title="Map" width="100%" height="400" loading="lazy" sandbox="${sandbox}"></iframe>`;
		const text = '<p>Text</p>'.repeat(80);
		response.end(
			`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Host</title><main><h1>Host</h1>${frame}${text}</main>`
		);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
testOnPageMap.afterAll(() => server.close());
testOnPageMap.afterEach(() => {
	sandbox = SANDBOX;
});

/** Answers as a plain server of the atlas's files would. */
async function handOn(path: string, response: ServerResponse): Promise<void> {
	const answer = await fetch(OWN + path);
	response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
	response.end(Buffer.from(await answer.arrayBuffer()));
}

async function openHost(page: Page, path: string): Promise<FrameLocator> {
	const { port } = server.address() as AddressInfo;
	await page.goto(`http://127.0.0.1:${port}/host${path}`);
	return page.frameLocator('iframe');
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);
const widthOf = (map: FrameLocator) =>
	map.locator('.map-ground').evaluate((node) => node.getBoundingClientRect().width);

testOnPageMap(
	'the wheel scrolls the page around, and with a key held it zooms the map',
	async ({ reader }) => {
		const { page } = reader;
		const hidden = atlas.layers[0];
		const map = await openHost(page, `/embed/${place?.id}/?hide=${hidden?.id}&as=claimed`);
		await expect(map.getByRole('heading', { level: 1 })).toHaveText(place?.name ?? '');
		await expect(map.getByRole('button', { name: 'Zoom in' })).toBeVisible();
		await expect(map.locator('[data-layer-index="0"]').first()).toBeHidden();
		await expect(map.getByText(hidden?.name ?? '', { exact: true }).filter({ visible: true })).toHaveCount(0);
		const link = map.getByRole('link');
		await expect(link).toHaveCount(1);
		await expect(link).toHaveAttribute('href', `/place/${place?.id}/?hide=${hidden?.id}&as=claimed`);
		await expect(link).toHaveAttribute('target', '_blank');
		await expect(link).toHaveAttribute('rel', 'noopener');
		const before = await widthOf(map);
		await page.mouse.move(500, 300);
		await page.mouse.wheel(0, 120);
		await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
		await expect(map.getByText('Hold Ctrl and scroll to zoom the map')).toBeVisible();
		expect(await widthOf(map)).toBe(before);
		const rest = await scrolled(page);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -300);
		await page.keyboard.up('Control');
		await expect.poll(() => widthOf(map)).toBeGreaterThan(before * 1.2);
		expect(await scrolled(page)).toBe(rest);
		await expect(link).toHaveAttribute('href', /\?map=[\d.]+\/[\d.]+\/[\d.]+&hide=/);
		const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
		await expect(opened.getByRole('heading', { level: 1 })).toHaveText(place?.name ?? '');
		expect(await opened.evaluate(() => opener)).toBeNull();
		await opened.close();
	}
);

testOnPageMap('axe finds nothing on the page in the frame, light or dark', async ({ reader }) => {
	await reader.page.goto(`/embed/${place?.id}/`);
	await expect(reader.page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
	expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
});

test('the interactive map has the same manners', async ({ reader }) => {
	const { page } = reader;
	const map = await openHost(page, '/embed/');
	await expect(map.locator('[data-map-state="ready"]')).toBeAttached({ timeout: 45_000 });
	const zoom = () =>
		map
			.locator('.canvas')
			.evaluate((node) => (node as unknown as { map: { getZoom(): number } }).map.getZoom());
	const before = await zoom();
	await page.mouse.move(600, 250);
	await page.mouse.wheel(0, 120);
	await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
	await expect(map.getByText('Hold Ctrl and scroll to zoom the map')).toBeVisible();
	expect(await zoom()).toBe(before);
	const rest = await scrolled(page);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -300);
	await page.keyboard.up('Control');
	await expect.poll(zoom).toBeGreaterThan(before + 0.1);
	expect(await scrolled(page)).toBe(rest);
});

testOnPageMap.describe('on a phone', () => {
	testOnPageMap.use({ hasTouch: true });

	testOnPageMap('one finger scrolls the page around, two move the map', async ({ reader }) => {
		const { page } = reader;
		await page.setViewportSize(PHONE);
		const map = await openHost(page, '/embed/');
		await expect(map.getByRole('button', { name: 'Zoom in' })).toBeVisible();
		const before = await widthOf(map);
		const session = await page.context().newCDPSession(page);
		/** Fingers laid down at points, each moved by a step so many times, and lifted. */
		const gesture = async (...fingers: { x: number; y: number; by: [number, number] }[]) => {
			const at = (step: number) =>
				fingers.map(({ x, y, by: [dx, dy] }) => ({ x: x + step * dx, y: y + step * dy }));
			const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
				session.send('Input.dispatchTouchEvent', { type, touchPoints });
			await send('touchStart', at(0));
			for (let step = 1; step <= 12; step += 1) await send('touchMove', at(step));
			await send('touchEnd', []);
		};
		// First the one that must not scroll: a scroll has a swing that outlasts it.
		await gesture({ x: 150, y: 330, by: [-5, 0] }, { x: 230, y: 330, by: [5, 0] });
		await expect.poll(() => widthOf(map)).toBeGreaterThan(before * 1.3);
		expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1]);
		const pinched = await widthOf(map);
		await gesture({ x: 190, y: 380, by: [0, -12] });
		await expect.poll(() => scrolled(page)).toBeGreaterThan(60);
		await expect(map.getByText('Use two fingers to move the map')).toBeVisible();
		expect(await widthOf(map)).toBe(pinched);
	});
});

testOnPageMap('a sandbox without an origin leaves the map that stands in the page', async ({ reader }) => {
	sandbox = 'allow-scripts';
	const map = await openHost(reader.page, `/embed/${place?.id}/`);
	await expect(map.locator('.map-ground')).toBeVisible();
	await expect(map.getByRole('link')).toHaveCount(1);
	await expect.poll(() => reader.complaints.join()).toMatch(/CORS/);
	await expect(map.getByRole('button')).toHaveCount(0);
	// The browser says, of one after another, that it fetched neither modules nor fonts.
	await reader.page.goto('about:blank');
	const refused = [
		/^Access to (font|script) at '[^']+' from origin 'null'/,
		/^Failed to load resource: net::ERR_FAILED$/,
		/^TypeError: Failed to fetch dynamically imported module/
	];
	const complaints = reader.complaints.splice(0);
	expect(complaints.filter((text) => !refused.some((pattern) => pattern.test(text)))).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the map stands there, in the smallest frame, and is no page for search engines', async ({ page }) => {
		await page.setViewportSize({ width: 280, height: 360 });
		await page.goto(`/embed/${place?.id}/`);
		await expect(page.locator('.map-ground')).toBeVisible();
		await expect(page.getByRole('link')).toHaveCount(1);
		await expect(page.getByRole('button')).toHaveCount(0);
		await page.getByText('Legend').click();
		await expect(page.getByText(atlas.layers[0]?.name ?? '').filter({ visible: true })).toHaveCount(1);
		await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
		const origin = process.env['SITE_ORIGIN'];
		const canonical = page.locator('link[rel=canonical]');
		if (origin) await expect(canonical).toHaveAttribute('href', new URL(`/place/${place?.id}/`, origin).href);
		else await expect(canonical).toHaveCount(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
	});

	test('pages name what oEmbed tells of them', async ({ page, request }) => {
		for (const [path, name] of [
			['/', atlas.article.headline],
			[`/place/${place?.id}/`, place?.name ?? '']
		] as const) {
			await page.goto(path);
			const link = page.locator('link[type="application/json+oembed"]');
			const { pathname } = new URL((await link.getAttribute('href')) ?? '', page.url());
			const told = (await (await request.get(pathname)).json()) as Record<string, string | number>;
			expect(told).toMatchObject({ version: '1.0', type: 'rich', title: name, width: 720, height: 480 });
			expect(told['html']).toContain(`sandbox="${SANDBOX}"`);
			const source = /src="([^"]+)"/.exec(String(told['html']))?.[1] ?? '';
			for (const address of [source, String(told['thumbnail_url'])]) {
				expect((await request.get(new URL(address, page.url()).pathname)).status(), address).toBe(200);
			}
		}
	});
});
