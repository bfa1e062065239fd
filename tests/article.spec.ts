import { atlas, byId, claimsAbout, layerAt, pick, placesInOrder, positionOf } from './support/data';
import { expect, PHONE, test } from './support/fixtures';
import { hideWebGl } from './support/webgl';
import { m, named } from './support/words';

/** Reading the article beside the map: which paragraph is read, and what the map shows of it. */
const paragraphCount = atlas.article.paragraphs.length;
/** The port: several paragraphs tell of it, one of them with the provinces round it. */
const port = byId(atlas.places, 'gwadar');
const paragraphsAbout = (placeId: string) =>
	[...new Set(claimsAbout(placeId).map(({ paragraph }) => paragraph))].toSorted((a, b) => a - b);
const told = paragraphsAbout(port.id);
const number = told[0] ?? NaN;
const layersOf = (paragraph: number) =>
	atlas.layers.filter(({ place }) => claimsAbout(place).some((claim) => claim.paragraph === paragraph));

test.describe('on a map that is drawn', () => {
	test.use({ sharesMap: true });

	test('a link to a paragraph opens it, and the map goes to its places', async ({ page, reader }) => {
		await reader.openMap('/article/');
		const whole = await reader.map.camera();
		await page.goto(`/article/#p${number}`);
		await expect(reader.currentParagraph).toHaveId(`p${number}`);
		await expect(reader.currentParagraph).toBeInViewport();
		await expect.poll(async () => (await reader.map.camera()).zoom).toBeGreaterThan(whole.zoom + 0.5);
		const { x, y } = await reader.map.screen(positionOf(port.name));
		const panel = await reader.panel.boundingBox();
		expect(x).toBeGreaterThan(panel?.width ?? Infinity);
		expect(y).toBeGreaterThan(0);
		expect(y).toBeLessThan(panel?.height ?? 0);
	});

	test('a place chosen on the map marks its paragraphs, until it is unmarked', async ({ page, reader }) => {
		await reader.openMap('/article/');
		const { x, y } = await reader.map.screen(positionOf(port.name));
		await page.mouse.click(x, y);
		// The port stands on a province and beside a pipeline: the reader says which is meant.
		await page
			.getByRole('dialog', named(m.map_chooser()))
			.getByRole('link', { name: port.name, exact: true })
			.click();
		await expect(page).toHaveURL(new RegExp(`/article/\\?mark=${port.id}#p${number}$`));
		await expect.poll(reader.markedParagraphs).toEqual(told);
		const status = reader.panel.getByRole('status').filter({ hasText: port.name });
		for (const paragraph of told)
			await expect(status).toContainText(m.claim_paragraph({ number: paragraph }));
		await expect(reader.link(m.article_place_page({ name: port.name }))).toHaveAttribute(
			'href',
			new RegExp(`/place/${port.id}/`)
		);
		await reader.button(m.article_unmark()).click();
		await expect.poll(reader.markedParagraphs).toEqual([]);
		await expect(page).not.toHaveURL(/mark=/);
	});
});

