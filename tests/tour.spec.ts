import type { Browser, Page } from '@playwright/test';
import { AtlasDriver, atlas, expect, PHONE, positionOf, test, testOnPageMap } from './driver';

const stops = atlas.stops;
const [first, second, third] = stops;
const last = stops.at(-1);
const pathOf = (stop: { id: string } | undefined) => `/tour/${stop?.id}/`;
const leftOut = (stop: { layers: string[] } | undefined) =>
	atlas.layers.filter(({ id }) => !stop?.layers.includes(id)).map(({ id }) => id);

/** Whether the reader is at a stop: its heading, its place in the row, its layers in the address. */
async function isAt(page: Page, stop: (typeof stops)[number] | undefined): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(stop?.title ?? '');
	const number = stops.findIndex(({ id }) => id === stop?.id) + 1;
	await expect(page.getByText(`Stop ${number} of ${stops.length}`, { exact: true })).toBeVisible();
	await expect(page.locator('[aria-current=step]')).toHaveText(new RegExp(`${stop?.title}$`));
	await expect(page).toHaveURL((url) => url.pathname === pathOf(stop));
	await expect.poll(() => new URL(page.url()).searchParams.get('hide') ?? '').toBe(leftOut(stop).join(','));
}

testOnPageMap('the whole tour by keyboard, from the overview and back to it', async ({ reader }) => {
	const { page } = reader;
	const press = (key: string) => page.keyboard.press(key);
	await page.goto('/');
	await reader.isTakenOver();
	await page.getByRole('link', { name: 'Take the tour', exact: true }).focus();
	await press('Enter');
	for (const stop of stops) {
		await isAt(page, stop);
		await expect(reader.heading).toBeFocused();
		if (stop !== last) await press('ArrowRight');
	}
	await press('ArrowRight');
	await isAt(page, last);
	await press('ArrowLeft');
	await isAt(page, stops.at(-2));
	const leave = page.getByRole('link', { name: 'Leave the tour', exact: true });
	await press('Shift+Tab');
	await expect(leave).toBeFocused();
	await press('Enter');
	await expect(reader.heading).toHaveText(atlas.article.headline);
	// The tour's layers end with it.
	await expect(page).toHaveURL((url) => url.pathname === '/' && url.search === '');
	for (const { name } of atlas.layers) await expect(reader.switchOf(name)).toBeChecked();
});

testOnPageMap('a stop is told once: by its heading, not again as a new page', async ({ reader }) => {
	await reader.page.goto(pathOf(first));
	await reader.isTakenOver();
	await reader.page.getByRole('link', { name: 'Next stop', exact: true }).click();
	await expect(reader.heading).toHaveText(second?.title ?? '');
	await expect(reader.heading).toBeFocused();
	await expect(reader.page.locator('#svelte-announcer')).toBeHidden();
});

test('arrow keys stay with the map while the focus is on it, and with a modifier', async ({ reader }) => {
	await reader.visit(pathOf(second));
	const before = await reader.camera();
	await reader.page.locator('.maplibregl-canvas').focus();
	await reader.page.keyboard.press('ArrowRight');
	await expect.poll(async () => (await reader.camera()).lon).not.toBe(before.lon);
	await reader.heading.focus();
	await reader.page.keyboard.press('Shift+ArrowRight');
	await expect(reader.heading).toHaveText(second?.title ?? '');
});

testOnPageMap(
	'each stop tells its claims, with how they are put, who says them and what the record says',
	async ({ reader }) => {
		await reader.page.goto(pathOf(first));
		await reader.isTakenOver();
		for (const stop of stops) {
			await reader.follow(pathOf(stop));
			await expect(reader.heading).toHaveText(stop.title);
			for (const id of stop.claims) {
				const claim = atlas.claims.find((one) => one.id === id);
				const item = reader.panel.getByRole('listitem').filter({ hasText: claim?.text ?? '' });
				await expect(item).toContainText(claim?.attribution ?? '');
				const record = item.getByRole('link', { name: 'What the record says' });
				await expect(record).toHaveAttribute('href', new RegExp(`/place/${claim?.places[0]}/.*#${id}$`));
			}
		}
	}
);

