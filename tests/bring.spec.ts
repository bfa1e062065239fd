import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { atlas, pick } from './support/data';
import { expect, expectRoomForFinger, PHONE, test } from './support/fixtures';
import type { Reader } from './support/pages';
import { m, named } from './support/words';

/** A reader who has the article brings its text, and reads it beside the paraphrases. Nothing of it leaves the browser. */
test.use({ savesData: true });

/** An article that does not exist, in place of the real one: its paragraphs have the real ones' numbers and claims. */
const PARAGRAPHS = [
	'The old canal—dug “in haste”, as people say—will soon be filled with clay, and nobody has asked the reason why.',
	'Some boatmen claim that the railway’s owners paid for it. Others blame the weather of three winters.',
	'Yet the lock-keeper opened both gates on Tuesday, and on the same evening his brother sailed for the marsh.'
] as const;
const ARTICLE = `On the Canal\nBy A. Writer\n\n${PARAGRAPHS.join('\n\n')}\n\nAll rights reserved`;
const CHANGED_ARTICLE = ARTICLE.replace('three winters', 'four long winters');
const OTHER =
	'A recipe for bread asks for flour and water, some salt, and a long night in a warm kitchen by the stove.';
const ALL_FOUND = m.own_copy_all({ total: PARAGRAPHS.length });
const SOME_FOUND = m.own_copy_some({ found: 2, total: PARAGRAPHS.length });

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const claimOf = (paragraph: number) => pick(atlas.claims, (claim) => claim.paragraph === paragraph).id;
const cues = [
	{ claim: claimOf(1), paragraph: 1, cue: 'canal—dug “in' },
	{ claim: claimOf(2), paragraph: 2, cue: 'railway’s owners paid' },
	{ claim: claimOf(3), paragraph: 3, cue: 'lock-keeper opened' }
] as const;
const digests = {
	cues,
	paragraphs: PARAGRAPHS.map((text, index) => {
		const found = wordsOf(text);
		const sha256 = createHash('sha256').update(found.join(' ')).digest('hex');
		return { number: index + 1, wordCount: found.length, sha256 };
	})
};
/** The file that holds what a text is compared with. */
const DIGESTS_FILE = '**/geo/article.json';

/** The article's page as a reader finds it, with the invented digests in place of the real ones. */
async function openPage(reader: Reader): Promise<void> {
	await reader.page.route(DIGESTS_FILE, (route) => route.fulfill({ json: digests }));
	await reader.open('/article/');
	await expect(opener(reader)).toBeVisible();
}

const opener = (reader: Reader) => reader.button(m.own_copy_open());
const field = ({ panel }: Reader) => panel.getByRole('textbox', named(m.own_copy_label()));
const report = ({ panel }: Reader) => panel.getByRole('status', named(m.own_copy_report()));
const passages = ({ panel }: Reader) => panel.getByRole('blockquote');
const passage = (reader: Reader, number: number) =>
	reader.paragraph(number).getByRole('blockquote', named(m.own_copy_passage({ number })));

async function bring(reader: Reader, text: string): Promise<void> {
	if ((await opener(reader).getAttribute('aria-expanded')) === 'false') await opener(reader).click();
	await field(reader).fill(text);
	await reader.button(m.own_copy_compare()).click();
}

/** Drops a file on the form. */
async function drop(reader: Reader, name: string, content: string): Promise<void> {
	await opener(reader).click();
	const transfer = await reader.page.evaluateHandle(
		({ fileName, text }) => {
			const data = new DataTransfer();
			data.items.add(new File([text], fileName));
			return data;
		},
		{ fileName: name, text: content }
	);
	for (const type of ['dragover', 'drop'])
		await field(reader).dispatchEvent(type, { dataTransfer: transfer, bubbles: true });
}

async function stored(page: Page): Promise<string> {
	return page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
}

test('a pasted article stands beside its paraphrases, in the reader’s own spelling', async ({ reader }) => {
	await openPage(reader);
	await bring(
		reader,
		ARTICLE.replaceAll('—', ' - ').replace(/[“”]/g, '"').replaceAll('. Others', '.\nOthers')
	);
	await expect(report(reader)).toContainText(ALL_FOUND);
	await expect(passage(reader, 1)).toContainText('dug "in haste", as people say - will soon');
	await expect(passage(reader, 2)).toContainText('three winters.');
	await expect(passage(reader, 3)).not.toContainText('rights');
	await expect(passages(reader)).toHaveCount(PARAGRAPHS.length);
});

