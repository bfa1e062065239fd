import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { atlas, expect, PHONE, testOnPageMap as test } from './driver';

/** An article that does not exist, in place of the real one: its paragraphs have the real ones' numbers and claims. */
const PARAGRAPHS = [
	'The old canal—dug “in haste”, as people say—will soon be filled with clay, and nobody has asked the reason why.',
	'Some boatmen claim that the railway’s owners paid for it. Others blame the weather of three winters.',
	'Yet the lock-keeper opened both gates on Tuesday, and on the same evening his brother sailed for the marsh.'
];
const ARTICLE = `On the Canal\nBy A. Writer\n\n${PARAGRAPHS.join('\n\n')}\n\nAll rights reserved`;
const OTHER =
	'A recipe for bread asks for flour and water, some salt, and a long night in a warm kitchen by the stove.';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const claimOf = (paragraph: number) => atlas.claims.find((claim) => claim.paragraph === paragraph)?.id ?? '';
const cues = [
	{ claim: claimOf(1), paragraph: 1, cue: 'canal—dug “in' },
	{ claim: claimOf(2), paragraph: 2, cue: 'railway’s owners paid' },
	{ claim: claimOf(3), paragraph: 3, cue: 'lock-keeper opened' }
];
const digests = {
	cues,
	paragraphs: PARAGRAPHS.map((text, index) => {
		const words = wordsOf(text);
		const sha256 = createHash('sha256').update(words.join(' ')).digest('hex');
		return { number: index + 1, wordCount: words.length, sha256 };
	})
};

/** The article's page as a reader finds it, with the invented digests in place of the real ones. */
async function openPage(page: Page): Promise<void> {
	await page.route('**/geo/article.json', (route) => route.fulfill({ json: digests }));
	await page.goto('/article/');
	await expect(opener(page)).toBeVisible();
	await page.waitForFunction(() => document.querySelector('.static-map.is-live'));
}

const opener = (page: Page) => page.getByRole('button', { name: 'Bring the article', exact: true });
const field = (page: Page) => page.getByRole('textbox', { name: 'The article’s text' });
const report = (page: Page) => page.getByRole('status', { name: 'Result of the comparison' });
const passage = (page: Page, number: number) =>
	page.locator(`#p${number}`).getByRole('blockquote', { name: `Your text of ¶${number}` });

async function bring(page: Page, text: string): Promise<void> {
	if ((await opener(page).getAttribute('aria-expanded')) === 'false') await opener(page).click();
	await field(page).fill(text);
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
}

/** A file as if it were dropped on the form. */
async function drop(page: Page, name: string, content: string): Promise<void> {
	await opener(page).click();
	const transfer = await page.evaluateHandle(
		([fileName = '', text = '']) => {
			const data = new DataTransfer();
			data.items.add(new File([text], fileName));
			return data;
		},
		[name, content]
	);
	const form = page.locator('form', { has: field(page) });
	for (const type of ['dragover', 'drop']) await form.dispatchEvent(type, { dataTransfer: transfer });
}

test('a pasted article stands beside its paraphrases, in the reader’s own spelling', async ({ page }) => {
	await openPage(page);
	await bring(page, ARTICLE.replaceAll('—', ' - ').replace(/[“”]/g, '"').replaceAll('. Others', '.\nOthers'));
	await expect(report(page)).toContainText('All 3 paragraphs were found.');
	await expect(passage(page, 1)).toContainText('dug "in haste", as people say - will soon');
	await expect(passage(page, 2)).toContainText('three winters.');
	await expect(passage(page, 3)).not.toContainText('rights');
	await expect(page.locator('#p4').getByRole('blockquote')).toHaveCount(0);
});

test('each claim leads to its words and back', async ({ page }) => {
	await openPage(page);
	await bring(page, ARTICLE);
	for (const { claim, paragraph, cue } of cues) {
		const mark = passage(page, paragraph).locator('mark').getByRole('link');
		await expect(mark).toHaveText(cue);
		const row = page.locator(`#brief-${claim}`);
		await row.getByRole('link', { name: 'In your text' }).click();
		await expect(mark).toBeInViewport();
		await expect(page).toHaveURL(new RegExp(`#passage-${claim}$`));
		await mark.click();
		await expect(row).toBeInViewport();
		await expect(page).toHaveURL(new RegExp(`#brief-${claim}$`));
	}
});

test('a file is dropped or chosen; a page in HTML gives its text', async ({ page }) => {
	await openPage(page);
	await drop(page, 'article.txt', ARTICLE);
	await expect(report(page)).toContainText('All 3 paragraphs were found.');
	await page.getByRole('button', { name: 'Forget the text' }).click();
	const html = `<!doctype html><style>p{color:red}</style><h1>On it</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<script>document.title='ran'</script>`;
	await page
		.getByLabel('Or drop a text file here, or choose one')
		.setInputFiles({ name: 'saved.html', mimeType: 'text/html', buffer: Buffer.from(html) });
	await expect(report(page)).toContainText('All 3 paragraphs were found.');
	await expect(page).not.toHaveTitle('ran');
});

test('of a changed copy it says what is missing, and shows the rest', async ({ page }) => {
	await openPage(page);
	await bring(page, ARTICLE.replace('three winters', 'four long winters'));
	await expect(report(page)).toContainText('2 of 3 paragraphs were found.');
	await expect(report(page).getByRole('listitem')).toHaveText([
		'¶2: 19 words stand in its place, the paragraph has 18'
	]);
	await expect(passage(page, 1)).toBeVisible();
	await expect(passage(page, 2)).toHaveCount(0);
});

