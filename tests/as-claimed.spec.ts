import type { Locator } from '@playwright/test';
import { machineDate } from '../src/lib/atlas/dates';
import type { LayerStatus } from '../src/lib/atlas/types';
import { atlas, byId, layersWithStatus as known, pick, statusOf } from './support/data';
import { expect, expectRoomForFinger, PHONE, test } from './support/fixtures';
import type { Reader } from './support/pages';
import { ANY, m, named, STANDING_LABELS, STANDING_SHORT_LABELS, startingWith, within } from './support/words';

/** One switch: then, with the record folded and the map of the article's time, or now, with what is known last. */
const publisherOf = (id = '') => byId(atlas.sources, id).publisher;
const year = ({ date }: LayerStatus) => date.slice(0, 4);
const [first] = known;
if (!first) throw new Error('No layer in geo/ has a status');

const asClaimed = ({ page }: Reader) => page.getByRole('radio', { name: startingWith(m.time_claimed()) });
const asItTurnedOut = ({ page }: Reader) => page.getByRole('radio', { name: startingWith(m.time_latest()) });
const bothTimes = ({ page }: Reader) => page.getByRole('group', named(m.time_label()));
const datedTimes = new RegExp(
	[
		m.time_dated({ time: m.time_claimed(), date: '\\w+ \\d{4}' }),
		m.time_dated({ time: m.time_latest(), date: '\\d{4}' })
	].join('\\s+')
);
/** The label is what a pointer meets. */
const press = (radio: Locator) => radio.locator('xpath=..').click();

const records = (card: Locator) => card.getByRole('heading', named(m.claim_record()));
const fold = (card: Locator) => card.getByText(m.article_evidence());
/** The first entry of what happened at a place. */
const background = ({ panel }: Reader) =>
	panel.getByRole('region', named(m.place_background())).getByRole('listitem').first();

/** The legend says what is known of each layer, with date and source. */
async function expectLegend({ legend }: Reader, time: 'latest' | 'then'): Promise<void> {
	for (const { layer, [time]: status } of known) {
		const row = legend.getByRole('listitem').filter({ hasText: layer.name });
		const line = row.getByText(status.short);
		await expect(line).toBeVisible();
		await expect(line).toContainText(year(status));
		await expect(line).toContainText(publisherOf(status.sources[0]));
	}
}

