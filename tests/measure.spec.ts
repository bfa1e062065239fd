import geographiclib from 'geographiclib-geodesic';
import type { Locator } from '@playwright/test';
import { atlas, namedPoints, pick, type NamedPoint } from './support/data';
import { expect, expectRoomForFinger, PHONE, test } from './support/fixtures';
import type { Position } from './support/map';
import { distance } from './support/page-map';
import type { Reader } from './support/pages';
import { escaped, named, namedLike, words, wordsLike, type MessageKey } from './support/words';

/** Distances and areas between points, and what lies near a point, a route or a province. */
type Site = {
	readonly id: string;
	readonly name: string;
	readonly at: Position;
	readonly toleranceKm: number;
};

function siteOf({ id, properties, geometry }: NamedPoint): Site {
	const [lon = NaN, lat = NaN] = geometry.coordinates;
	return { id: String(id), name: properties.name, at: [lon, lat], toleranceKm: properties.toleranceKm };
}

/** Capitals that the map can show together. */
const capitals = namedPoints
	.filter(({ properties }) => properties.kind === 'capital')
	.map(siteOf)
	.filter(({ at: [lon, lat] }) => lon < 80 && lat < 40);
const capitalAt = (index: number) => pick(capitals.slice(index), () => true);
const [first, second, third] = [capitalAt(0), capitalAt(1), capitalAt(2)];
const route = pick(atlas.layers, ({ kind }) => kind === 'route');
const province = pick(atlas.layers, ({ kind }) => kind === 'region');
const LANDS = '**/data/lands.json';

function kmBetween({ at: [lon1, lat1] }: Site, { at: [lon2, lat2] }: Site): number {
	return (geographiclib.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? NaN) / 1000;
}
const kmText = (km: number) => Math.round(km).toLocaleString('en-GB');

/** What the page says of a step, for readers who do not see it. */
const said = ({ panel }: Reader, text: string | RegExp) =>
	panel.getByRole('status').filter({ hasText: text });
const legs = ({ panel }: Reader) => panel.getByRole('list', namedLike('measure.legs')).getByRole('listitem');
const rowsOf = ({ panel }: Reader, key: MessageKey) =>
	panel.getByRole('list', named(key)).getByRole('listitem');
const choiceOf = ({ panel }: Reader, key: MessageKey) => panel.getByRole('combobox', named(key));
/** A message as part of a longer text. */
const within = (...given: Parameters<typeof wordsLike>) =>
	new RegExp(wordsLike(...given).source.replace(/^\^|\$$/g, ''));

