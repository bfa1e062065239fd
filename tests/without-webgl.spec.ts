import type { Page } from '@playwright/test';
import { AtlasDriver, atlas, expect, test } from './driver';

/** Where the interactive map cannot be drawn, the one in the page stays and does its work. */
const stateOf = (page: Page) => page.getByRole('region', { name: 'Map', exact: true });
const notice = (page: Page) => page.getByRole('status').filter({ hasText: /simpler/ });

async function expectPageMap(page: Page): Promise<void> {
	await expect(stateOf(page)).toHaveAttribute('data-map-state', 'svg', { timeout: 45_000 });
	await expect(page.locator('#static-map')).toBeVisible();
	await expect(notice(page)).toHaveCount(1);
}

test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 800 }));

test.describe('without WebGL 2', () => {
	test.beforeEach(async ({ page }) => {
		await page.addInitScript(() => {
			const original = HTMLCanvasElement.prototype.getContext;
			HTMLCanvasElement.prototype.getContext = function (
				this: HTMLCanvasElement,
				kind: string,
				...rest: never[]
			) {
				return kind.startsWith('webgl')
					? null
					: (original as never as (...all: unknown[]) => never).call(this, kind, ...rest);
			} as never;
		});
	});

	test('one line says so, and switches, list and selection work on the map in the page', async ({ page }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(String(error)));
		await page.goto('/');
		await expectPageMap(page);
		const [first, second] = atlas.layers;
		const drawing = page.locator('#static-map [data-layer-index="0"]').first();
		await expect(drawing).toBeVisible();
		await page.getByRole('switch', { name: first?.name ?? '', exact: true }).click();
		await expect(drawing).toBeHidden();
		await expect(page).toHaveURL(new RegExp(`hide=${first?.id}`));

		const box = await page.locator('#static-map').getAttribute('data-box');
		const row = page.getByRole('main').locator(`a[href*="/place/${second?.place}/"]`).first();
		await row.hover();
		await expect(page.locator('#static-map .is-lit').first()).toBeAttached();
		await row.click();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('#static-map')).not.toHaveAttribute('data-box', box ?? '');
		await expect(page.locator('#static-map')).toHaveClass(/of-selection/);
		await expect(drawing).toBeHidden();
		expect(errors).toEqual([]);
	});

	test('the map in the page answers a click, the pointer, and the buttons for zoom', async ({ page }) => {
		await page.goto('/');
		await expectPageMap(page);
		const port = atlas.layers[3];
		const symbol = page.locator('#static-map [data-layer-index="3"] a text').first();
		await symbol.hover();
		const row = page.getByRole('main').locator(`a[href*="/place/${port?.place}/"]`).first();
		const plain = await page
			.getByRole('main')
			.locator('li a')
			.last()
			.evaluate((node) => getComputedStyle(node).backgroundColor);
		await expect.poll(() => row.evaluate((node) => getComputedStyle(node).backgroundColor)).not.toBe(plain);
		const widthOf = async () => (await page.locator('.map-ground').boundingBox())?.width ?? 0;
		const width = await widthOf();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		expect(await widthOf()).toBeCloseTo(2 * width, 0);
		await page.getByRole('button', { name: 'Fit all layers' }).click();
		await expect.poll(widthOf).toBeCloseTo(width, 0);
		await symbol.click();
		await expect(page).toHaveURL(new RegExp(`/place/${port?.place}/`));
	});
});

test('where the map’s data cannot be had, the map in the page stays, and trying again works', async ({
	page
}) => {
	const thrown: string[] = [];
	page.on('pageerror', (error) => thrown.push(String(error)));
	await page.route('**/geo/*.json', (route) => route.abort());
	await page.goto('/');
	await expectPageMap(page);
	await expect(page.getByRole('main').getByRole('link').nth(8)).toBeVisible();
	expect(thrown).toEqual([]);
	await page.unroute('**/geo/*.json');
	await page.getByRole('button', { name: 'Try again' }).click();
	await new AtlasDriver(page).mapIsDrawn();
	await expect(notice(page)).toHaveCount(0);
});

