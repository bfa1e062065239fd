import type { Page } from '@playwright/test';
import { atlas, expect, PHONE, testOnPageMap as test } from './driver';

/** The dialog that shares, cites and embeds, as readers use it. None of it needs the interactive map. */
const layer = atlas.layers[0];
const VIEW = `/place/${layer?.place}/?hide=${atlas.layers[1]?.id}&as=claimed`;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Share/ });

async function openAt(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('#layers')).toHaveClass(/scripted/);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(dialogOf(page)).toBeVisible();
}

test('the link is the whole view, is copied, and the focus goes back', async ({ reader }) => {
	const { page } = reader;
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await openAt(page, VIEW);
	const dialog = dialogOf(page);
	await expect(dialog.getByRole('heading', { name: 'Link' })).toBeFocused();
	const address = dialog.getByRole('textbox', { name: 'Address' });
	await expect(address).toHaveValue(new URL(VIEW, page.url()).href);
	await dialog.getByRole('button', { name: 'Copy' }).first().click();
	await expect(dialog.getByRole('status')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(VIEW, page.url()).href);
	expect(await reader.accessibilityFaults()).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('where the clipboard refuses, the address is selected and the way to copy it told', async ({ reader }) => {
	const { page } = reader;
	await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await openAt(page, '/about/');
	await dialogOf(page).getByRole('button', { name: 'Copy' }).first().click();
	await expect(dialogOf(page).getByRole('status')).toContainText('Ctrl+C');
	expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
});

test('a device that shares is handed the title and the address', async ({ reader }) => {
	const { page } = reader;
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'share', {
			value: async (given: unknown) => Object.assign(window, { given })
		});
	});
	await openAt(page, VIEW);
	await dialogOf(page).getByRole('button', { name: 'Share with…' }).click();
	const given = await page.evaluate(() => (window as never as { given: unknown }).given);
	const place = atlas.places.find(({ id }) => id === layer?.place);
	expect(given).toEqual({ title: place?.name, url: page.url() });
});

test.describe('on a phone', () => {
	test('the dialog fills the screen, and at 320 pixels the bar holds its buttons', async ({ reader }) => {
		const { page } = reader;
		await page.setViewportSize(PHONE);
		await openAt(page, '/');
		expect(await dialogOf(page).boundingBox()).toEqual({ x: 0, y: 0, ...PHONE });
		await page.keyboard.press('Escape');
		await page.setViewportSize({ width: 320, height: 640 });
		const overflow = await page
			.locator('header.screen-only')
			.evaluate((node) => node.scrollWidth - node.clientWidth);
		expect(overflow).toBeLessThanOrEqual(0);
		const box = await page.getByRole('button', { name: /colours$/ }).boundingBox();
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
	});
});