for (const { kind, text, reason } of [
	{ kind: 'no text', text: '  \n ', reason: 'There is no text yet.' },
	{ kind: 'a scrap', text: 'On the Canal', reason: 'Too short: 3 words' },
	{ kind: 'another text', text: OTHER, reason: 'none of the article’s 3 paragraphs' },
	{ kind: 'a book', text: 'word '.repeat(50_000), reason: 'Too large' }
]) {
	test(`${kind} is refused, with the reason`, async ({ page }) => {
		await openPage(page);
		await bring(page, text);
		await expect(report(page)).toContainText(reason);
		await expect(page.getByRole('button', { name: 'Keep in this browser' })).toHaveCount(0);
		await expect(page.getByRole('blockquote')).toHaveCount(0);
	});
}

test('a file that is no text is refused, with the reason', async ({ page }) => {
	await openPage(page);
	await drop(page, 'article.pdf', '%PDF-1.7 and so on');
	await expect(report(page)).toContainText('Not a plain text.');
});

test('nothing leaves the machine: not one request while the text is there', async ({ page }) => {
	await openPage(page);
	await opener(page).click();
	await expect(field(page)).toBeVisible();
	await page.waitForLoadState('networkidle');
	const requests: string[] = [];
	page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
	await bring(page, ARTICLE);
	await expect(report(page)).toContainText('All 3 paragraphs were found.');
	await page.getByRole('button', { name: 'Keep in this browser' }).click();
	await expect(report(page)).toContainText('It is kept in this browser');
	await page.getByRole('button', { name: 'Forget the text' }).click();
	await page.waitForTimeout(500);
	const own = /\/geo\/(?!article)|\/_app\/|\.webp|^GET [^?#]*\/(?:place\/[\w-]+|sources)\/(?:__data\.json)?/;
	expect(requests.filter((request) => !own.test(request) || /POST/.test(request))).toEqual([]);
});

test('it is kept only when asked, and gone for good when forgotten', async ({ page }) => {
	await openPage(page);
	await bring(page, ARTICLE);
	await expect(report(page)).toContainText('Not kept');
	await page.reload();
	await expect(opener(page)).toBeVisible();
	await page.waitForFunction(() => document.querySelector('.static-map.is-live'));
	await expect(page.getByRole('blockquote')).toHaveCount(0);

	await bring(page, ARTICLE);
	await page.getByRole('button', { name: 'Keep in this browser' }).click();
	await page.reload();
	await expect(passage(page, 1)).toBeVisible();
	await expect(report(page)).toContainText('It is kept in this browser');

	await page.getByRole('button', { name: 'Forget the text' }).click();
	await expect(report(page)).toContainText('The text is forgotten.');
	await expect(page.getByRole('blockquote')).toHaveCount(0);
	await expect(opener(page)).toBeFocused();
	const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
	expect(stored).not.toContain('canal');
	await page.reload();
	await page.waitForFunction(() => document.querySelector('.static-map.is-live'));
	await expect(page.getByRole('blockquote')).toHaveCount(0);
});

test('by keyboard alone: bring, read, go to a claim, forget', async ({ page }) => {
	await openPage(page);
	await opener(page).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(field(page)).toBeFocused();
	await page.keyboard.insertText(ARTICLE);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(report(page)).toContainText('All 3 paragraphs were found.');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Read it from ¶1' })).toBeFocused();
	const mark = passage(page, 1).getByRole('link');
	await mark.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`#brief-${cues[0]?.claim}$`));
	await page.keyboard.press('Tab');
	const row = page.locator(`#brief-${cues[0]?.claim}`);
	await expect(row.getByRole('link').first()).toBeFocused();
	await page.getByRole('button', { name: 'Forget the text' }).focus();
	await page.keyboard.press('Enter');
	await expect(passage(page, 1)).toHaveCount(0);
});

test('axe finds nothing with a text at hand, light or dark', async ({ page, reader }) => {
	await openPage(page);
	await bring(page, ARTICLE.replace('three winters', 'four long winters'));
	await expect(report(page)).toContainText('2 of 3');
	expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
});

test('on a phone nothing is wider than the screen, and a finger can hit it', async ({ page }) => {
	await page.setViewportSize(PHONE);
	await openPage(page);
	await bring(page, ARTICLE);
	await expect(report(page)).toContainText('All 3 paragraphs were found.');
	const scroller = page.locator('#panel-scroll');
	expect(await scroller.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
	for (const name of ['Bring the article', 'Compare', 'Keep in this browser', 'Forget the text']) {
		const box = await page.getByRole('button', { name, exact: true }).boundingBox();
		expect(box?.height, name).toBeGreaterThanOrEqual(44);
	}
});

test('where what it is compared with cannot be had, it says so', async ({ page, reader }) => {
	await openPage(page);
	await page.unroute('**/geo/article.json');
	await page.route('**/geo/article.json', (route) => route.abort());
	await bring(page, ARTICLE);
	await expect(report(page)).toContainText('could not be loaded');
	// That it did not come, however often it was asked for, is all there was to complain of.
	expect(new Set(reader.complaints.splice(0))).toEqual(new Set(['Failed to load resource: net::ERR_FAILED']));
});

test('the real digests are offered, and no sentence of the article with them', async ({ request }) => {
	const data = (await (await request.get('/geo/article.json')).json()) as typeof digests;
	expect(data.paragraphs).toHaveLength(atlas.article.paragraphs.length);
	expect(data.cues).toHaveLength(atlas.claims.length);
	for (const { cue } of data.cues) expect(cue.split(' ').length).toBeLessThanOrEqual(6);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('nothing is offered that would not work', async ({ page }) => {
		await page.goto('/article/');
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('textbox')).toHaveCount(0);
	});
});
