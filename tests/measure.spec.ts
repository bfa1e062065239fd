import geographiclib from 'geographiclib-geodesic';
import type { Locator } from '@playwright/test';
import { atlas, namedPoints, pick, type NamedPoint } from './support/data';
import { expect, expectRoomForFinger, PHONE, test } from './support/fixtures';
import type { Position } from './support/map';
import { distance } from './support/page-map';
import type { Reader } from './support/pages';
import { ANY, m, MANY, named, namedLike, startingWith, within } from './support/words';

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
const legs = ({ panel }: Reader) =>
	panel
		.getByRole('list', namedLike(m.measure_legs({ count: 1 }), m.measure_legs({ count: MANY })))
		.getByRole('listitem');
const rowsOf = ({ panel }: Reader, name: string) =>
	panel.getByRole('list', named(name)).getByRole('listitem');
const choiceOf = ({ panel }: Reader, name: string) => panel.getByRole('combobox', named(name));
test.describe('on the page’s own map', () => {
	test.use({ savesData: true });

	test('by keyboard alone: names are chosen, and every step is said', async ({ page, reader }) => {
		await reader.open('/measure/');
		const choice = choiceOf(reader, m.measure_point());
		await choice.focus();
		for (const site of [first, second]) {
			await page.keyboard.type(site.name);
			await page.keyboard.press('Tab');
			await expect(reader.button(m.measure_add())).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(new RegExp(`[=,]${site.id}$`));
			await page.keyboard.press('Shift+Tab');
		}
		const km = Math.round(kmBetween(first, second));
		const off = first.toleranceKm + second.toleranceKm;
		const unknown = { miles: MANY, compass: ANY, degrees: ANY, off: MANY };
		const leg = { from: first.name, to: second.name, km, isTurned: 'yes', ...unknown };
		await expect(said(reader, within(m.measure_said_leg(leg)))).toHaveCount(1);
		await expect(legs(reader)).toHaveCount(1);
		await expect(legs(reader)).toContainText(m.measure_length({ km, off }));
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(said(reader, m.measure_said_same({ name: second.name }))).toHaveCount(1);
		expect(await reader.accessibilityFaults()).toEqual([]);
		// The buttons go with the last point, and the focus to where the next is chosen.
		await reader.button(m.measure_clear()).press('Enter');
		await expect(page).toHaveURL(/\/measure\/$/);
		await expect(choice).toBeFocused();
		await expect(said(reader, m.measure_said_cleared())).toHaveCount(1);
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
		await expect(reader.panel).toContainText(m.measure_unknown({ count: 1 }));
		const perimeter = kmBetween(first, second) + kmBetween(second, third) + kmBetween(third, first);
		const figures = reader.panel.getByRole('definition');
		await expect(figures.first()).toContainText(`${kmText(perimeter)} km ±`);
		await expect(figures.nth(1)).toContainText(/km² ± .* km²\s*[\d,]+ square miles/);
		await reader.button(m.measure_open_ring()).click();
		await expect(page).toHaveURL(new RegExp(`points=${ids}$`));
		await expect(measuredLines).toHaveCount(2);
		await expect(said(reader, within(m.measure_said_opened({ length: ANY })))).toHaveCount(1);
		await reader.button(m.measure_close_ring()).click();
		await expect(said(reader, within(m.measure_said_ring({ area: ANY, length: ANY })))).toHaveCount(1);
		await reader.button(m.measure_undo()).click();
		await expect(page).toHaveURL(new RegExp(`points=${first.id},${second.id}$`));
		await expect(legs(reader)).toHaveCount(1);
		await reader.link(m.near_of({ name: second.name })).click();
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
		const title = m.near_within({ isRoute: 'yes', km: 40, name: route.name });
		await expect(said(reader, title)).toContainText(within(m.near_route_known({ least: ANY, most: ANY })));
		await expect(reader.panel).toContainText(m.near_failed());
		await reader.complaints.expectSome(/ERR_FAILED .*\/data\/lands\.json/);
		await page.unroute(LANDS);
		await reader.button(m.near_again()).click();
		await expect(rowsOf(reader, m.near_borders()).first()).toContainText(m.near_across());
		await expect(rowsOf(reader, m.near_areas()).first()).toContainText(m.near_through());
		await reader.open('/near/?of=no-such-place&km=junk');
		await expect(said(reader, m.near_unknown())).toHaveCount(1);
	});

	test('near a province: from its page to what lies in it, what touches it, and the ground about it', async ({
		page,
		reader
	}) => {
		await page.route(LANDS, (request) => request.abort());
		await reader.open(`/place/${province.place}/`);
		await reader.link(m.near_of({ name: province.name })).click();
		// Without its shape nothing is told or drawn; with it, everything is.
		await expect(said(reader, m.near_failed())).toHaveCount(1);
		await expect(page).toHaveURL(new RegExp(`/near/\\?of=${province.id}$`));
		await expect(reader.pageMap.measuredLines).toHaveCount(0);
		await reader.complaints.expectSome(/ERR_FAILED .*\/data\/lands\.json/);
		await page.unroute(LANDS);
		await reader.button(m.near_again()).click();
		const title = m.near_within({ isRoute: 'no', km: 100, name: province.name });
		await expect(said(reader, title)).toContainText(
			within(m.near_counts({ spots: ANY, routes: ANY, areas: ANY, borders: ANY }))
		);
		await expect(said(reader, title)).toContainText(within(m.near_area_known({ off: ANY })));
		await expect(reader.pageMap.measuredLines).not.toHaveCount(0);
		await expect(choiceOf(reader, m.near_from())).toHaveValue(province.id);
		await expect(rowsOf(reader, m.measure_towns()).first()).toContainText(m.near_inside());
		await expect(rowsOf(reader, m.near_routes()).first()).toContainText(m.near_through());
		await expect(rowsOf(reader, m.near_borders()).first()).toContainText(m.near_touches());
		await expect(rowsOf(reader, m.near_areas()).first()).toContainText(m.near_touches());
		await expect(rowsOf(reader, m.near_areas()).filter({ hasText: province.name })).toHaveCount(0);
		expect(await reader.accessibilityFaults()).toEqual([]);
	});

	test.describe('in dark colours', () => {
		test.use({ colorScheme: 'dark' });

		test('near a point: within so many kilometres, sorted, no surer than it is known', async ({
			page,
			reader
		}) => {
			await reader.open('/near/');
			await choiceOf(reader, m.near_from()).selectOption({ label: first.name });
			const reach = reader.panel.getByRole('spinbutton', named(m.near_km()));
			await reach.fill('0');
			await reach.press('Enter');
			await expect(reader.panel).toContainText(m.near_bad_reach({ least: '1', most: '1,000' }));
			await reach.fill('300');
			await reach.press('Enter');
			await expect(page).toHaveURL(new RegExp(`/near/\\?of=${first.id}&km=300$`));
			const title = m.near_within({ isRoute: 'no', km: 300, name: first.name });
			await expect(said(reader, title)).toContainText(/[1-9]\d* provinces?, [1-9]\d* borders?\./);
			const towns = await rowsOf(reader, m.measure_towns()).allInnerTexts();
			const lengths = towns.map((text) => Number(/([\d,.]+) km/.exec(text)?.[1]?.replace(',', '')));
			expect(lengths.length).toBeGreaterThan(0);
			expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
			const unsure = m.near_perhaps({ km: 300 });
			for (const text of towns) {
				const [, km = NaN, off = NaN] = (/([\d.]+) km ± ([\d.]+) km/.exec(text) ?? []).map(Number);
				expect(km - off).toBeLessThanOrEqual(300.5);
				// The list rounds what it counts with.
				const isOnEdge = Math.abs(km + off - 300) < 1;
				if (!isOnEdge) expect(text.includes(unsure), text).toBe(km + off > 300);
			}
			await expect(rowsOf(reader, m.near_areas()).first()).toContainText(
				within(m.near_inside_drawn({ off: ANY }))
			);
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
			for (const name of [m.measure_undo(), m.measure_clear(), m.measure_add()])
				await expectRoomForFinger(reader.button(name));
			expect(await reader.accessibilityFaults()).toEqual([]);
		});
	});
});

test.describe('on a map that is drawn', () => {
	test.use({ sharesMap: true });

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
		await reader.button(m.measure_close_ring()).click();
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
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('both pages say so, nothing is dead, and the distances are in tables', async ({ page, reader }) => {
		const fields = reader.panel
			.getByRole('combobox')
			.or(reader.panel.getByRole('form'))
			.or(reader.panel.getByRole('button'));
		await page.goto('/measure/?points=a,b');
		await expect(reader.panel).toContainText(m.measure_no_script());
		await expect(fields).toHaveCount(0);
		await reader.link(m.near_table_title()).click();
		await expect(reader.heading).toHaveText(m.near_title());
		await expect(reader.panel).toContainText(m.near_no_script());
		await expect(fields).toHaveCount(0);
		await reader.panel.getByText(m.near_table_of({ name: first.name }), { exact: true }).click();
		const row = reader.panel.getByRole('row', { name: startingWith(second.name) });
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
