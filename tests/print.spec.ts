import type { Page } from '@playwright/test';
import { atlas, expect, test, testOnPageMap } from './driver';
import { readPdf, squeezed, type PdfPage } from './pdf';

const FORMATS = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const;
type Format = keyof typeof FORMATS;
/** The width of the text on A4 in CSS pixels, for what is asked of the page itself. */
const TEXT_PX = 703;

const groupOrder = atlas.groups.map(({ id }) => id);
const listed = atlas.places
	.filter((place) => place.listed)
	.toSorted((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group) || a.rank - b.rank);
/** A place with a number, claims, and a map of its own. */
const numbered = listed.findIndex(({ id }) => atlas.layers.some(({ place }) => place === id));
const place = listed[numbered];
const claimsOf = (id: string) => atlas.claims.filter((claim) => claim.places.includes(id));

async function printed(page: Page, path: string, format: Format, landscape = false): Promise<PdfPage[]> {
	await page.goto(path);
	return readPdf(await page.pdf({ format, landscape }));
}

const whole = (pages: readonly PdfPage[]) => pages.map(({ text }) => text).join('');

/** Texts that a print lacks; white space aside, for a PDF has none. */
function missing(pages: readonly PdfPage[], texts: readonly string[]): string[] {
	const text = whole(pages);
	return texts.filter((wanted) => !text.includes(squeezed(wanted)));
}

/** Fails with the texts that a print lacks. */
function expectOn(pages: readonly PdfPage[], texts: readonly string[]): void {
	expect(missing(pages, texts)).toEqual([]);
}