test('without its worker the map in the page stays', async ({ page }) => {
	await page.route(/worker/, (route) => route.abort());
	await page.goto('/');
	await expectPageMap(page);
});

test('without the map library the map in the page stays, and the library can be asked for again', async ({
	page
}) => {
	let isBlocked = true;
	await page.route('**/_app/immutable/chunks/*.js', async (route) => {
		const response = await route.fetch();
		const body = await response.text();
		if (isBlocked && body.length > 400_000) await route.abort();
		else await route.fulfill({ response, body });
	});
	await page.goto('/');
	await expectPageMap(page);
	isBlocked = false;
	await page.reload();
	await new AtlasDriver(page).mapIsDrawn();
	await expect(notice(page)).toHaveCount(0);
});

test.describe('when the graphics context is lost', () => {
	const lose = (page: Page) =>
		page.evaluate(() => {
			const canvas = document.querySelector<HTMLCanvasElement>('.canvas canvas');
			const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
			Object.assign(window, { extension });
			extension?.loseContext();
		});

	test('and comes back, the interactive map does too', async ({ page }) => {
		const driver = new AtlasDriver(page);
		await driver.load('/');
		const seen = await page.evaluate(async () => {
			const stage = document.querySelector<HTMLElement>('[data-map-state]');
			const sheet = document.getElementById('static-map');
			const canvas = document.querySelector<HTMLCanvasElement>('.canvas canvas');
			const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
			const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
			extension?.loseContext();
			await wait(300);
			const whileLost = { state: stage?.dataset['mapState'], isSheetHidden: sheet?.hidden };
			extension?.restoreContext();
			return whileLost;
		});
		expect(seen).toEqual({ state: 'lost', isSheetHidden: false });
		await driver.mapIsDrawn();
		await expect(page.locator('#static-map')).toBeHidden();
		await expect(notice(page)).toHaveCount(0);
	});

	test('for good, the map in the page returns to the page open and to the view; trying again starts anew', async ({
		page
	}) => {
		// Two starts of WebGL in software, and a wait between them.
		test.slow();
		const driver = new AtlasDriver(page);
		await driver.load('/');
		await driver.visit(`/place/${atlas.layers[0]?.place}/`);
		const [lon, lat] = [62.2, 34.35];
		const before = await driver.screen(lon, lat);
		await lose(page);
		await expectPageMap(page);
		await expect(page.locator('#static-map')).toHaveClass(/of-selection/);
		const at = await page.evaluate(
			([x, y]) => {
				const sheet = document.getElementById('static-map');
				const [left = 0, top = 0, width = 1] = (sheet?.dataset['box'] ?? '').split(' ').map(Number);
				const ground = sheet?.querySelector('.map-ground')?.getBoundingClientRect();
				const scale = (ground?.width ?? 0) / width;
				const mercatorY =
					(-Math.log(Math.tan(Math.PI / 4 + ((y ?? 0) * Math.PI) / 360)) * 512) / (2 * Math.PI);
				return {
					x: (ground?.left ?? 0) + (((x ?? 0) * 512) / 360 - left) * scale,
					y: (ground?.top ?? 0) + (mercatorY - top) * scale
				};
			},
			[lon, lat]
		);
		expect(Math.hypot(at.x - before.x, at.y - before.y)).toBeLessThan(2);
		await page.getByRole('button', { name: 'Try again' }).click();
		await driver.mapIsDrawn();
		await expect(notice(page)).toHaveCount(0);
	});
});

test('with data saver on the map in the page stays until the reader asks', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
	);
	const large: string[] = [];
	page.on('response', async (response) => {
		const body = await response.body().catch(() => Buffer.alloc(0));
		if (body.length > 400_000) large.push(response.url());
	});
	await page.goto('/');
	await expectPageMap(page);
	await page.mouse.move(800, 500);
	await page.mouse.wheel(0, -200);
	await page.waitForTimeout(1500);
	expect(large).toEqual([]);
	await page.getByRole('button', { name: 'Load the interactive map' }).click();
	await new AtlasDriver(page).mapIsDrawn();
	await expect(notice(page)).toHaveCount(0);
});