test.describe('on the page’s own map', () => {
	test.use({ savesData: true });

	test('the switch has both dates, works by pointer and keyboard, and stays over links and reloads', async ({
		page,
		reader
	}) => {
		await reader.open('/');
		await expect(bothTimes(reader)).toHaveText(datedTimes);
		await expect(asItTurnedOut(reader)).toBeChecked();
		await press(asClaimed(reader));
		await expect(page).toHaveURL(/\?as=claimed$/);
		await expect(bothTimes(reader)).toHaveText(datedTimes);
		await asClaimed(reader).press('ArrowRight');
		await expect(asItTurnedOut(reader)).toBeChecked();
		await expect(asItTurnedOut(reader)).toBeFocused();
		await expect(page).toHaveURL(/\/$/);
		await page.keyboard.press('ArrowLeft');
		await expect(page).toHaveURL(/\?as=claimed$/);
		await page.reload();
		await expect(asClaimed(reader)).toBeChecked();
		await expect(page).toHaveURL(/\?as=claimed$/);
		await reader.link(m.nav_article()).click();
		await expect(page).toHaveURL(/\/article\/\?as=claimed$/);
		await expect(asClaimed(reader)).toBeChecked();
		await page.goBack();
		await press(asItTurnedOut(reader));
		await expect(page).toHaveURL(/\/$/);
	});

	test('then every record is folded, and each can be opened on its own', async ({ reader }) => {
		const rejected = pick(
			atlas.claims,
			({ modality, places }) => modality === 'reported-rejected' && places.length > 0
		);
		await reader.open(`/place/${rejected.places[0]}/?as=claimed`);
		await expect(asClaimed(reader)).toBeChecked();
		const cards = await reader.claimCards.all();
		const [card, other] = cards;
		if (!card || !other)
			throw new Error('The place has fewer than two claims. Choose another for this test.');
		for (const one of cards) {
			await expect(fold(one)).toBeVisible();
			await expect(records(one)).toBeHidden();
		}
		// The article itself rejects some claims, and says so: that is not the record's.
		const rejection = { name: startingWith(m.claim_rejected({ number: ANY })) };
		await expect(reader.panel.getByRole('link', rejection).first()).toBeVisible();
		await expect(background(reader)).toBeHidden();
		await fold(card).click();
		await expect(records(card)).toBeVisible();
		await expect(records(other)).toBeHidden();
		await fold(other).press('Enter');
		await expect(records(other)).toBeVisible();
		await press(asItTurnedOut(reader));
		for (const one of cards) {
			await expect(records(one)).toBeVisible();
			await expect(fold(one)).toBeHidden();
		}
		await expect(background(reader)).toBeVisible();
		await press(asClaimed(reader));
		await expect(records(other)).toBeHidden();
	});

	test('a choice made before the scripts come is kept', async ({ page, reader }) => {
		let release = () => {};
		const chosen = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/_app/**/*.js', async (route) => {
			await chosen;
			await route.continue();
		});
		await page.goto('/article/', { waitUntil: 'commit' });
		await press(asClaimed(reader));
		await expect(asClaimed(reader)).toBeChecked();
		release();
		await expect(page).toHaveURL(/as=claimed/);
		await reader.isTakenOver();
		await expect(asClaimed(reader)).toBeChecked();
	});

	test('then no list gives away how a claim stands', async ({ reader }) => {
		const { supported, contradicted, garbled, 'no-source-found': noSource } = STANDING_LABELS;
		const standing = within(supported(), contradicted(), garbled(), noSource());
		for (const path of ['/article/', `/tour/${atlas.stops[1]?.id}/`, '/actors/']) {
			await reader.open(path);
			await expect(asItTurnedOut(reader)).toBeChecked();
			expect(await reader.panel.innerText()).toMatch(standing);
			await press(asClaimed(reader));
			await expect(reader.page).toHaveURL(/as=claimed/);
			expect(await reader.panel.innerText()).not.toMatch(standing);
			await expect(fold(reader.panel).first()).toBeVisible();
		}
		const words = Object.values(STANDING_SHORT_LABELS).map((label) => label());
		const short = new RegExp(String.raw`¶\d+\s+(${within(...words).source})`);
		await reader.open('/sources/');
		expect(await reader.panel.innerText()).toMatch(short);
		await reader.open('/sources/?as=claimed');
		await expect(asClaimed(reader)).toBeChecked();
		expect(await reader.panel.innerText()).not.toMatch(short);
	});

	test('the legend says of every pipeline and site what is known, with date and source, at either time', async ({
		reader
	}) => {
		expect(known.map(({ layer }) => layer.id)).toEqual(
			atlas.layers.filter(({ kind }) => kind !== 'region').map(({ id }) => id)
		);
		await reader.open('/');
		await expectLegend(reader, 'latest');
		await press(asClaimed(reader));
		await expectLegend(reader, 'then');
		for (const { layer, latest } of known)
			await expect(reader.legend.getByText(latest.short), layer.name).toBeHidden();
	});

	for (const { layer, latest, then } of known) {
		test(`${layer.name}: its page has the status above the claims, with date and sources`, async ({
			reader
		}) => {
			await reader.open(`/place/${layer.place}/`);
			const box = (status: LayerStatus) => reader.panel.getByText(status.text);
			await expect(box(latest)).toBeVisible();
			await expect(box(latest).getByRole('time')).toHaveAttribute('datetime', machineDate(latest.date));
			for (const id of latest.sources)
				await expect(box(latest).getByText(publisherOf(id)).first()).toBeVisible();
			const [status, claim] = [
				await box(latest).boundingBox(),
				await reader.claimCards.first().boundingBox()
			];
			expect(status?.y).toBeLessThan(claim?.y ?? 0);
			await expect(box(then)).toBeHidden();
			await press(asClaimed(reader));
			await expect(box(then)).toBeVisible();
			await expect(box(then).getByRole('time')).toHaveAttribute('datetime', then.date);
			await expect(box(latest)).toBeHidden();
		});
	}

	test('a page is printed for the time it is shown at, with both dates', async ({ page, reader }) => {
		const { layer, latest, then } = first;
		for (const { query, shown, hidden } of [
			{ query: '', shown: latest, hidden: then },
			{ query: '?as=claimed', shown: then, hidden: latest }
		]) {
			for (const path of [`/place/${layer.place}/`, '/print/']) {
				await reader.open(path + query);
				await expect(query ? asClaimed(reader) : asItTurnedOut(reader)).toBeChecked();
				await page.emulateMedia({ media: 'print' });
				await expect(page.getByText(shown.text)).toBeVisible();
				await expect(page.getByText(hidden.text)).toBeHidden();
				await expect(bothTimes(reader)).toBeVisible();
				await expect(bothTimes(reader)).toHaveText(datedTimes);
				await expect(records(reader.claimCards.first())).toBeVisible({ visible: query === '' });
				await page.emulateMedia({ media: null });
			}
		}
	});

	for (const viewport of [{ width: 1440, height: 900 }, PHONE]) {
		test.describe(`at ${viewport.width} pixels`, () => {
			test.use({ viewport });

			test('axe finds nothing at either time', async ({ page, reader }) => {
				await reader.open(`/place/${first.layer.place}/`);
				expect(await reader.accessibilityFaults()).toEqual([]);
				await press(asClaimed(reader));
				await expect(page).toHaveURL(/as=claimed/);
				expect(await reader.accessibilityFaults()).toEqual([]);
				if (viewport !== PHONE) return;
				for (const target of [asClaimed(reader), asItTurnedOut(reader), fold(reader.claimCards.first())])
					await expectRoomForFinger(target);
			});
		});
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the switch folds the records, changes the status and redraws the map', async ({ page, reader }) => {
		const { pageMap } = reader;
		const drawing = async () => ({ strokes: await pageMap.strokes(), symbols: await pageMap.symbols() });
		const isEnded = (symbol: string) => symbol.endsWith('-ended');
		await page.goto(`/place/${first.layer.place}/`);
		const card = reader.claimCards.first();
		await expect(records(card)).toBeVisible();
		const before = await drawing();
		expect(before.symbols.filter(isEnded)).not.toEqual([]);
		expect(before.strokes).not.toEqual([]);
		await press(asClaimed(reader));
		await expect(records(card)).toBeHidden();
		await expect(page.getByText(first.then.text)).toBeVisible();
		const after = await drawing();
		expect(after.symbols.filter(isEnded)).toEqual([]);
		expect(after.strokes).not.toEqual(before.strokes);
		await fold(card).click();
		await expect(records(card)).toBeVisible();
		await asClaimed(reader).press('ArrowRight');
		expect(await drawing()).toEqual(before);
	});
});

test.describe('on the interactive map', () => {
	test.use({ viewport: { width: 1440, height: 900 } });

	test('either time has its own symbols of sites and its own notes', async ({ reader }) => {
		const sites = pick(atlas.layers, (layer) => layer.kind === 'point' && statusOf(layer).length > 0);
		await reader.openMap('/');
		expect(await reader.map.symbolsOf(`site:${sites.id}`)).toContain('"state"');
		const note = reader.map.region.getByRole('link').filter({ hasText: '¶' }).first();
		await expect(note).toContainText(first.latest.short);
		await press(asClaimed(reader));
		await expect.poll(() => reader.map.symbolsOf(`site:${sites.id}`)).toContain('"stateThen"');
		await expect(note).toContainText(first.then.short);
	});
});