/** Pages as they are prerendered: print needs no script, and starting the interactive map would only take time. */
test.describe('on paper, without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const format of ['A4', 'Letter'] as const) {
		test(`every page is ${format}, and the map, its legend and its scale stand on the first`, async ({
			page
		}) => {
			for (const path of ['/', '/print/', '/article/', `/place/${place?.id}/`]) {
				const pages = await printed(page, path, format);
				for (const { width, height } of pages) {
					expect(Math.abs(width - FORMATS[format].width)).toBeLessThan(1);
					expect(Math.abs(height - FORMATS[format].height)).toBeLessThan(1);
				}
				const [first, ...rest] = pages;
				const legend = ['Scale true at', 'Web Mercator', 'Documented', 'Inferred', 'reported, then rejected'];
				for (const word of [...legend, ...atlas.layers.map(({ name }) => name)]) {
					expect(first?.text, `${word} on ${path}`).toContain(squeezed(word));
				}
				expect(whole(rest)).not.toContain(squeezed('Scale true at'));
				expect(first?.text).toContain(`1/${pages.length}`);
			}
		});
	}

	test('the overview numbers every place of the list, on one page, and says where the rest is', async ({
		page
	}) => {
		const pages = await printed(page, '/', 'A4');
		expect(pages).toHaveLength(1);
		expectOn(
			pages,
			listed.map(({ name }, index) => `${index + 1}${name}`)
		);
		expect(missing(pages, ['in the print edition at /print/.'])).toEqual([]);
		expect(await printed(page, '/', 'Letter')).toHaveLength(2);
	});

	test('the print edition tells every claim with all that is said of it', async ({ page }) => {
		const pages = await printed(page, '/print/', 'A4');
		expectOn(
			pages,
			listed.map(({ name }, index) => `${index + 1}${name}`)
		);
		expectOn(
			pages,
			atlas.claims.map(({ text }) => text)
		);
		expectOn(
			pages,
			atlas.claims.map(({ attribution }) => attribution)
		);
		expectOn(
			pages,
			atlas.claims.flatMap(({ record }) => record.map(({ text }) => text))
		);
		const cited = new Set(
			atlas.claims.flatMap(({ record }) => record.flatMap(({ sources }) => sources ?? []))
		);
		const addresses = atlas.sources.flatMap(({ id, url }) => (cited.has(id) && url ? [url] : []));
		expect(addresses.length).toBeGreaterThan(80);
		expect(missing(pages, addresses)).toEqual([]);
		expect(pages.length).toBeLessThan(24);
		await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
	});

	test('a claim stands under the number of its first place, and is told once', async ({ page }) => {
		await page.goto('/print/');
		const claims = await page.getByRole('article').allInnerTexts();
		expect(claims).toHaveLength(atlas.claims.length);
		for (const { text, places } of atlas.claims) {
			const ranks = places
				.map((id) => listed.findIndex((other) => other.id === id))
				.filter((rank) => rank >= 0);
			const number = ranks.length > 0 ? Math.min(...ranks) + 1 : listed.length + 1;
			const told = claims.filter((claim) => claim.includes(text));
			expect(
				told.some((claim) => claim.startsWith(`${number}.`)),
				text
			).toBe(true);
		}
	});

	test('a place prints its number, both names, claims, sources with their addresses, and how it was drawn', async ({
		page
	}) => {
		const pages = await printed(page, `/place/${place?.id}/`, 'A4');
		const claims = claimsOf(place?.id ?? '');
		const cited = claims.flatMap(({ record }) => record.flatMap(({ sources }) => sources ?? []));
		const addresses = atlas.sources.flatMap(({ id, url }) => (cited.includes(id) && url ? [url] : []));
		expect(addresses.length).toBeGreaterThan(0);
		const texts = [
			`${numbered + 1}${place?.name}`,
			place?.summary ?? '',
			place?.provenance.text ?? '',
			...claims.flatMap(({ text, attribution, paragraph }) => [text, attribution, `¶${paragraph}`]),
			...addresses
		];
		expect(missing(pages, texts)).toEqual([]);
		expect(whole(pages)).toMatch(/\p{Script=Arabic}/u);
	});

	test('the article prints each paragraph with its claims in short, and says where the record is', async ({
		page
	}) => {
		const pages = await printed(page, '/article/', 'Letter');
		expectOn(
			pages,
			atlas.claims.map(({ text }) => text)
		);
		expectOn(
			pages,
			atlas.claims.map(({ attribution }) => attribution)
		);
		expect(missing(pages, ['in the print edition at /print/.'])).toEqual([]);
	});

	test('the paper stays as it is, even where backgrounds are printed', async ({ page }) => {
		await page.emulateMedia({ media: 'print' });
		await page.goto('/');
		for (const name of ['html', 'body']) {
			await expect(page.locator(name)).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
		}
	});

	test('pages without a ground of their own print no map', async ({ page }) => {
		for (const path of ['/sources/', '/about/']) {
			const pages = await printed(page, path, 'A4');
			expect(missing(pages, ['Scale true at'])).toHaveLength(1);
		}
	});

	test('all is printed, with the path for an address', async ({ page }) => {
		const pages = await printed(page, `/place/${place?.id}/`, 'A4');
		expect(missing(pages, [place?.summary ?? '', `at /place/${place?.id}/.`, 'Scale true at'])).toEqual([]);
		expect(whole(pages)).not.toContain('Printedon');
	});

	test('a switched-off layer is left out, and the legend says so', async ({ page }) => {
		const layer = atlas.layers[1];
		await page.goto('/');
		await page.getByRole('switch', { name: layer?.name ?? '', exact: true }).click();
		const pages = readPdf(await page.pdf({ format: 'A4' }));
		expect(missing(pages, [`${layer?.name} Switched off, not drawn here`])).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('#static-map [data-layer-index="1"]').first()).toBeHidden();
		await expect(page.locator('#static-map [data-layer-index="0"]').first()).toBeVisible();
	});

	test('the marks cover no symbol and no other mark, and with the notes they number every place', async ({
		page
	}) => {
		await page.setViewportSize({ width: TEXT_PX, height: 1000 });
		await page.goto('/');
		await page.emulateMedia({ media: 'print' });
		const { numbers, overlaps, outside } = await page.evaluate(() => {
			const marks = [...document.querySelectorAll('.map-mark')].filter(
				(mark) => mark.getBoundingClientRect().width > 0
			);
			const discs = marks.map(
				(mark) => mark.querySelector('circle')?.getBoundingClientRect() ?? new DOMRect()
			);
			const symbols = [...document.querySelectorAll('.map-drawing .i')]
				.map((symbol) => symbol.getBoundingClientRect())
				.filter(({ width }) => width > 0);
			const distance = (a: DOMRect, b: DOMRect) =>
				Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
			const frame = document.querySelector('.map-box')?.getBoundingClientRect() ?? new DOMRect();
			const isCovered = (disc: DOMRect, other: DOMRect) =>
				disc !== other && distance(disc, other) < (disc.width + other.width) / 2 - 3;
			return {
				numbers: [...new Set(marks.map((mark) => Number(mark.textContent)))],
				overlaps: discs.filter((disc) => [...discs, ...symbols].some((other) => isCovered(disc, other)))
					.length,
				outside: discs.filter(
					({ left, right, top, bottom }) =>
						left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom
				).length
			};
		});
		expect(overlaps).toBe(0);
		expect(outside).toBe(0);
		const rows = await page.locator('.row').allInnerTexts();
		const noted = rows.flatMap((row, index) =>
			/beyond the map|not on the map/.test(row) ? [index + 1] : []
		);
		expect([...numbers, ...noted].sort((a, b) => a - b)).toEqual(listed.map((_, index) => index + 1));
	});

	for (const width of [TEXT_PX, 725, 1032]) {
		test(`at ${width} pixels of text nothing is wider than it, and the scale bar is true`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 1000 });
			for (const path of ['/', '/print/', '/article/', `/place/${place?.id}/`]) {
				await page.goto(path);
				await page.emulateMedia({ media: 'print' });
				const found = await page.evaluate(() => {
					const ground = document.querySelector('.map-ground')?.getBoundingClientRect().width ?? 0;
					const bar = document.querySelector('.map-scale .is-light')?.getBoundingClientRect().width ?? 0;
					const wide = [...document.querySelectorAll('main *, .print-legend *, footer *')].filter(
						(node) => node.getBoundingClientRect().right > innerWidth + 1 && !node.closest('.visually-hidden')
					);
					return {
						scroll: document.documentElement.scrollWidth,
						wide: wide.map((node) => node.outerHTML.slice(0, 80)),
						share: bar / ground,
						box: (document.getElementById('static-map')?.dataset['box'] ?? '').split(' ').map(Number),
						label: document.querySelector('.map-scale text:last-child')?.textContent ?? '',
						caption: document.querySelector('.map-caption')?.textContent ?? ''
					};
				});
				expect(found.scroll, path).toBeLessThanOrEqual(width);
				expect(found.wide, path).toEqual([]);
				const latitude = Number(/true at (\d+)°/.exec(found.caption)?.[1]);
				const [, , groundWidth = 0] = found.box;
				const groundKm = (groundWidth / 512) * 40075 * Math.cos((latitude * Math.PI) / 180);
				const km = Number(/\d+/.exec(found.label)?.[0]);
				// The latitude is told in whole degrees.
				expect(Math.abs((found.share * groundKm) / km - 1), path).toBeLessThan(0.02);
			}
		});
	}
});