test('each claim leads to its words and back', async ({ page, reader }) => {
	await openPage(reader);
	await bring(reader, ARTICLE);
	for (const { claim, paragraph, cue } of cues) {
		const mark = passage(reader, paragraph).getByRole('link');
		await expect(mark).toHaveText(cue);
		await reader.brief(claim).getByRole('link', named(m.own_copy_to_passage())).click();
		await expect(mark).toBeInViewport();
		await expect(page).toHaveURL(new RegExp(`#passage-${claim}$`));
		await mark.click();
		await expect(reader.brief(claim)).toBeInViewport();
		await expect(page).toHaveURL(new RegExp(`#brief-${claim}$`));
	}
});

test('a file is dropped or chosen; a page in HTML gives its text', async ({ page, reader }) => {
	await openPage(reader);
	await drop(reader, 'article.txt', ARTICLE);
	await expect(report(reader)).toContainText(ALL_FOUND);
	await reader.button(m.own_copy_forget()).click();
	const html = `<!doctype html><style>p{color:red}</style><h1>On it</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<script>document.title='ran'</script>`;
	await reader.panel
		.getByLabel(m.own_copy_file())
		.setInputFiles({ name: 'saved.html', mimeType: 'text/html', buffer: Buffer.from(html) });
	await expect(report(reader)).toContainText(ALL_FOUND);
	await expect(page).not.toHaveTitle('ran');
});

test('of a changed copy the report says what is missing, and the rest is shown', async ({ reader }) => {
	await openPage(reader);
	await bring(reader, CHANGED_ARTICLE);
	await expect(report(reader)).toContainText(SOME_FOUND);
	await expect(report(reader).getByRole('listitem')).toHaveText([
		m.own_copy_missing_other({ number: 2, inPlace: 19, words: 18 })
	]);
	await expect(passage(reader, 1)).toBeVisible();
	await expect(passage(reader, 2)).toHaveCount(0);
});

const refusals: readonly { kind: string; text: string; reason: string }[] = [
	{ kind: 'no text', text: '  \n ', reason: m.own_copy_refused_empty() },
	{
		kind: 'a scrap',
		text: 'On the Canal',
		reason: m.own_copy_refused_too_short({
			words: 3,
			least: Math.min(...PARAGRAPHS.map((one) => wordsOf(one).length))
		})
	},
	{
		kind: 'another text',
		text: OTHER,
		reason: m.own_copy_refused_no_match({ words: wordsOf(OTHER).length, total: PARAGRAPHS.length })
	},
	{ kind: 'a book', text: 'word '.repeat(50_000), reason: m.own_copy_refused_too_large() }
];

for (const { kind, text, reason } of refusals) {
	test(`${kind} is refused, with the reason`, async ({ reader }) => {
		await openPage(reader);
		await bring(reader, text);
		await expect(report(reader)).toContainText(reason);
		await expect(reader.button(m.own_copy_keep())).toHaveCount(0);
		await expect(passages(reader)).toHaveCount(0);
	});
}

test('a file that is no text is refused, with the reason', async ({ reader }) => {
	await openPage(reader);
	await drop(reader, 'article.pdf', '%PDF-1.7 and so on');
	await expect(report(reader)).toContainText(m.own_copy_refused_not_text());
});

test('nothing of the text leaves the machine: no request is made while it is there', async ({
	page,
	reader
}) => {
	await openPage(reader);
	await opener(reader).click();
	await expect(field(reader)).toBeVisible();
	await page.waitForLoadState('networkidle');
	const requests: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		// The site's own files may come. The digests are there before the text is.
		const isOwnFile = /^\/(_app|geo(?!\/article))\/|\/__data\.json$/.test(pathname);
		if (!isOwnFile || request.method() !== 'GET') requests.push(`${request.method()} ${request.url()}`);
	});
	await bring(reader, ARTICLE);
	await expect(report(reader)).toContainText(ALL_FOUND);
	await reader.button(m.own_copy_keep()).click();
	await expect(report(reader)).toContainText(m.own_copy_kept());
	await reader.button(m.own_copy_forget()).click();
	await expect(report(reader)).toContainText(m.own_copy_forgotten());
	await page.waitForLoadState('networkidle');
	expect(requests).toEqual([]);
});

