import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { atlas, expect, PHONE, test as testOnMap, testOnPageMap as test, type AtlasDriver } from './driver';

/** One switch: the article as claimed, with the map of its time; or as it turned out, with the latest known status. */

type Status = { date: string; short: string; text: string; sources: string[] };
type StatusLayer = { id: string; name: string; place: string; status?: Status[] };
const read = <T>(file: string) => JSON.parse(readFileSync(`geo/${file}`, 'utf8')) as T;
const layers = read<{ layers: StatusLayer[] }>('layers.json').layers;
const published = read<{ publication: { date: string } }>('article.json').publication.date.replace('~', '');
const publisherOf = (id: string) =>
	read<{ sources: { id: string; publisher: string }[] }>('sources.json').sources.find(
		(source) => source.id === id
	)?.publisher ?? '';

/** Layers with a status, the last of it, and the last that is dated by the month of the article. */
const known = layers.flatMap(({ status, ...layer }) => {
	const latest = status?.at(-1);
	const then = status?.findLast(({ date }) => date.slice(0, 7) <= published);
	return latest && then ? [{ ...layer, latest, then }] : [];
});

const radio = (page: Page, name: RegExp) => page.getByRole('radio', { name });
const asClaimed = (page: Page) => radio(page, /^As claimed/);
const asItTurnedOut = (page: Page) => radio(page, /^As it turned out/);
/** The label is what a pointer meets. */
const press = (choice: Locator) => choice.locator('xpath=..').click();
const year = (date: string) => date.slice(0, 4);

/** Says of each layer in the legend what it stands for, with date and source. */
async function legendTells(page: Page, pick: (layer: (typeof known)[number]) => Status): Promise<void> {
	for (const layer of known) {
		const { short, date, sources } = pick(layer);
		const row = page
			.getByRole('group', { name: 'Layers' })
			.getByRole('listitem')
			.filter({ hasText: layer.name });
		await expect(row.getByText(short)).toBeVisible();
		await expect(row.getByText(short)).toContainText(year(date));
		await expect(row.getByText(short)).toContainText(publisherOf(sources[0] ?? ''));
	}
}

/** The width of each line that is drawn of a route, and which symbols of sites are shown, in the page's map. */
const drawing = (page: Page) =>
	page.evaluate(() => {
		const strokes = [...document.querySelectorAll('.map-paths g[stroke-width]')].map(
			(node) => getComputedStyle(node).strokeWidth
		);
		const icons = [...document.querySelectorAll<SVGUseElement>('.map-drawing use.i')]
			.filter((node) => getComputedStyle(node).display !== 'none')
			.map((node) => node.getAttribute('href'));
		return { strokes: strokes.join(), ended: icons.filter((href) => href === '#s-diamond-ended').length };
	});

test('the switch has both dates, and works by pointer and keyboard, in the address and after a reload', async ({
	reader
}) => {
	const { page } = reader;
	await page.goto('/');
	const group = page.getByRole('group', { name: 'The claims and the map' });
	await expect(group).toHaveText(/As claimed\s+\w+ \d{4}\s+As it turned out\s+\w+ \d{4}/);
	await expect(asItTurnedOut(page)).toBeChecked();
	await press(asClaimed(page));
	await expect(page).toHaveURL(/\?as=claimed$/);
	await expect(group).toHaveText(/As claimed\s+\w+ \d{4}\s+As it turned out\s+\w+ \d{4}/);
	await asClaimed(page).press('ArrowRight');
	await expect(asItTurnedOut(page)).toBeChecked();
	await expect(asItTurnedOut(page)).toBeFocused();
	await expect(page).toHaveURL(/\/$/);
	await page.keyboard.press('ArrowLeft');
	await expect(page).toHaveURL(/\?as=claimed$/);
	await page.reload();
	await expect(asClaimed(page)).toBeChecked();
	await expect(page).toHaveURL(/\?as=claimed$/);
	await page.getByRole('link', { name: 'Read the article' }).click();
	await expect(page).toHaveURL(/\/article\/\?as=claimed$/);
	await expect(asClaimed(page)).toBeChecked();
	await page.goBack();
	await press(asItTurnedOut(page));
	await expect(page).toHaveURL(/\/$/);
});