testOnPageMap('a rejected rumour says so beside its text', async ({ reader }) => {
	const rumours = atlas.claims.filter(({ modality }) => modality === 'reported-rejected');
	const stop = stops.find(({ claims }) => rumours.some(({ id }) => claims.includes(id)));
	await reader.page.goto(pathOf(stop));
	for (const { id, text } of rumours.filter((claim) => stop?.claims.includes(claim.id))) {
		const item = reader.panel.getByRole('listitem').filter({ hasText: text });
		await expect(item, id).toContainText('reported, then rejected');
	}
});

test('the camera goes to the places of each stop, and only its layers are drawn', async ({ reader }) => {
	test.slow();
	await reader.visit(pathOf(first));
	const zooms = new Set<string>();
	for (const stop of stops.slice(1)) {
		await reader.page.getByRole('link', { name: 'Next stop', exact: true }).click();
		await isAt(reader.page, stop);
		zooms.add((await reader.camera()).zoom.toFixed(1));
		const drawn = await reader.drawnLayers();
		for (const { id, place } of atlas.layers) {
			if (!stop.layers.includes(id)) expect(drawn, stop.id).not.toContain(id);
			else if (stop.focus.places?.includes(place)) expect(drawn, stop.id).toContain(id);
		}
	}
	expect(zooms.size).toBeGreaterThan(2);
	await reader.page.getByRole('link', { name: 'Leave the tour', exact: true }).click();
	await expect(reader.heading).toHaveText(atlas.article.headline);
	await expect.poll(() => reader.drawnLayers()).toEqual(atlas.layers.map(({ id }) => id));
});

test('both pipelines are wholly in the free part of the map at the stop about them', async ({ reader }) => {
	const routes = atlas.layers.filter(({ kind }) => kind === 'route').map(({ place }) => place);
	const stop = stops.find(({ focus }) => routes.every((id) => focus.places?.includes(id)));
	await reader.visit(pathOf(stop));
	for (const name of ['Asaluyeh', 'Nawabshah', 'Galkynysh', 'Fazilka']) {
		const { x, y } = await reader.screen(...positionOf(name));
		expect(x, name).toBeGreaterThan(416);
		expect(x, name).toBeLessThan(1280);
		expect(y, name).toBeGreaterThan(0);
		expect(y, name).toBeLessThan(800);
	}
});

test('a stop’s address opens it cold, with the layers it names; a plain one shows them all', async ({
	reader
}) => {
	const hidden = leftOut(third);
	await reader.load(`${pathOf(third)}?hide=${hidden.join(',')}`);
	await isAt(reader.page, third);
	const drawn = await reader.drawnLayers();
	for (const id of hidden) expect(drawn).not.toContain(id);
	await reader.visit('/tour/');
	await expect(reader.heading).toHaveText(first?.title ?? '');
	for (const { name } of atlas.layers) await expect(reader.switchOf(name)).toBeChecked();
	const answer = await reader.page.request.get('/tour/nowhere/');
	expect(answer.status()).toBe(404);
});

test('a layer switched by hand stays as it is within the stop; Back brings it back', async ({ reader }) => {
	const stop = stops.find(({ layers }) => layers.length > 1 && layers.length < atlas.layers.length);
	const index = stops.findIndex(({ id }) => id === stop?.id);
	await reader.visit(pathOf(stops[index - 1]));
	await reader.page.getByRole('link', { name: 'Next stop', exact: true }).click();
	await isAt(reader.page, stop);
	const shown = atlas.layers.find(({ id }) => stop?.layers.includes(id));
	await reader.switchOf(shown?.name ?? '').click();
	await expect(reader.switchOf(shown?.name ?? '')).not.toBeChecked();
	await expect.poll(() => reader.drawn(shown?.id ?? '')).toBe(0);
	await reader.page.getByRole('link', { name: 'Next stop', exact: true }).click();
	await isAt(reader.page, stops[index + 1]);
	await reader.page.goBack();
	await expect(reader.heading).toHaveText(stop?.title ?? '');
	await expect(reader.switchOf(shown?.name ?? '')).not.toBeChecked();
	await reader.page.goBack();
	await isAtTitle(reader.page, stops[index - 1]);
});