test('the text is kept only when asked, and gone for good when forgotten', async ({ page, reader }) => {
	await openPage(reader);
	await bring(reader, ARTICLE);
	await expect(report(reader)).toContainText(m.own_copy_not_kept());
	await page.reload();
	await reader.isTakenOver();
	await expect(opener(reader)).toBeVisible();
	await expect(passages(reader)).toHaveCount(0);

	await bring(reader, ARTICLE);
	await reader.button(m.own_copy_keep()).click();
	await expect(report(reader)).toContainText(m.own_copy_kept());
	expect(await stored(page)).toContain('canal');
	await page.reload();
	await expect(passage(reader, 1)).toBeVisible();
	await expect(report(reader)).toContainText(m.own_copy_kept());

	await reader.button(m.own_copy_forget()).click();
	await expect(report(reader)).toContainText(m.own_copy_forgotten());
	await expect(passages(reader)).toHaveCount(0);
	await expect(opener(reader)).toBeFocused();
	expect(await stored(page)).not.toContain('canal');
	await page.reload();
	await reader.isTakenOver();
	await expect(opener(reader)).toBeVisible();
	await expect(passages(reader)).toHaveCount(0);
});

test('by keyboard alone: bring, read, go to a claim, forget', async ({ page, reader }) => {
	const [cue] = cues;
	await openPage(reader);
	await opener(reader).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(field(reader)).toBeFocused();
	await page.keyboard.insertText(ARTICLE);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(reader.button(m.own_copy_compare())).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(report(reader)).toContainText(ALL_FOUND);
	await page.keyboard.press('Tab');
	await expect(reader.link(m.own_copy_read({ number: 1 }))).toBeFocused();
	await passage(reader, 1).getByRole('link').focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`#brief-${cue.claim}$`));
	await page.keyboard.press('Tab');
	await expect(reader.brief(cue.claim).getByRole('link').first()).toBeFocused();
	await reader.button(m.own_copy_forget()).focus();
	await page.keyboard.press('Enter');
	await expect(passage(reader, 1)).toHaveCount(0);
});

test('axe finds nothing with a text at hand, light or dark', async ({ reader }) => {
	await openPage(reader);
	await bring(reader, CHANGED_ARTICLE);
	await expect(report(reader)).toContainText(SOME_FOUND);
	expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE });

	test('nothing is wider than the screen, and a finger can hit every button', async ({ reader }) => {
		await openPage(reader);
		await bring(reader, ARTICLE);
		await expect(report(reader)).toContainText(ALL_FOUND);
		expect(await reader.overflow()).toBeLessThanOrEqual(0);
		for (const name of [m.own_copy_open(), m.own_copy_compare(), m.own_copy_keep(), m.own_copy_forget()])
			await expectRoomForFinger(reader.button(name));
	});
});

test('where the digests cannot be loaded, the report says so', async ({ page, reader }) => {
	await openPage(reader);
	await page.unroute(DIGESTS_FILE);
	await page.route(DIGESTS_FILE, (route) => route.abort());
	await bring(reader, ARTICLE);
	await expect(report(reader)).toContainText(m.own_copy_refused_unreachable());
	await reader.complaints.expectSome(/ERR_FAILED .*\/geo\/article\.json/);
});

test('the real digests are offered, and no sentence of the article with them', async ({ request }) => {
	const data: typeof digests = await (await request.get('/geo/article.json')).json();
	expect(data.paragraphs).toHaveLength(atlas.article.paragraphs.length);
	expect(data.cues).toHaveLength(atlas.claims.length);
	for (const { cue } of data.cues) expect(cue.split(' ').length).toBeLessThanOrEqual(6);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('nothing is offered that would not work', async ({ page, reader }) => {
		await page.goto('/article/');
		await expect(reader.heading).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('textbox')).toHaveCount(0);
	});
});