test('as claimed every record is folded, and each can be opened on its own', async ({ reader }) => {
	const { page } = reader;
	const rejected = atlas.claims.find(
		({ modality, places }) => modality === 'reported-rejected' && places.length > 0
	);
	await page.goto(`/place/${rejected?.places[0]}/?as=claimed`);
	await expect(asClaimed(page)).toBeChecked();
	const cards = reader.claimCards();
	expect(await cards.count()).toBeGreaterThan(1);
	for (const card of await cards.all()) {
		await expect(card.getByText('What the record says')).toBeVisible();
		await expect(card.getByRole('heading', { name: 'On the record' })).toBeHidden();
	}
	// What the article itself rejects stays: it says so.
	await expect(reader.panel.getByRole('link', { name: /^Rejected in ¶/ }).first()).toBeVisible();
	await expect(page.locator('#background ~ details li').first()).toBeHidden();
	const [first, second] = [cards.nth(0), cards.nth(1)];
	await first.getByText('What the record says').click();
	await expect(first.getByRole('heading', { name: 'On the record' })).toBeVisible();
	await expect(second.getByRole('heading', { name: 'On the record' })).toBeHidden();
	await second.locator('summary').press('Enter');
	await expect(second.getByRole('heading', { name: 'On the record' })).toBeVisible();
	await press(asItTurnedOut(page));
	for (const card of await cards.all()) {
		await expect(card.getByRole('heading', { name: 'On the record' })).toBeVisible();
		await expect(card.getByText('What the record says')).toBeHidden();
	}
	await expect(page.locator('#background ~ details li').first()).toBeVisible();
	await press(asClaimed(page));
	await expect(second.getByRole('heading', { name: 'On the record' })).toBeHidden();
});

test('a choice made before the scripts come is kept', async ({ reader }) => {
	const { page } = reader;
	let release = (): void => {};
	const chosen = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await chosen;
		await route.continue();
	});
	await page.goto('/article/', { waitUntil: 'commit' });
	await press(asClaimed(page));
	await expect(asClaimed(page)).toBeChecked();
	release();
	await expect(page).toHaveURL(/as=claimed/);
	await reader.isTakenOver();
	await expect(asClaimed(page)).toBeChecked();
	await page.unroute('**/_app/**/*.js');
});

test('as claimed no list gives away how a claim stands', async ({ reader }) => {
	const { page } = reader;
	const words = /The record (supports|contradicts)|garbles the record|No source found/;
	for (const path of ['/article/', `/tour/${atlas.stops[1]?.id}/`, '/actors/']) {
		await page.goto(path);
		await expect(asItTurnedOut(page)).toBeChecked();
		expect(await reader.panel.innerText()).toMatch(words);
		await press(asClaimed(page));
		await expect(page).toHaveURL(/as=claimed/);
		expect(await reader.panel.innerText()).not.toMatch(words);
		await expect(reader.panel.getByText('What the record says').first()).toBeVisible();
	}
	await page.goto(`/sources/?as=claimed`);
	await expect(asClaimed(page)).toBeChecked();
	expect(await reader.panel.innerText()).not.toMatch(/¶\d+\s+(supported|contradicted|partly)/);
});

test('the legend tells every layer’s status with date and source, at either time', async ({ reader }) => {
	expect(known.map(({ id }) => id)).toEqual(
		atlas.layers.filter(({ kind }) => kind !== 'region').map(({ id }) => id)
	);
	const { page } = reader;
	await page.goto('/');
	await legendTells(page, ({ latest }) => latest);
	await press(asClaimed(page));
	await legendTells(page, ({ then }) => then);
	for (const { latest, name } of known)
		await expect(page.getByRole('group', { name: 'Layers' }).getByText(latest.short), name).toBeHidden();
});

