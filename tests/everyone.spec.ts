import { atlas, expect, PHONE, test, testOnPageMap } from './driver';

const PAGES = [
	'/',
	`/place/${atlas.layers[0]?.place}/`,
	`/place/${atlas.layers[2]?.place}/`,
	`/profile/${atlas.layers[0]?.place}/`,
	'/article/',
	'/tour/',
	'/actors/',
	'/timeline/',
	'/sources/',
	'/about/',
	'/export/',
	'/print/'
];

for (const path of PAGES) {
	testOnPageMap(`axe finds nothing on ${path}, light or dark`, async ({ reader }) => {
		await reader.page.goto(path);
		await reader.isTakenOver();
		expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
	});
}

test('axe finds nothing beside the interactive map', async ({ reader }) => {
	await reader.visit();
	expect(await reader.accessibilityFaults()).toEqual([]);
});

test('links can be hit and are called what they show, the timeline and the tags at the edge among them', async ({
	reader
}) => {
	await reader.page.setViewportSize({ width: 1350, height: 940 });
	await reader.visit();
	await expect(reader.timeline.getByRole('link').first()).toBeVisible();
	expect(await reader.accessibilityFaults(['target-size', 'label-content-name-mismatch'])).toEqual([]);
});

test('a page whose layer is off says so, and turns it on', async ({ reader }) => {
	const layer = atlas.layers[1];
	await reader.visit(`/place/${layer?.place}/?hide=${layer?.id}`);
	expect(await reader.drawn(layer?.id ?? '')).toBe(0);
	await reader.panel.getByRole('button', { name: 'Show it' }).click();
	await expect.poll(() => reader.drawn(layer?.id ?? '')).toBeGreaterThan(0);
	await expect(reader.panel.getByRole('button', { name: 'Show it' })).toHaveCount(0);
});

test('the theme follows the system, until the button is pressed; then it is remembered', async ({
	reader
}) => {
	await reader.page.emulateMedia({ colorScheme: 'dark' });
	await reader.load();
	const theme = () => reader.page.evaluate(() => document.documentElement.dataset['theme']);
	const sea = () => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(await theme()).toBe('dark');
	const darkSea = await sea();
	await reader.page.getByRole('button', { name: 'Use light colours' }).click();
	expect(await theme()).toBe('light');
	expect(await sea()).not.toBe(darkSea);
	await reader.mapIsDrawn();
	await reader.page.reload();
	expect(await theme()).toBe('light');
	await expect(reader.page.getByRole('button', { name: 'Use dark colours' })).toBeVisible();
});

test('a whole visit by keyboard alone', async ({ reader }) => {
	await reader.load();
	const press = (key: string) => reader.page.keyboard.press(key);
	await press('Tab');
	await expect(reader.page.getByRole('link', { name: 'Skip to the reading panel' })).toBeFocused();
	await press('Enter');
	const target = atlas.places.find(({ id }) => id === atlas.layers[3]?.place);
	const row = reader.panel.getByRole('link', { name: new RegExp(`^${target?.name} `) });
	for (
		let step = 0;
		step < 30 && !(await row.evaluate((node) => node === document.activeElement));
		step += 1
	) {
		await press('Tab');
	}
	await expect(row).toBeFocused();
	await press('Enter');
	await expect(reader.heading).toHaveText(target?.name ?? '');
	const toggle = reader.switchOf(atlas.layers[2]?.name ?? '');
	await toggle.focus();
	await press('Space');
	await expect(toggle).not.toBeChecked();
	await expect(reader.page.getByText(/hidden on the map$/)).toBeAttached();
	await expect(reader.page).toHaveURL(/hide=/);
	await press('Enter');
	await expect(toggle).toBeChecked();
	await expect(reader.page).not.toHaveURL(/hide=/);
	await reader.page.getByRole('link', { name: 'All places' }).focus();
	await press('Enter');
	await expect(reader.heading).toHaveText(atlas.article.headline);
});

