import { atlas, claimsAbout, layerAt, placeOf } from './support/data';
import { expect, PHONE, test } from './support/fixtures';
import type { Reader } from './support/pages';
import { ANY, m, named, namedLike } from './support/words';

/** What every reader needs: axe, the keyboard, a phone, colours, motion, and pages without scripts. */
const PAGES = [
	'/',
	`/place/${layerAt(0).place}/`,
	`/place/${layerAt(2).place}/`,
	`/profile/${layerAt(0).place}/`,
	'/article/',
	'/tour/',
	'/actors/',
	'/timeline/',
	'/sources/',
	'/about/',
	'/changes/',
	'/export/',
	'/print/'
];

test.describe('on the page’s own map', () => {
	test.use({ savesData: true });

	test('axe finds nothing on any page, light or dark', async ({ reader }) => {
		await reader.open('/');
		for (const path of PAGES) {
			await reader.follow(path);
			expect(await reader.accessibilityFaultsInBothColours(), path).toEqual([]);
		}
	});

	test.describe('at 320 pixels', () => {
		test.use({ viewport: { width: 320, height: 640 } });

		test('no page is wider than the screen', async ({ page, reader }) => {
			await reader.open('/');
			for (const path of [...PAGES, '/measure/', '/near/']) {
				await reader.follow(path);
				expect(await reader.overflow(), path).toBeLessThanOrEqual(0);
				const width = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(width, path).toBeLessThanOrEqual(320);
			}
		});
	});
});

test.describe('on a map that is drawn', () => {
	test.use({ sharesMap: true });

	test('axe finds nothing beside it', async ({ reader }) => {
		await reader.openMap();
		expect(await reader.accessibilityFaults()).toEqual([]);
	});

	test('it jumps to a place where motion is unwelcome', async ({ reader }) => {
		await reader.openMap();
		const place = placeOf(layerAt(3));
		const zooms = await reader.map.zoomsDuring(() => reader.rows(place).click());
		expect(new Set(zooms).size).toBe(2);
	});

	test('a page whose layer is off says so, and turns it on', async ({ reader }) => {
		const layer = layerAt(1);
		await reader.openMap(`/place/${layer.place}/?hide=${layer.id}`);
		expect(await reader.map.drawn(layer.id)).toBe(0);
		await expect(reader.panel.getByText(m.place_hidden())).toBeVisible();
		await reader.button(m.place_show()).click();
		await expect.poll(() => reader.map.drawn(layer.id)).toBeGreaterThan(0);
		await expect(reader.button(m.place_show())).toHaveCount(0);
	});
});

test.describe('in a large window', () => {
	test.use({ savesData: true, viewport: { width: 1350, height: 940 } });

	test('every link can be hit and is called what it shows, also in the timeline and at the map’s edge', async ({
		reader
	}) => {
		await reader.open();
		await expect(reader.timelineEvents.first()).toBeVisible();
		await expect(
			reader.page.getByRole('navigation', named(m.map_off_map_label())).getByRole('link')
		).not.toHaveCount(0);
		expect(await reader.accessibilityFaults(['target-size', 'label-content-name-mismatch'])).toEqual([]);
	});
});

test.describe('in dark colours', () => {
	test.use({ colorScheme: 'dark' });

	test('the theme follows the system until the button is pressed, which the browser remembers', async ({
		page,
		reader
	}) => {
		const sea = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		const root = page.locator('html');
		await reader.openMap();
		await expect(root).toHaveAttribute('data-theme', 'dark');
		const darkSea = await sea();
		await reader.button(m.theme_to_light()).click();
		await expect(root).toHaveAttribute('data-theme', 'light');
		expect(await sea()).not.toBe(darkSea);
		await reader.map.isDrawn();
		await page.reload();
		await expect(root).toHaveAttribute('data-theme', 'light');
		await expect(reader.button(m.theme_to_dark())).toBeVisible();
	});
});

