import { atlas, byId, citedBy, claimsAbout, layerAt, listedPlaces, pick } from './support/data';
import { expect, test } from './support/fixtures';
import {
	FORMATS,
	missing,
	printed,
	printedAsShown,
	printedMarks,
	printedPage,
	textOf,
	type Format
} from './support/paper';
import { squeezed, type PdfPage } from './support/pdf';
import { m, within } from './support/words';

/** Pages on paper, read from the PDF that Chromium prints. */

/** The width of the text on A4 in CSS pixels, for what is asked of the page itself. */
const TEXT_PX = 703;
const SCALE_NOTE = 'Scale true at';
const WHOLE_EDITION = m.print_whole({ address: '/print/' });

/** A place with a number, claims, and a map of its own. */
const place = pick(listedPlaces, ({ id }) => atlas.layers.some((layer) => layer.place === id));
const numbered = listedPlaces.map(({ name }, index) => `${index + 1}${name}`);
const numberOf = (placeId: string) => listedPlaces.findIndex(({ id }) => id === placeId) + 1;
const addressesOf = (claims: typeof atlas.claims) =>
	citedBy(claims).flatMap(({ url }) => (url === null ? [] : [url]));
const PAGES_WITH_MAP = ['/', '/print/', '/article/', `/place/${place.id}/`];

/** Fails with the texts that a print lacks. */
function expectOn(pages: readonly PdfPage[], ...texts: readonly string[]): void {
	expect(texts.length).toBeGreaterThan(0);
	expect(missing(pages, texts)).toEqual([]);
}

/** Printing needs no script, and starting the interactive map would only take time. */
test.describe('on paper, without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const format of ['A4', 'Letter'] satisfies Format[]) {
		for (const path of PAGES_WITH_MAP) {
			test(`${path} is printed on ${format}, with the map, its legend and its scale on the first page`, async ({
				page
			}) => {
				const pages = await printed(page, path, format);
				for (const { width, height } of pages) {
					expect(Math.abs(width - FORMATS[format].width)).toBeLessThan(1);
					expect(Math.abs(height - FORMATS[format].height)).toBeLessThan(1);
				}
				const [first, ...rest] = pages;
				const legend = [m.layers_documented(), m.layers_inferred(), m.modality_reported_rejected()];
				for (const text of [SCALE_NOTE, 'Web Mercator', ...legend, ...atlas.layers.map(({ name }) => name)])
					expect(first?.text, text).toContain(squeezed(text));
				expect(textOf(rest)).not.toContain(squeezed(SCALE_NOTE));
				expect(first?.text).toContain(`1/${pages.length}`);
			});
		}
	}

	test('the overview numbers every place of the list, on one page, and says where all claims are', async ({
		page
	}) => {
		const pages = await printed(page, '/', 'A4');
		expect(pages).toHaveLength(1);
		expectOn(pages, ...numbered, WHOLE_EDITION);
		expect(await printed(page, '/', 'Letter')).toHaveLength(2);
	});

	test('the print edition holds every claim with all that is said of it', async ({ page }) => {
		const pages = await printed(page, '/print/', 'A4');
		expectOn(pages, ...numbered);
		expectOn(pages, ...atlas.claims.map(({ text }) => text));
		expectOn(pages, ...atlas.claims.map(({ attribution }) => attribution));
		expectOn(pages, ...atlas.claims.flatMap(({ record }) => record.map(({ text }) => text)));
		const addresses = addressesOf(atlas.claims);
		expect(addresses.length).toBeGreaterThan(80);
		expectOn(pages, ...addresses);
		expect(pages.length).toBeLessThan(24);
		await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
	});

	test('a claim stands under the number of its first place, and only there', async ({ page, reader }) => {
		await page.goto('/print/');
		const claims = await reader.claimCards.allInnerTexts();
		expect(claims).toHaveLength(atlas.claims.length);
		for (const { text, places } of atlas.claims) {
			const numbers = places.map(numberOf).filter((number) => number > 0);
			const number = numbers.length > 0 ? Math.min(...numbers) : listedPlaces.length + 1;
			const told = claims.filter((claim) => claim.includes(text) && claim.startsWith(`${number}.`));
			expect(told.length, text).toBeGreaterThan(0);
		}
	});

	test('a place prints its number, both names, claims, sources with their addresses, and how it was drawn', async ({
		page
	}) => {
		const pages = await printed(page, `/place/${place.id}/`, 'A4');
		const claims = claimsAbout(place.id);
		const addresses = addressesOf(claims);
		expect(addresses.length).toBeGreaterThan(0);
		const told = claims.flatMap(({ text, attribution, paragraph }) => [
			text,
			attribution,
			m.claim_paragraph({ number: paragraph })
		]);
		const { name, summary, provenance } = place;
		expectOn(pages, `${numberOf(place.id)}${name}`, summary, provenance.text, ...told, ...addresses);
		expect(textOf(pages)).toMatch(/\p{Script=Arabic}/u);
	});

	test('the article prints each paragraph with its claims in short, and says where the record is', async ({
		page
	}) => {
		const pages = await printed(page, '/article/', 'Letter');
		expectOn(pages, ...atlas.claims.map(({ text }) => text));
		expectOn(pages, ...atlas.claims.map(({ attribution }) => attribution));
		expectOn(pages, WHOLE_EDITION);
	});

	test('the paper stays white, even where backgrounds are printed', async ({ page }) => {
		await page.emulateMedia({ media: 'print' });
		await page.goto('/');
		for (const name of ['html', 'body'])
			await expect(page.locator(name)).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
	});

	for (const path of ['/sources/', '/about/']) {
		test(`${path} is about no place, and prints no map`, async ({ page }) => {
			const pages = await printed(page, path, 'A4');
			expect(missing(pages, [SCALE_NOTE])).toEqual([SCALE_NOTE]);
		});
	}

	test('without scripts the print names the path of the page, and no day', async ({ page }) => {
		const pages = await printed(page, `/place/${place.id}/`, 'A4');
		expectOn(pages, place.summary, m.print_address({ address: `/place/${place.id}/` }), SCALE_NOTE);
		expect(textOf(pages)).not.toContain(squeezed('Printed on'));
	});

	test('a layer that is off is left out, and the legend says so', async ({ page, reader }) => {
		const layer = layerAt(1);
		await page.goto('/');
		await reader.switchOf(layer).click();
		expectOn(await printedAsShown(page, 'A4'), `${layer.name} ${m.print_off()}`);
		await page.emulateMedia({ media: 'print' });
		await expect(reader.pageMap.drawingOf(layer.id)).toBeHidden();
		await expect(reader.pageMap.drawingOf(layerAt(0).id)).toBeVisible();
	});

	test.describe('as wide as the text of A4', () => {
		test.use({ viewport: { width: TEXT_PX, height: 1000 } });

		test('the numbers cover no symbol and each other nowhere, and with the notes they number every place', async ({
			page,
			reader
		}) => {
			await page.goto('/');
			await page.emulateMedia({ media: 'print' });
			const { numbers, overlaps, outside } = await printedMarks(page);
			expect(overlaps).toBe(0);
			expect(outside).toBe(0);
			const note = within(m.print_beyond({ direction: '' }).trim(), m.print_nowhere());
			// On paper each row of the list begins with its number.
			const rows = (await reader.panel.getByRole('link').allInnerTexts()).filter((text) => /^\d/.test(text));
			expect(rows).toHaveLength(listedPlaces.length);
			const noted = rows.filter((row) => note.test(row)).map((row) => parseInt(row, 10));
			expect([...numbers, ...noted].toSorted((a, b) => a - b)).toEqual(
				listedPlaces.map((_, index) => index + 1)
			);
		});
	});

	for (const width of [TEXT_PX, 725, 1032]) {
		test.describe(`at ${width} pixels of text`, () => {
			test.use({ viewport: { width, height: 1000 } });

			for (const path of PAGES_WITH_MAP) {
				test(`nothing on ${path} is wider, and the scale bar is true`, async ({ page, reader }) => {
					await page.goto(path);
					await page.emulateMedia({ media: 'print' });
					const found = await printedPage(page);
					expect(found.width).toBeLessThanOrEqual(width);
					expect(found.wide).toEqual([]);
					const latitude = Number(/true at (\d+)°/.exec(found.caption)?.[1]);
					const [, , mercatorWidth = NaN] = (await reader.pageMap.bounds()).split(' ').map(Number);
					const mapKm = (mercatorWidth / 512) * 40075 * Math.cos((latitude * Math.PI) / 180);
					const km = Number(/\d+/.exec(found.label)?.[0]);
					// The caption has the latitude in whole degrees.
					expect(Math.abs((found.bar * mapKm) / km - 1)).toBeLessThan(0.02);
				});
			}
		});
	}
});