testOnPageMap('from a stop a place opens with all layers but those switched off', async ({ reader }) => {
	await reader.page.goto(`${pathOf(last)}?hide=${atlas.layers[5]?.id}`);
	await reader.isTakenOver();
	const place = atlas.places.find(({ id }) => id === last?.focus.places?.[0]);
	await reader.panel.getByRole('list', { name: 'On the map' }).getByRole('link').first().click();
	await expect(reader.heading).toHaveText(place?.name ?? '');
	await expect(reader.page).toHaveURL(new RegExp(`\\?hide=${atlas.layers[5]?.id}$`));
	await reader.page.goto(`${pathOf(second)}?hide=${leftOut(second).join(',')}`);
	await reader.isTakenOver();
	await reader.panel.getByRole('list', { name: 'On the map' }).getByRole('link').first().click();
	await expect(reader.page).toHaveURL((url) => url.pathname.startsWith('/place/') && url.search === '');
});

testOnPageMap('axe finds nothing at the first stop and the last, light or dark', async ({ reader }) => {
	for (const stop of [first, last]) {
		await reader.page.goto(pathOf(stop));
		await reader.isTakenOver();
		expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
	}
});

test.describe('on a phone', () => {
	async function withPhone(
		browser: Browser,
		baseURL: string | undefined,
		use: (page: Page) => Promise<void>
	) {
		const context = await browser.newContext({
			baseURL: baseURL ?? '',
			viewport: PHONE,
			hasTouch: true,
			isMobile: true
		});
		const page = await context.newPage();
		// The map in the page does for what is tested here.
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
		});
		await use(page);
		await context.close();
	}

	/** Moves one finger over the panel's text, as Chromium gets it from a touch screen. */
	async function swipe(page: Page, by: { x: number; y: number }): Promise<void> {
		const text = await page.locator('#tour-stop .text').boundingBox();
		const start = { x: (text?.x ?? 0) + (text?.width ?? 0) / 2 - by.x / 2, y: (text?.y ?? 0) + 20 };
		const client = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
			client.send('Input.dispatchTouchEvent', {
				type,
				touchPoints:
					type === 'touchEnd' ? [] : [{ x: start.x + by.x * share, y: start.y + by.y * share, id: 1 }]
			});
		await touch('touchStart', 0);
		for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', share);
		await touch('touchEnd', 1);
		await client.detach();
	}

	test('the whole tour by its buttons, which stay in sight and are large enough', async ({
		browser,
		baseURL
	}) => {
		await withPhone(browser, baseURL, async (page) => {
			const driver = new AtlasDriver(page);
			await page.goto('/');
			await page.getByRole('link', { name: 'Take the tour', exact: true }).tap();
			for (const stop of stops) {
				await isAt(page, stop);
				if (stop === last) continue;
				const next = page.getByRole('link', { name: 'Next stop', exact: true });
				await expect(next).toBeInViewport({ ratio: 1 });
				expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44);
				await next.tap();
			}
			await page.getByRole('link', { name: 'Leave the tour', exact: true }).tap();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(atlas.article.headline);
			expect(driver.complaints).toEqual([]);
		});
	});

	test('a swipe over the text goes on and back; a scroll and a short move do not', async ({
		browser,
		baseURL
	}) => {
		await withPhone(browser, baseURL, async (page) => {
			await page.goto(pathOf(first));
			await page.waitForFunction(() => document.querySelector('.static-map.is-live'));
			await swipe(page, { x: -160, y: 10 });
			await isAtTitle(page, second);
			await swipe(page, { x: -160, y: -10 });
			await isAtTitle(page, third);
			await swipe(page, { x: 160, y: 5 });
			await isAtTitle(page, second);
			await swipe(page, { x: -30, y: 0 });
			await swipe(page, { x: -60, y: -110 });
			await page.waitForTimeout(300);
			await isAtTitle(page, second);
		});
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the tour is taken by its links, each stop with its own map', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Take the tour', exact: true }).click();
		const boxes = new Set<string>();
		for (const stop of stops) {
			await isAtTitle(page, stop);
			boxes.add((await page.locator('#static-map').getAttribute('data-box')) ?? '');
			await expect(page.getByRole('button')).toHaveCount(0);
			if (stop !== last) await page.getByRole('link', { name: 'Next stop', exact: true }).click();
		}
		expect(boxes.size).toBeGreaterThan(4);
		const row = page.getByRole('navigation', { name: 'Stops of the tour' });
		await expect(row.getByRole('listitem')).toHaveCount(stops.length);
		await row.getByRole('link', { name: second?.title ?? '' }).click();
		await isAtTitle(page, second);
		await page.getByRole('link', { name: 'Leave the tour', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(atlas.article.headline);
	});
});

async function isAtTitle(page: Page, stop: { title: string } | undefined): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(stop?.title ?? '');
}