test.describe('on the page’s own map', () => {
	test.use({ savesData: true });

	test('the paragraph scrolled to is the current one, and the address names it', async ({ page, reader }) => {
		await reader.open('/article/');
		await expect(reader.currentParagraph).toHaveCount(0);
		await reader.panel.hover({ position: { x: 200, y: 400 } });
		for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, 500);
		await expect(reader.currentParagraph).toHaveCount(1);
		// The scroll goes on for a moment: what counts is where it comes to rest.
		const ids = async () => [
			await reader.currentParagraph.getAttribute('id'),
			new URL(page.url()).hash.slice(1)
		];
		await expect(async () => {
			const [first, second] = [await ids(), await ids()];
			expect(new Set([...first, ...second]).size).toBe(1);
		}).toPass({ timeout: 60_000 });
		const current = Number((await reader.currentParagraph.getAttribute('id'))?.slice(1));
		await expect(reader.currentParagraph).toBeInViewport();
		expect(current).toBeGreaterThan(1);
		await expect(reader.paragraphSteps).toContainText(
			m.article_position({ number: current, count: paragraphCount })
		);
	});

	test('arrow keys and buttons step through the paragraphs, and a layer stays off meanwhile', async ({
		page,
		reader
	}) => {
		const layer = layerAt(0);
		await reader.open(`/article/?hide=${layer.id}`);
		await page.keyboard.press('ArrowRight');
		await expect(reader.currentParagraph).toHaveId('p1');
		await expect(reader.button(m.article_previous())).toBeDisabled();
		await reader.button(m.article_next()).click();
		await expect(reader.currentParagraph).toHaveId('p2');
		await expect(page).toHaveURL(new RegExp(`\\?hide=${layer.id}#p2$`));
		await page.keyboard.press('ArrowLeft');
		await expect(reader.currentParagraph).toHaveId('p1');
		await expect(reader.switchOf(layer)).not.toBeChecked();
	});

	test('a claim leads to its paragraph and back to its record', async ({ reader }) => {
		const claim = pick(claimsAbout(port.id), ({ paragraph }) => paragraph === number);
		await reader.open(`/place/${port.id}/`);
		await reader
			.claimCard(claim)
			.getByRole('link', named(m.claim_paragraph_link({ number })))
			.click();
		await expect(reader.currentParagraph).toHaveId(`p${number}`);
		await reader.brief(claim.id).getByRole('link', named(m.article_evidence())).click();
		await expect(reader.claimCard(claim)).toBeInViewport();
	});

	test('every paragraph is there, and a claim’s link brings its own into view', async ({ reader }) => {
		await reader.open('/article/');
		for (const paragraph of atlas.article.paragraphs)
			await expect(reader.paragraph(paragraph.number)).toContainText(paragraph.paraphrase);
		const claim = pick(claimsAbout(layerAt(0).place), () => true);
		await reader.open(`/place/${layerAt(0).place}/`);
		await reader
			.claimCard(claim)
			.getByRole('link', named(m.claim_paragraph_link({ number: claim.paragraph })))
			.click();
		await expect(reader.paragraph(claim.paragraph)).toBeInViewport();
	});

	test('a mark that names no place of the article marks nothing', async ({ reader }) => {
		await reader.open('/article/?mark=nowhere');
		await expect(reader.panel.getByText(m.article_start())).toBeVisible();
		expect(await reader.markedParagraphs()).toEqual([]);
		await expect(reader.button(m.article_unmark())).toHaveCount(0);
	});
});

test.describe('on a phone', () => {
	test.use({ savesData: true, viewport: PHONE });

	test('the article is read by its buttons, and axe finds nothing', async ({ reader }) => {
		await reader.open('/article/');
		await reader.button(m.article_next()).click();
		await expect(reader.currentParagraph).toHaveId('p1');
		await expect(reader.currentParagraph).toBeInViewport();
		expect(await reader.accessibilityFaults()).toEqual([]);
	});
});

test('without WebGL the page’s own map brings out a paragraph’s places', async ({ page, reader }) => {
	await hideWebGl(page);
	await page.goto(`/article/#p${number}`);
	await reader.pageMap.isLed();
	expect(layersOf(number).length).toBeGreaterThan(2);
	for (const layer of atlas.layers) {
		const isTold = layersOf(number).includes(layer);
		await expect(reader.pageMap.drawingOf(layer.id)).toHaveCSS('opacity', isTold ? '1' : '0.3');
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a link to a paragraph brings it up, and each place leads to its page', async ({ page, reader }) => {
		await page.goto(`/article/#p${number}`);
		await expect(reader.paragraph(number)).toBeInViewport();
		const places = reader.paragraph(number).getByRole('list', named(m.article_places())).getByRole('link');
		const names = placesInOrder
			.filter(({ id, location }) => location && paragraphsAbout(id).includes(number))
			.map(({ name }) => name);
		// Print alone shows the places’ numbers.
		await expect(places).toHaveText(names, { useInnerText: true });
		await places.filter({ hasText: port.name }).click();
		await expect(page).toHaveURL(new RegExp(`/place/${port.id}/$`));
	});
});
