import { readFileSync } from 'node:fs';
import { AtlasDriver, atlas, expect, PHONE, positionOf, test } from './driver';

/** Reading the article beside the map: which paragraph is read, and what the map shows of it. */
type Paragraph = { number: number; places: { id: string; name: string }[]; focus: unknown };
const { paragraphs } = JSON.parse(readFileSync('build/data/article.json', 'utf8')) as {
	paragraphs: Paragraph[];
};
const PANEL_PX = 416;
/** The paragraph that tells of the port and of the provinces round it. */
const port = { name: 'Gwadar', id: 'gwadar' };
const told = paragraphs.filter(({ places }) => places.some(({ id }) => id === port.id));
const number = told[0]?.number ?? 0;
const layersOf = (paragraph: Paragraph | undefined) =>
	atlas.layers.filter(({ place }) => paragraph?.places.some(({ id }) => id === place));

const current = (reader: AtlasDriver) => reader.page.locator('main li[aria-current="true"]');
const steps = (reader: AtlasDriver) => reader.panel.getByRole('group', { name: 'Paragraphs' });

test('a link to a paragraph opens it, and the map goes to its places', async ({ reader }) => {
	await reader.visit('/article/');
	const whole = await reader.camera();
	await reader.page.goto(`/article/#p${number}`);
	await expect(current(reader)).toHaveId(`p${number}`);
	await expect(current(reader)).toBeInViewport();
	await expect.poll(async () => (await reader.camera()).zoom).toBeGreaterThan(whole.zoom + 0.5);
	const { x, y } = await reader.screen(...positionOf(port.name));
	expect(x).toBeGreaterThan(PANEL_PX);
	expect(y).toBeGreaterThan(0);
	expect(y).toBeLessThan(800);
});

test('scrolling by hand makes the paragraph read the current one, and the address says so', async ({
	reader
}) => {
	await reader.visit('/article/');
	await expect(current(reader)).toHaveCount(0);
	await reader.panel.hover({ position: { x: 200, y: 400 } });
	for (let turn = 0; turn < 6; turn += 1) await reader.page.mouse.wheel(0, 500);
	await expect(current(reader)).toHaveCount(1);
	// The scroll has a swing: what is read is what is read once it rests.
	const ids = async () => [
		await current(reader).getAttribute('id'),
		new URL(reader.page.url()).hash.slice(1)
	];
	await expect(async () => {
		const [first, second] = [await ids(), await ids()];
		expect(new Set([...first, ...second]).size).toBe(1);
	}).toPass();
	const id = (await current(reader).getAttribute('id')) ?? '';
	await expect(current(reader)).toBeInViewport();
	expect(Number(id.slice(1))).toBeGreaterThan(1);
	await expect(steps(reader)).toContainText(`¶${id.slice(1)} of ${paragraphs.length}`);
});

test('arrow keys and buttons step through the paragraphs, and what the reader switched off stays off', async ({
	reader
}) => {
	const [layer] = atlas.layers;
	await reader.visit(`/article/?hide=${layer?.id}`);
	await reader.page.keyboard.press('ArrowRight');
	await expect(current(reader)).toHaveId('p1');
	await expect(steps(reader).getByRole('button', { name: 'Previous paragraph' })).toBeDisabled();
	await steps(reader).getByRole('button', { name: 'Next paragraph' }).click();
	await expect(current(reader)).toHaveId('p2');
	await expect(reader.page).toHaveURL(new RegExp(`\\?hide=${layer?.id}#p2$`));
	await reader.page.keyboard.press('ArrowLeft');
	await expect(current(reader)).toHaveId('p1');
	await expect(reader.switchOf(layer?.name ?? '')).not.toBeChecked();
});

test('a claim leads to its paragraph and back to its record', async ({ reader }) => {
	const claim = atlas.claims.find((one) => one.paragraph === number && one.places.includes(port.id));
	await reader.visit(`/place/${port.id}/`);
	const card = reader.panel.getByRole('article', { name: claim?.text ?? '', exact: true });
	await card.getByRole('link', { name: `Paragraph ${number} in the article view` }).click();
	await expect(current(reader)).toHaveId(`p${number}`);
	const brief = current(reader)
		.getByRole('listitem')
		.filter({ hasText: claim?.text ?? '' });
	await brief.getByRole('link', { name: 'What the record says' }).click();
	await expect(reader.page.locator(`article[id="${claim?.id}"]`)).toBeInViewport();
});

test('a place chosen on the map marks its paragraphs, until it is unmarked', async ({ reader }) => {
	await reader.visit('/article/');
	const { x, y } = await reader.screen(...positionOf(port.name));
	await reader.page.mouse.click(x, y);
	// The port stands on a province and beside a pipeline: which is meant is asked.
	await reader.map.getByRole('link', { name: port.name, exact: true }).click();
	await expect(reader.page).toHaveURL(new RegExp(`/article/\\?mark=${port.id}#p${number}$`));
	const marked = reader.page.locator('main li.told');
	await expect(marked).toHaveCount(told.length);
	const status = reader.panel.getByRole('status').filter({ hasText: port.name });
	for (const paragraph of told) await expect(status).toContainText(`¶${paragraph.number}`);
	await expect(reader.panel.getByRole('link', { name: `Page of ${port.name}` })).toHaveAttribute(
		'href',
		new RegExp(`/place/${port.id}/`)
	);
	await reader.panel.getByRole('button', { name: 'Unmark' }).click();
	await expect(marked).toHaveCount(0);
	await expect(reader.page).not.toHaveURL(/mark=/);
});

test('a mark that names no place of the article marks nothing', async ({ reader }) => {
	await reader.visit('/article/?mark=nowhere');
	await expect(reader.page.locator('main li.told')).toHaveCount(0);
	await expect(reader.panel.getByRole('button', { name: 'Unmark' })).toHaveCount(0);
});

test('on a phone the article is read by its buttons, without a fault', async ({ reader }) => {
	await reader.page.setViewportSize(PHONE);
	await reader.visit('/article/');
	await steps(reader).getByRole('button', { name: 'Next paragraph' }).click();
	await expect(current(reader)).toHaveId('p1');
	await expect(current(reader)).toBeInViewport();
	expect(await reader.accessibilityFaults()).toEqual([]);
});

test('where WebGL is missing, the page’s map brings out a paragraph’s places', async ({ browser }) => {
	const page = await browser.newPage();
	await page.addInitScript(() => {
		const { getContext } = HTMLCanvasElement.prototype;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: [string]) {
			return given[0].startsWith('webgl') ? null : getContext.apply(this, given);
		} as typeof getContext;
	});
	await page.goto(`http://127.0.0.1:${process.env['PORT'] ?? 4317}/article/#p${number}`);
	const sheet = page.locator('#static-map');
	await expect(sheet).toHaveClass(/is-led/);
	const [paragraph] = told;
	expect(layersOf(paragraph).length).toBeGreaterThan(2);
	for (const [index, layer] of atlas.layers.entries()) {
		const drawing = sheet.locator(`[data-layer-index="${index}"]`).first();
		const isTold = layersOf(paragraph).includes(layer);
		await expect(drawing).toHaveCSS('opacity', isTold ? '1' : '0.3');
	}
	await page.close();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a link to a paragraph brings it up, and each place leads to its page', async ({ page }) => {
		await page.goto(`/article/#p${number}`);
		const paragraph = page.locator(`#p${number}`);
		await expect(paragraph).toBeInViewport();
		await paragraph.getByRole('link', { name: port.name, exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`/place/${port.id}/$`));
	});
});