for (const { place, name, latest, then } of known) {
	test(`${name}: its page has the status near its head, with date and link to each source`, async ({
		reader
	}) => {
		const { page, panel } = reader;
		await page.goto(`/place/${place}/`);
		const box = (status: Status) => panel.getByText(status.text);
		await expect(box(latest)).toBeVisible();
		await expect(box(latest).locator('time')).toHaveAttribute('datetime', latest.date);
		for (const id of latest.sources)
			await expect(box(latest).getByText(publisherOf(id)).first()).toBeVisible();
		const [status, claim] = [
			await box(latest).boundingBox(),
			await reader.claimCards().first().boundingBox()
		];
		expect(status?.y).toBeLessThan(claim?.y ?? 0);
		await expect(box(then)).toBeHidden();
		await press(asClaimed(page));
		await expect(box(then)).toBeVisible();
		await expect(box(then).locator('time')).toHaveAttribute('datetime', then.date);
		await expect(box(latest)).toBeHidden();
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the switch folds the records, changes the status and redraws the map', async ({ page, reader }) => {
		const [layer] = known;
		await page.goto(`/place/${layer?.place}/`);
		const record = reader.claimCards().first().getByRole('heading', { name: 'On the record' });
		await expect(record).toBeVisible();
		const before = await drawing(page);
		expect(before.ended).toBeGreaterThan(0);
		await press(asClaimed(page));
		await expect(record).toBeHidden();
		await expect(page.getByText(layer?.then.text ?? '')).toBeVisible();
		const after = await drawing(page);
		expect(after.ended).toBe(0);
		expect(after.strokes).not.toBe(before.strokes);
		await reader.claimCards().first().getByText('What the record says').click();
		await expect(record).toBeVisible();
		await asClaimed(page).press('ArrowRight');
		expect(await drawing(page)).toEqual(before);
	});
});

test('a page of either time is printed as it is shown, with both dates', async ({ page, reader }) => {
	const layer = known[0];
	for (const [query, shown, hidden] of [
		['', layer?.latest, layer?.then],
		['?as=claimed', layer?.then, layer?.latest]
	] as const) {
		for (const path of [`/place/${layer?.place}/`, '/print/']) {
			await page.goto(path + query);
			await expect(query ? asClaimed(page) : asItTurnedOut(page)).toBeChecked();
			await page.emulateMedia({ media: 'print' });
			await expect(page.getByText(shown?.text ?? '')).toBeVisible();
			await expect(page.getByText(hidden?.text ?? '')).toBeHidden();
			await expect(page.getByText('As claimed')).toBeVisible();
			await expect(page.getByRole('group', { name: 'The claims and the map' })).toHaveText(/\d{4}.*\d{4}/);
			const record = reader.claimCards().first().getByRole('heading', { name: 'On the record' });
			await expect(record).toBeVisible({ visible: query === '' });
			await page.emulateMedia({ media: null });
		}
	}
});

for (const size of [{ width: 1440, height: 900 }, PHONE]) {
	test(`both times are accessible at ${size.width} pixels, by finger too`, async ({ page, reader }) => {
		await page.setViewportSize(size);
		await page.goto(`/place/${known[0]?.place}/`);
		await reader.isTakenOver();
		expect(await reader.accessibilityFaults()).toEqual([]);
		await press(asClaimed(page));
		await expect(page).toHaveURL(/as=claimed/);
		expect(await reader.accessibilityFaults()).toEqual([]);
		if (size !== PHONE) return;
		const targets = [asClaimed(page), asItTurnedOut(page), reader.claimCards().first().locator('summary')];
		for (const target of targets) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	});
}

testOnMap(
	'the interactive map shows either time: what is built by its width, what ended struck through',
	async ({ reader }: { reader: AtlasDriver }) => {
		const { page } = reader;
		await reader.load('/');
		const sites = known.find(({ id }) => atlas.layers.find((layer) => layer.id === id)?.kind === 'point')?.id;
		const look = () =>
			page.evaluate((id) => {
				const { map } = document.querySelector('.canvas') as unknown as {
					map: { getLayoutProperty(layer: string, name: string): unknown };
				};
				return JSON.stringify(map.getLayoutProperty(`site:${id}`, 'icon-image'));
			}, sites);
		expect(await look()).toContain('"state"');
		const callout = page
			.getByRole('region', { name: 'Map', exact: true })
			.getByRole('link')
			.filter({ hasText: '¶' });
		await page.setViewportSize({ width: 1440, height: 900 });
		await reader.mapIsDrawn();
		await expect(callout.first()).toContainText(known[0]?.latest.short ?? '');
		await press(asClaimed(page));
		await reader.mapIsDrawn();
		expect(await look()).toContain('"stateThen"');
		await expect(callout.first()).toContainText(known[0]?.then.short ?? '');
		await press(asItTurnedOut(page));
	}
);
