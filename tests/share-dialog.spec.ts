import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { atlas, expect, PHONE, testOnPageMap as test } from './driver';

/** The dialog that shares, cites and embeds, as readers use it. None of it needs the interactive map. */
const layer = atlas.layers[0];
const VIEW = `/place/${layer?.place}/?hide=${atlas.layers[1]?.id}&as=claimed`;

/** The forms that are files as well, each with the ending of its file. */
const FILES = [
	['BibTeX', 'bib'],
	['RIS', 'ris'],
	['CSL-JSON', 'json']
] as const;

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

test('a claim is cited in every form, with an address that leads to it', async ({ reader }) => {
	const { page } = reader;
	const claim = atlas.claims.find(({ places }) => places[0] === layer?.place);
	await page.goto(`/place/${layer?.place}/`);
	await reader.isTakenOver();
	const card = page.locator(`article#${claim?.id}`);
	const button = card.getByRole('button', { name: 'Cite this claim' });
	await button.click();
	const dialog = dialogOf(page);
	await expect(dialog.getByRole('heading', { name: 'Cite' })).toBeFocused();
	const address = `${new URL(page.url()).origin}/place/${layer?.place}/#${claim?.id}`;
	const paragraph = `Claim in ¶${claim?.paragraph}`;
	for (const form of ['APA', 'Chicago', 'BibTeX', 'RIS', 'CSL-JSON']) {
		await dialog.getByRole('radio', { name: form }).check();
		const text = await dialog.getByRole('textbox', { name: `Citation, ${form}` }).inputValue();
		expect(text).toContain(address);
		expect(text).toContain(paragraph);
		expect(text).toMatch(/sha256:[0-9a-f]{12}/);
		expect(text).toContain(String(new Date().getFullYear()));
	}
	expect(await reader.accessibilityFaults()).toEqual([]);
	for (const [form, ending] of FILES) {
		await dialog.getByRole('radio', { name: form }).check();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			dialog.getByRole('button', { name: `Save as .${ending}` }).click()
		]);
		expect(download.suggestedFilename()).toMatch(new RegExp(`-${claim?.id}\\.${ending}$`));
		const { data } = new Cite(readFileSync(await download.path(), 'utf8'));
		expect(data, form).toHaveLength(1);
		expect(data[0], form).toMatchObject({ URL: address, title: expect.stringContaining(paragraph) });
	}
	await dialog.getByRole('button', { name: 'Close' }).click();
	await expect(button).toBeFocused();
	await page.goto('about:blank');
	await page.goto(address);
	await expect(card).toBeInViewport();
	expect(await card.evaluate((node) => node.matches(':target'))).toBe(true);
});

test('a claim about no place is cited from the article, and found there', async ({ reader }) => {
	const { page } = reader;
	const claim = atlas.claims.find(({ places }) => places.length === 0);
	await page.goto('/article/');
	await reader.isTakenOver();
	await page.locator(`#brief-${claim?.id}`).getByRole('button', { name: 'Cite this claim' }).click();
	const address = await dialogOf(page).getByRole('textbox', { name: 'Address' }).inputValue();
	await page.goto('about:blank');
	await page.goto(address);
	await expect(page.locator(`#brief-${claim?.id}`)).toBeInViewport();
});

test('the code of a frame holds the view, and no less than is of use', async ({ reader }) => {
	const { page } = reader;
	await openAt(page, VIEW);
	const dialog = dialogOf(page);
	const code = dialog.getByRole('textbox', { name: 'HTML to paste' });
	const source = new URL(VIEW.replace('/place/', '/embed/'), page.url()).href.replaceAll('&', '&amp;');
	const text = await code.inputValue();
	expect(text.startsWith(`<iframe src="${source}" title="`)).toBe(true);
	expect(text).toContain('width="100%" height="480" loading="lazy" sandbox="');
	await dialog.getByRole('checkbox', { name: 'As wide as the page' }).uncheck();
	await dialog.getByRole('spinbutton', { name: 'Width, pixels' }).fill('100');
	await dialog.getByRole('spinbutton', { name: 'Height, pixels' }).fill('');
	await expect(code).toHaveValue(/width="280" height="240"/);
});

test('where the clipboard refuses, the address is selected and the way to copy it told', async ({
	reader
}) => {
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
