import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { readFileSync } from 'node:fs';
import { layerAt, atlas, pick, placeOf } from './support/data';
import { expect, PHONE, test } from './support/fixtures';
import { m, named, namedLike, ANY } from './support/words';

/** The dialog that shares, cites and embeds. None of it needs the interactive map. */
test.use({ savesData: true, ownsProfile: true });

const layer = layerAt(0);
const VIEW = `/place/${layer.place}/?hide=${layerAt(1).id}&as=claimed`;
const placed = pick(atlas.claims, ({ places }) => places[0] === layer.place);
const unplaced = pick(atlas.claims, ({ places }) => places.length === 0);

const FORMS = ['APA', 'Chicago', 'BibTeX', 'RIS', 'CSL-JSON'];
/** The forms that are files as well, each with the ending of its file. */
const FILES = [
	{ form: 'BibTeX', ending: 'bib' },
	{ form: 'RIS', ending: 'ris' },
	{ form: 'CSL-JSON', ending: 'json' }
];

test('the link is that of the view, is copied, and the focus goes back', async ({ page, reader }) => {
	const { shareDialog } = reader;
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await reader.openShareDialog(VIEW);
	const address = new URL(VIEW, page.url()).href;
	await expect(shareDialog.getByRole('heading', named(m.share_link()))).toBeFocused();
	await expect(shareDialog.getByRole('textbox', named(m.share_address()))).toHaveValue(address);
	await shareDialog.getByRole('button', named(m.share_copy())).first().click();
	await expect(shareDialog.getByRole('status')).toHaveText(m.share_copied());
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
	expect(await reader.accessibilityFaults()).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(shareDialog).toHaveCount(0);
	await expect(reader.button(m.share_open())).toBeFocused();
});

test('a claim is cited in every form, with an address that leads to it', async ({ page, reader }) => {
	const { shareDialog } = reader;
	await reader.open(`/place/${layer.place}/`);
	const opener = reader.claimCard(placed).getByRole('button', named(m.cite_open_claim()));
	await opener.click();
	await expect(shareDialog.getByRole('heading', named(m.share_cite()))).toBeFocused();
	const address = `${new URL(page.url()).origin}/place/${layer.place}/#${placed.id}`;
	const title = m.cite_claim_title({ number: placed.paragraph, text: '' }).trim();
	for (const form of FORMS) {
		await shareDialog.getByRole('radio', { name: form }).check();
		const text = await shareDialog.getByRole('textbox', named(m.cite_text({ format: form }))).inputValue();
		expect(text).toContain(address);
		expect(text).toContain(title.replace(/:$/, ''));
		expect(text).toMatch(/sha256:[0-9a-f]{12}/);
		expect(text).toContain(String(new Date().getFullYear()));
	}
	expect(await reader.accessibilityFaults()).toEqual([]);
	for (const { form, ending } of FILES) {
		await shareDialog.getByRole('radio', { name: form }).check();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			shareDialog.getByRole('button', named(m.cite_save({ ending }))).click()
		]);
		expect(download.suggestedFilename()).toMatch(new RegExp(`-${placed.id}\\.${ending}$`));
		const { data } = new Cite(readFileSync(await download.path(), 'utf8'));
		expect(data, form).toHaveLength(1);
		expect(data[0], form).toMatchObject({ URL: address, title: expect.stringContaining(title) });
	}
	await shareDialog.getByRole('button', named(m.share_close())).click();
	await expect(opener).toBeFocused();
	await page.goto('about:blank');
	await page.goto(address);
	await expect(reader.claimCard(placed)).toBeInViewport();
	expect(await reader.claimCard(placed).evaluate((node) => node.matches(':target'))).toBe(true);
});

test('a claim about no place is cited from the article, and found there', async ({ page, reader }) => {
	await reader.open('/article/');
	await reader.brief(unplaced.id).getByRole('button', named(m.cite_open_claim())).click();
	const address = await reader.shareDialog.getByRole('textbox', named(m.share_address())).inputValue();
	await page.goto('about:blank');
	await page.goto(address);
	await expect(reader.brief(unplaced.id)).toBeInViewport();
});

test('the code of a frame holds the view, and no smaller frame than is of use', async ({ page, reader }) => {
	const { shareDialog } = reader;
	await reader.openShareDialog(VIEW);
	const code = shareDialog.getByRole('textbox', named(m.embed_code()));
	const source = new URL(VIEW.replace('/place/', '/embed/'), page.url()).href.replaceAll('&', '&amp;');
	const text = await code.inputValue();
	expect(text.startsWith(`<iframe src="${source}" title="`)).toBe(true);
	expect(text).toContain('width="100%" height="480" loading="lazy" sandbox="');
	await shareDialog.getByRole('checkbox', named(m.embed_wide())).uncheck();
	await shareDialog.getByRole('spinbutton', named(m.embed_width())).fill('100');
	await shareDialog.getByRole('spinbutton', named(m.embed_height())).fill('');
	await expect(code).toHaveValue(/width="280" height="240"/);
});

test('where the clipboard refuses, the address is selected and the dialog says how to copy it', async ({
	page,
	reader
}) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await reader.openShareDialog('/about/');
	await reader.shareDialog.getByRole('button', named(m.share_copy())).first().click();
	await expect(reader.shareDialog.getByRole('status')).toHaveText(m.share_copy_by_hand());
	expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
});

test('a device that shares gets the title and the address', async ({ page, reader }) => {
	const shared: unknown[] = [];
	await page.exposeFunction('noteShared', (given: unknown) => shared.push(given));
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'share', { value: Reflect.get(window, 'noteShared') });
	});
	await reader.openShareDialog(VIEW);
	await reader.shareDialog.getByRole('button', named(m.share_hand_over())).click();
	await expect.poll(() => shared).toEqual([{ title: placeOf(layer).name, url: page.url() }]);
});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE });

	test('the dialog fills the screen', async ({ reader }) => {
		await reader.openShareDialog('/');
		expect(await reader.shareDialog.boundingBox()).toEqual({ x: 0, y: 0, ...PHONE });
	});
});

test.describe('at 320 pixels', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('the bar holds its buttons', async ({ reader }) => {
		await reader.open('/');
		const bar = reader.panel
			.getByRole('link', namedLike(m.site_home({ title: ANY })))
			.locator('xpath=ancestor::header');
		expect(await bar.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
		for (const button of [reader.button(m.share_open()), reader.button(m.theme_to_dark())]) {
			const box = await button.boundingBox();
			expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(320);
		}
	});
});