testOnPageMap('address and day are told where scripts run', async ({ page, reader }) => {
	await page.goto(`/place/${place?.id}/?hide=${atlas.layers[0]?.id}`);
	await reader.isTakenOver();
	const pages = readPdf(await page.pdf({ format: 'A4' }));
	const day = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
	expect(missing(pages, [page.url(), `Printed on ${day}.`])).toEqual([]);
});

test('print takes the page’s own map, light, however the interactive one has been moved', async ({
	reader
}) => {
	const { page } = reader;
	const [layer] = atlas.layers;
	await page.emulateMedia({ colorScheme: 'dark' });
	await reader.load(`/?map=5.50/30.0000/60.0000&hide=${layer?.id}`);
	await reader.visit(`/place/${place?.id}/`);
	const paper = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
	const dark = await paper();
	const sheet = page.locator('#static-map');
	await expect(sheet).toBeHidden();
	const own = await page.evaluate(async () => {
		const html = await (await fetch(location.pathname)).text();
		return /id="static-map"[^>]* data-box="([^"]*)"/.exec(html)?.[1];
	});
	await expect(sheet).toHaveAttribute('data-box', own ?? '');
	await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
	await expect(sheet).toBeVisible();
	expect(await paper()).not.toBe(dark);
	await expect(reader.map).toBeHidden();
	await expect(page.getByRole('button')).toHaveCount(0);
	const [box, ground] = [
		await sheet.locator('.map-box').boundingBox(),
		await sheet.locator('.map-ground').boundingBox()
	];
	expect(ground?.width ?? 0).toBeGreaterThan(300);
	expect(ground?.x ?? 0).toBeGreaterThanOrEqual(box?.x ?? Infinity);
	expect((ground?.x ?? 0) + (ground?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
	await page.emulateMedia({ media: null });
});