test.describe('on the page’s own map', () => {
	test.use({ savesData: true });

	test('by keyboard alone: names are chosen, and every step is said', async ({ page, reader }) => {
		await reader.open('/measure/');
		const choice = choiceOf(reader, 'measure.point');
		await choice.focus();
		for (const site of [first, second]) {
			await page.keyboard.type(site.name);
			await page.keyboard.press('Tab');
			await expect(reader.button('measure.add')).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(new RegExp(`[=,]${site.id}$`));
			await page.keyboard.press('Shift+Tab');
		}
		const km = Math.round(kmBetween(first, second));
		const off = first.toleranceKm + second.toleranceKm;
		const leg = { from: first.name, to: second.name, km, isTurned: 'yes' };
		await expect(said(reader, within('measure.said.leg', leg))).toHaveCount(1);
		await expect(legs(reader)).toHaveCount(1);
		await expect(legs(reader)).toContainText(words('measure.length', { km, off }));
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(said(reader, words('measure.said.same', { name: second.name }))).toHaveCount(1);
		expect(await reader.accessibilityFaults()).toEqual([]);
		// The buttons go with the last point, and the focus to where the next is chosen.
		await reader.button('measure.clear').press('Enter');
		await expect(page).toHaveURL(/\/measure\/$/);
		await expect(choice).toBeFocused();
		await expect(said(reader, words('measure.said.cleared'))).toHaveCount(1);
	});

	test('a link holds the complete measure; the ring opens, and junk is left out', async ({
		page,
		reader
	}) => {
		const ids = [first, second, third].map(({ id }) => id).join();
		const { measuredLines, measuredPoints } = reader.pageMap;
		await reader.open(`/measure/?points=${ids},,%3Cb%3E,91/0,no-such-place&ring=closed&utm=x`);
		await expect(legs(reader)).toHaveCount(3);
		// The page's map draws it, too: the ground, and the line on its casing, with a point at each place.
		await expect(measuredLines).toHaveCount(3);
		await expect(measuredPoints).toHaveCount(3);
		const middle = await middleOf(measuredPoints.first());
		expect(distance(middle, await reader.pageMap.screen(first.at))).toBeLessThan(2);
		await expect(reader.panel).toContainText(words('measure.unknown', { count: 1 }));
		const perimeter = kmBetween(first, second) + kmBetween(second, third) + kmBetween(third, first);
		const figures = reader.panel.getByRole('definition');
		await expect(figures.first()).toContainText(`${kmText(perimeter)} km ±`);
		await expect(figures.nth(1)).toContainText(/km² ± .* km²\s*[\d,]+ square miles/);
		await reader.button('measure.openRing').click();
		await expect(page).toHaveURL(new RegExp(`points=${ids}$`));
		await expect(measuredLines).toHaveCount(2);
		await expect(said(reader, within('measure.said.opened'))).toHaveCount(1);
		await reader.button('measure.closeRing').click();
		await expect(said(reader, within('measure.said.ring'))).toHaveCount(1);
		await reader.button('measure.undo').click();
		await expect(page).toHaveURL(new RegExp(`points=${first.id},${second.id}$`));
		await expect(legs(reader)).toHaveCount(1);
		await reader.link('near.of', { name: second.name }).click();
		await expect(page).toHaveURL(new RegExp(`/near/\\?of=${second.id}$`));
		await expect(measuredPoints).toHaveCount(1);
		await reader.follow('/');
		await expect(measuredPoints).toHaveCount(0);
	});

	test('along a route: what it crosses; where lands cannot be loaded, the rest is shown', async ({
		page,
		reader
	}) => {
		await page.route(LANDS, (request) => request.abort());
		await reader.open(`/near/?of=${route.id}&km=40`);
		const title = words('near.within', { isRoute: 'yes', km: 40, name: route.name });
		await expect(said(reader, title)).toContainText(within('near.routeKnown'));
		await expect(reader.panel).toContainText(words('near.failed'));
		await reader.complaints.expectSome(/ERR_FAILED .*\/data\/lands\.json/);
		await page.unroute(LANDS);
		await reader.button('near.again').click();
		await expect(rowsOf(reader, 'near.borders').first()).toContainText(words('near.across'));
		await expect(rowsOf(reader, 'near.areas').first()).toContainText(words('near.through'));
		await reader.open('/near/?of=no-such-place&km=junk');
		await expect(said(reader, words('near.unknown'))).toHaveCount(1);
	});

	test('near a province: from its page to what lies in it, what touches it, and the ground about it', async ({
		page,
		reader
	}) => {
		await page.route(LANDS, (request) => request.abort());
		await reader.open(`/place/${province.place}/`);
		await reader.link('near.of', { name: province.name }).click();
		// Without its shape nothing is told or drawn; with it, everything is.
		await expect(said(reader, words('near.failed'))).toHaveCount(1);
		await expect(page).toHaveURL(new RegExp(`/near/\\?of=${province.id}$`));
		await expect(reader.pageMap.measuredLines).toHaveCount(0);
		await reader.complaints.expectSome(/ERR_FAILED .*\/data\/lands\.json/);
		await page.unroute(LANDS);
		await reader.button('near.again').click();
		const title = words('near.within', { isRoute: 'no', km: 100, name: province.name });
		await expect(said(reader, title)).toContainText(within('near.counts'));
		await expect(said(reader, title)).toContainText(within('near.areaKnown'));
		await expect(reader.pageMap.measuredLines).not.toHaveCount(0);
		await expect(choiceOf(reader, 'near.from')).toHaveValue(province.id);
		await expect(rowsOf(reader, 'measure.towns').first()).toContainText(words('near.inside'));
		await expect(rowsOf(reader, 'near.routes').first()).toContainText(words('near.through'));
		await expect(rowsOf(reader, 'near.borders').first()).toContainText(words('near.touches'));
		await expect(rowsOf(reader, 'near.areas').first()).toContainText(words('near.touches'));
		await expect(rowsOf(reader, 'near.areas').filter({ hasText: province.name })).toHaveCount(0);
		expect(await reader.accessibilityFaults()).toEqual([]);
	});

	test.describe('in dark colours', () => {
		test.use({ colorScheme: 'dark' });

		test('near a point: within so many kilometres, sorted, no surer than it is known', async ({
			page,
			reader
		}) => {
			await reader.open('/near/');
			await choiceOf(reader, 'near.from').selectOption({ label: first.name });
			const reach = reader.panel.getByRole('spinbutton', named('near.km'));
			await reach.fill('0');
			await reach.press('Enter');
			await expect(reader.panel).toContainText(words('near.badReach', { least: 1, most: 1000 }));
			await reach.fill('300');
			await reach.press('Enter');
			await expect(page).toHaveURL(new RegExp(`/near/\\?of=${first.id}&km=300$`));
			const title = words('near.within', { isRoute: 'no', km: 300, name: first.name });
			await expect(said(reader, title)).toContainText(/[1-9]\d* provinces?, [1-9]\d* borders?\./);
			const towns = await rowsOf(reader, 'measure.towns').allInnerTexts();
			const lengths = towns.map((text) => Number(/([\d,.]+) km/.exec(text)?.[1]?.replace(',', '')));
			expect(lengths.length).toBeGreaterThan(0);
			expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
			const unsure = words('near.perhaps', { km: 300 });
			for (const text of towns) {
				const [, km = NaN, off = NaN] = (/([\d.]+) km ± ([\d.]+) km/.exec(text) ?? []).map(Number);
				expect(km - off).toBeLessThanOrEqual(300.5);
				// The list rounds what it counts with.
				const isOnEdge = Math.abs(km + off - 300) < 1;
				if (!isOnEdge) expect(text.includes(unsure), text).toBe(km + off > 300);
			}
			await expect(rowsOf(reader, 'near.areas').first()).toContainText(words('near.inside'));
			expect(await reader.accessibilityFaults()).toEqual([]);
		});
	});

	test.describe('on a phone', () => {
		test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

		test('a tap on the map adds a point, and buttons have room for a finger', async ({ page, reader }) => {
			await reader.open('/measure/');
			await page.touchscreen.tap(120, 260);
			await expect(page).toHaveURL(/points=[^,]+$/);
			await page.touchscreen.tap(280, 330);
			await expect(page).toHaveURL(/points=[^,]+,[^,]+$/);
			await expect(legs(reader)).toHaveCount(1);
			for (const key of ['measure.undo', 'measure.clear', 'measure.add'] as const)
				await expectRoomForFinger(reader.button(key));
			expect(await reader.accessibilityFaults()).toEqual([]);
		});
	});
});