test.describe('on a phone', () => {
	test.beforeEach(({ reader }) => reader.page.setViewportSize(PHONE));

	test('the sheet is dragged, stepped by its button, and by keyboard', async ({ reader }) => {
		await reader.visit();
		const height = async () => Math.round((await reader.panel.boundingBox())?.height ?? 0);
		const button = reader.page.getByRole('button', { name: /^Panel height/ });
		await expect.poll(height).toBe(Math.round(844 * 0.52));
		await button.click();
		await expect.poll(height).toBe(844 - 72);
		await button.focus();
		await reader.page.keyboard.press('Enter');
		await expect.poll(height).toBe(96);
		await expect(button).toHaveAccessibleName('Panel height: low. Press to change it');
		const box = await button.boundingBox();
		await reader.page.mouse.move(195, (box?.y ?? 0) + 14);
		await reader.page.mouse.down();
		await reader.page.mouse.move(195, 420, { steps: 8 });
		await reader.page.waitForTimeout(80);
		await reader.page.mouse.up();
		await expect.poll(height).toBe(Math.round(844 * 0.52));
	});

	test('layers open, switch, and close', async ({ reader }) => {
		await reader.visit();
		const layer = atlas.layers[2];
		await expect(reader.switchOf(layer?.name ?? '')).toBeHidden();
		await reader.page.getByRole('button', { name: 'Layers' }).click();
		await reader.switchOf(layer?.name ?? '').click();
		await expect(reader.page).toHaveURL(new RegExp(`hide=${layer?.id}`));
		await expect.poll(() => reader.drawn(layer?.id ?? '')).toBe(0);
		await reader.page.getByRole('button', { name: 'Close the layers' }).click();
		await expect(reader.switchOf(layer?.name ?? '')).toBeHidden();
	});

	test('a place lies in the free part of the map, above the sheet', async ({ reader }) => {
		const layer = atlas.layers[3];
		await reader.visit(`/place/${layer?.place}/`);
		const { y } = await reader.page.evaluate(() => {
			const map = (
				document.querySelector('.canvas') as unknown as {
					map: { getCenter(): { lng: number; lat: number }; project(at: unknown): { y: number } };
				}
			).map;
			return map.project(map.getCenter());
		});
		expect(y).toBeGreaterThan(60);
		expect(y).toBeLessThan(844 * 0.48);
	});

	test('axe finds nothing', async ({ reader }) => {
		await reader.visit();
		expect(await reader.accessibilityFaults()).toEqual([]);
	});
});

testOnPageMap('at 320 pixels nothing is wider than the screen', async ({ reader }) => {
	await reader.page.setViewportSize({ width: 320, height: 640 });
	for (const path of [...PAGES, '/measure/', '/near/']) {
		await reader.page.goto(path);
		await reader.isTakenOver();
		const overflow = await reader.panel
			.locator('#panel-scroll')
			.evaluate((node) => node.scrollWidth - node.clientWidth);
		expect(overflow, path).toBeLessThanOrEqual(0);
	}
});

test('the map flies to a place, and jumps where motion is unwelcome', async ({ reader }) => {
	const layer = atlas.layers[3];
	for (const reducedMotion of ['no-preference', 'reduce'] as const) {
		await reader.page.emulateMedia({ reducedMotion });
		await reader.visit();
		const zooms = reader.zoomsUntilRest();
		await reader.panel.locator(`a[href^="/place/${layer?.place}/"]`).first().click();
		await expect(reader.heading).not.toHaveText(atlas.article.headline);
		const between = new Set(await zooms).size - 2;
		if (reducedMotion === 'reduce') expect(between).toBe(0);
		else expect(between).toBeGreaterThan(0);
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every claim of a place can be read, and no button is dead', async ({ page }) => {
		const place = atlas.layers[0]?.place ?? '';
		await page.goto(`/place/${place}/`);
		for (const { text } of atlas.claims.filter(({ places }) => places.includes(place))) {
			await expect(page.getByText(text, { exact: true })).toBeVisible();
		}
		await expect(page.getByRole('button')).toHaveCount(0);
		await page.getByRole('link', { name: /^Next place/ }).click();
		await expect(page).not.toHaveURL(new RegExp(`/place/${place}/`));
	});
});