test.describe('with scripts', () => {
	test.use({ savesData: true });

	test('the print names its address and the day', async ({ page, reader }) => {
		await reader.open(`/place/${place.id}/?hide=${layerAt(0).id}`);
		const day = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
		expectOn(await printedAsShown(page, 'A4'), page.url(), m.print_day({ day }));
	});
});

test.describe('in dark colours', () => {
	test.use({ colorScheme: 'dark' });

	test('print takes the page’s own map, light, however the interactive one has been moved', async ({
		page,
		reader
	}) => {
		const { pageMap } = reader;
		const paper = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
		const boundsOf = async (path: string) =>
			/id="static-map"[^>]* data-box="([^"]*)"/.exec(await (await page.request.get(path)).text())?.[1] ??
			'none';
		await reader.openMap(`/?map=5.50/30.0000/60.0000&hide=${layerAt(0).id}`);
		await reader.follow(`/place/${place.id}/`);
		await expect(reader.heading).toHaveText(byId(atlas.places, place.id).name);
		const dark = await paper();
		await expect(pageMap.sheet).toBeHidden();
		await expect.poll(() => pageMap.bounds()).toBe(await boundsOf(`/place/${place.id}/`));
		await page.emulateMedia({ media: 'print' });
		await expect(pageMap.sheet).toBeVisible();
		expect(await paper()).not.toBe(dark);
		await expect(reader.map.region).toBeHidden();
		await expect(page.getByRole('button')).toHaveCount(0);
		const [frame, extent] = [await pageMap.box.boundingBox(), await pageMap.extent.boundingBox()];
		if (!frame || !extent) throw new Error('No map is printed');
		expect(extent.width).toBeGreaterThan(300);
		expect(extent.x).toBeGreaterThanOrEqual(frame.x);
		expect(extent.x + extent.width).toBeLessThanOrEqual(frame.x + frame.width);
	});
});