test('a click on the interactive map adds what lies there, or the spot itself, and draws the line', async ({
	page,
	reader
}) => {
	const { map } = reader;
	await reader.openMap('/measure/');
	for (const { at } of [first, third]) {
		const { x, y } = await map.screen(at);
		await page.mouse.click(x + 2, y - 2);
	}
	await expect(page).toHaveURL(new RegExp(`points=${first.id},${third.id}$`));
	const { x, y } = await map.screen([58, 33.5]);
	await page.mouse.click(x, y);
	await expect(page).toHaveURL(/,33\.\d+\/5[78]\.\d+$/);
	await expect(legs(reader).nth(1)).toContainText(/° N, 5[78]\.\d+° E/);
	await expect.poll(() => map.drawnValues(['measure-line'], 'role')).toContain('line');
	// A point on the edge of a tile is drawn with both.
	expect((await map.drawnValues(['measure-point'], 'role')).length).toBeGreaterThanOrEqual(3);
	await reader.button('measure.closeRing').click();
	await expect.poll(() => map.drawnValues(['measure-area'], 'role')).toContain('area');
	// What was measured leaves the map with the page. Near a point a circle is drawn.
	await reader.follow(`/near/?of=${first.id}&km=200`);
	await expect.poll(() => map.drawnValues(['measure-point'], 'role')).toContain('point');
	await expect.poll(() => map.drawnValues(['measure-area'], 'role')).toContain('area');
	const spot = await map.screen(first.at);
	await page.mouse.click(spot.x + 90, spot.y + 40);
	await expect(page).not.toHaveURL(new RegExp(`of=${first.id}`));
	await expect(page).toHaveURL(/of=.+&km=200/);
	await reader.follow('/');
	await expect.poll(() => map.drawnValues(['measure-line', 'measure-area'], 'role')).toEqual([]);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('both pages say so, nothing is dead, and the distances are in tables', async ({ page, reader }) => {
		const fields = reader.panel
			.getByRole('combobox')
			.or(reader.panel.getByRole('form'))
			.or(reader.panel.getByRole('button'));
		await page.goto('/measure/?points=a,b');
		await expect(reader.panel).toContainText(words('measure.noScript'));
		await expect(fields).toHaveCount(0);
		await reader.link('near.tableTitle').click();
		await expect(reader.heading).toHaveText(words('near.title'));
		await expect(reader.panel).toContainText(words('near.noScript'));
		await expect(fields).toHaveCount(0);
		await reader.panel.getByText(words('near.tableOf', { name: first.name }), { exact: true }).click();
		const row = reader.panel.getByRole('row', { name: new RegExp(`^${escaped(second.name)}`) });
		await expect(row).toContainText(`${kmText(kmBetween(first, second))} km`);
	});
});

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
	const { x, y, width, height } = (await locator.boundingBox()) ?? {
		x: NaN,
		y: NaN,
		width: NaN,
		height: NaN
	};
	return { x: x + width / 2, y: y + height / 2 };
}
