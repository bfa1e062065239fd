import type { Page } from '@playwright/test';
import { atlas, expect, PHONE, test } from './driver';

/** The pages as they are prerendered, in a browser that runs no script: style sheets do all there is to do. */
test.use({ javaScriptEnabled: false });

const layers = atlas.layers.map(({ name }) => name);
const switchOf = (page: Page, name: string) => page.getByRole('switch', { name, exact: true });

/** What a switch looks like: the colours that its state sets, by the style sheet alone. */
async function lookOf(page: Page, name: string): Promise<string> {
	return switchOf(page, name).evaluate((node) => {
		const { backgroundColor, boxShadow } = getComputedStyle(node);
		const thumb = getComputedStyle(node, '::before');
		return [backgroundColor, boxShadow, thumb.display, thumb.backgroundColor].join();
	});
}

for (const { path, width } of [
	{ path: '/', width: 1440 },
	{ path: `/place/${atlas.layers[0]?.place}/`, width: 1024 }
]) {
	test(`every layer can be switched on ${path} at ${width} pixels, by mouse and by keyboard`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(path);
		const map = page.getByRole('region', { name: 'Map', exact: true });
		await expect(map).toHaveAttribute('data-map-state', 'svg');
		await expect(map.getByRole('group', { name: 'Layers' }).getByRole('switch')).toHaveCount(layers.length);
		for (const name of layers) {
			const toggle = switchOf(page, name);
			await expect(toggle).toBeChecked();
			await expect(toggle).toHaveAccessibleDescription(/ \d+ claims?$/);
			const look = await lookOf(page, name);
			await toggle.click();
			await expect(toggle).not.toBeChecked();
			await expect(toggle).toHaveAccessibleDescription(/^Hidden on the map \d+ claims?$/);
			await expect.poll(() => lookOf(page, name)).not.toBe(look);
			await toggle.press('Space');
			await expect(toggle).toBeChecked();
			await expect.poll(() => lookOf(page, name)).toBe(look);
		}
	});
}

test('the legend is whole where there is room and nothing is selected, and else a strip', async ({
	page
}) => {
	const height = async () => (await page.getByRole('group', { name: 'Layers' }).boundingBox())?.height ?? 0;
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/');
	expect(await height()).toBeGreaterThan(200);
	await page.setViewportSize({ width: 1279, height: 800 });
	await expect.poll(height).toBeLessThan(60);
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto(`/place/${atlas.layers[0]?.place}/`);
	await expect.poll(height).toBeLessThan(60);
});

test('on a phone a link opens the layers, and another closes them', async ({ page }) => {
	await page.setViewportSize(PHONE);
	await page.goto('/');
	const toggle = switchOf(page, layers[2] ?? '');
	await expect(toggle).toBeHidden();
	const open = page.getByRole('link', { name: 'Layers', exact: true });
	const close = page.getByRole('link', { name: 'Close the layers' });
	await expect(close).toBeHidden();
	const place = await open.boundingBox();
	await open.click();
	await expect(open).toBeHidden();
	expect(await close.boundingBox()).toEqual(place);
	await toggle.click();
	await expect(toggle).not.toBeChecked();
	await close.click();
	await expect(toggle).toBeHidden();
	await expect(open).toBeVisible();
	await open.focus();
	await page.keyboard.press('Enter');
	await expect(toggle).toBeVisible();
	await expect(toggle).not.toBeChecked();
});

for (const size of [{ width: 1440, height: 900 }, PHONE]) {
	test(`nothing looks like a button that is dead at ${size.width} pixels`, async ({ page }) => {
		await page.setViewportSize(size);
		for (const path of ['/', `/place/${atlas.layers[0]?.place}/`, '/article/', '/#layers']) {
			await page.goto(path);
			await expect(page.getByRole('main')).toBeVisible();
			await expect(page.getByRole('button'), path).toHaveCount(0);
		}
	});
}

test.describe('when the scripts come', () => {
	test.use({ javaScriptEnabled: true });

	for (const width of [1440, 1024, PHONE.width]) {
		test(`nothing shifts at ${width} pixels, and a switch thrown before stays as it is`, async ({ page }) => {
			let release = () => {};
			const released = new Promise<void>((resolve) => (release = resolve));
			await page.route('**/_app/**/*.js', async (route) => {
				await released;
				await route.continue();
			});
			await page.setViewportSize({ width, height: PHONE.height });
			await page.goto('/', { waitUntil: 'commit' });
			if (width === PHONE.width) await page.getByRole('link', { name: 'Layers', exact: true }).click();
			const toggle = switchOf(page, layers[1] ?? '');
			await toggle.click();
			const places = async () => [
				await page.getByRole('group', { name: 'Layers' }).boundingBox(),
				await toggle.boundingBox()
			];
			const before = await places();
			release();
			await expect(page.getByRole('region', { name: 'Map', exact: true })).not.toHaveAttribute(
				'data-map-state',
				'svg'
			);
			await expect(page).toHaveURL(new RegExp(`hide=${atlas.layers[1]?.id}`));
			await expect(toggle).not.toBeChecked();
			expect(await places()).toEqual(before);
			if (width !== PHONE.width) return;
			await page.getByRole('button', { name: 'Close the layers', expanded: true }).click();
			await expect(toggle).toBeHidden();
		});
	}
});

for (const size of [{ width: 1440, height: 900 }, { width: 1024, height: 768 }, PHONE]) {
	test(`the map says whose data it shows, and leads to more, at ${size.width} pixels`, async ({ page }) => {
		await page.setViewportSize(size);
		await page.goto('/');
		const map = page.getByRole('region', { name: 'Map', exact: true });
		const credit = map.getByRole('link', { name: /GeoNames/ });
		await expect(credit).toBeInViewport({ ratio: 1 });
		// A click fails where anything lies over it.
		await credit.click();
		await expect(page).toHaveURL(/\/about\/#credits$/);
	});
}