test.describe('by keyboard', () => {
	test.use({ savesData: true });

	test('a visit goes from the list to a place, a switch and back', async ({ page, reader }) => {
		await reader.open();
		const press = (key: string) => page.keyboard.press(key);
		await press('Tab');
		await expect(page.getByRole('link', named(m.site_skip_to_panel()))).toBeFocused();
		await press('Enter');
		const target = placeOf(layerAt(3));
		const row = reader.rows(target);
		const isFocused = () => row.evaluate((node) => node === document.activeElement);
		for (let step = 0; step < 30 && !(await isFocused()); step += 1) await press('Tab');
		await expect(row).toBeFocused();
		await press('Enter');
		await expect(reader.heading).toHaveText(target.name);
		const layer = layerAt(2);
		const toggle = reader.switchOf(layer);
		await toggle.focus();
		await press('Space');
		await expect(toggle).not.toBeChecked();
		await expect(page.getByText(m.layers_changed({ name: layer.name, state: 'off' }))).toBeAttached();
		await expect(page).toHaveURL(/hide=/);
		await press('Enter');
		await expect(toggle).toBeChecked();
		await expect(page).not.toHaveURL(/hide=/);
		await reader.link(m.nav_overview()).focus();
		await press('Enter');
		await expect(reader.heading).toHaveText(atlas.article.headline);
	});
});

test.describe('on a phone', () => {
	test.use({ savesData: true, viewport: PHONE });

	const HALF = Math.round(PHONE.height * 0.52);
	const height = async ({ panel }: Reader) => Math.round((await panel.boundingBox())?.height ?? 0);

	test('the sheet is dragged, and stepped by its button and by keyboard', async ({ page, reader }) => {
		await reader.open();
		const sheet = () => height(reader);
		const button = reader.panel.getByRole('button', namedLike(m.panel_height_cycle({ state: ANY })));
		await expect.poll(sheet).toBe(HALF);
		await button.click();
		await expect.poll(sheet).toBe(PHONE.height - 72);
		await button.focus();
		await page.keyboard.press('Enter');
		await expect.poll(sheet).toBe(96);
		await expect(button).toHaveAccessibleName(m.panel_height_cycle({ state: m.panel_height_low() }));
		const box = await button.boundingBox();
		await page.mouse.move(195, (box?.y ?? 0) + 14);
		await page.mouse.down();
		await page.mouse.move(195, 420, { steps: 8 });
		await expect.poll(sheet).toBeGreaterThan(300);
		// Hardly a move at the end: a finger that is lifted in haste throws the sheet on.
		for (const y of [420.2, 420]) await page.mouse.move(195, y);
		await page.mouse.up();
		await expect.poll(sheet).toBe(HALF);
	});

	test('layers open, switch, and close', async ({ page, reader }) => {
		const layer = layerAt(2);
		await reader.open();
		await expect(reader.switchOf(layer)).toBeHidden();
		await page.getByRole('button', named(m.layers_open())).click();
		await reader.switchOf(layer).click();
		await expect(page).toHaveURL(new RegExp(`hide=${layer.id}`));
		await expect(reader.pageMap.drawingOf(layer.id)).toBeHidden();
		await page.getByRole('button', named(m.layers_close())).click();
		await expect(reader.switchOf(layer)).toBeHidden();
	});

	test('axe finds nothing', async ({ reader }) => {
		await reader.open();
		expect(await reader.accessibilityFaults()).toEqual([]);
	});

	test.describe('with the interactive map', () => {
		test.use({ savesData: false });

		test('a place lies in the free part of the map, above the sheet', async ({ reader }) => {
			await reader.openMap(`/place/${layerAt(3).place}/`);
			const { y } = await reader.map.middle();
			expect(y).toBeGreaterThan(60);
			expect(y).toBeLessThan(PHONE.height - HALF);
		});
	});
});

test.describe('with motion', () => {
	test.use({ contextOptions: { reducedMotion: 'no-preference' } });

	test('the map flies to a place', async ({ reader }) => {
		await reader.openMap();
		const place = placeOf(layerAt(3));
		const zooms = await reader.map.zoomsDuring(() => reader.rows(place).click());
		expect(new Set(zooms).size).toBeGreaterThan(2);
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('every claim of a place can be read, and no button is dead', async ({ page, reader }) => {
		const { place } = layerAt(0);
		const claims = claimsAbout(place);
		expect(claims.length).toBeGreaterThan(0);
		await page.goto(`/place/${place}/`);
		for (const { text } of claims) await expect(page.getByText(text, { exact: true })).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
		await reader.neighbourLink('next').click();
		await expect(page).not.toHaveURL(new RegExp(`/place/${place}/`));
	});
});
