import { readFileSync } from 'node:fs';
import geographiclib from 'geographiclib-geodesic';
import { atlas, expect, PHONE, test, testOnPageMap, type AtlasDriver } from './driver';

type Site = {
	id: string;
	properties: { name: string; kind: string; toleranceKm: number };
	geometry: { coordinates: [number, number] };
};
const { features } = JSON.parse(readFileSync('geo/layers/places.geojson', 'utf8')) as { features: Site[] };
/** Capitals that the map can show together. */
const capitals = features.filter(
	({ properties, geometry: { coordinates } }) => properties.kind === 'capital' && coordinates[1] < 40
);
const [first, second, third] = capitals.filter(({ geometry: { coordinates } }) => coordinates[0] < 80) as [
	Site,
	Site,
	Site
];
const route = atlas.layers.find(({ kind }) => kind === 'route');
const province = atlas.layers.find(({ kind }) => kind === 'region');

function kmBetween(from: Site, to: Site): number {
	const [[lon1, lat1], [lon2, lat2]] = [from.geometry.coordinates, to.geometry.coordinates];
	return (geographiclib.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? NaN) / 1000;
}
const kmText = (km: number) => Math.round(km).toLocaleString('en-GB');
const nameOf = ({ properties }: Site) => properties.name;
const said = (reader: AtlasDriver, text: string | RegExp) =>
	reader.panel.getByRole('status').filter({ hasText: text });
const legs = (reader: AtlasDriver) =>
	reader.panel.getByRole('list', { name: /\d legs?$/ }).getByRole('listitem');
const button = (reader: AtlasDriver, name: string) => reader.panel.getByRole('button', { name, exact: true });

testOnPageMap('by keyboard alone: names are chosen, and every step is said', async ({ reader }) => {
	const { page } = reader;
	await page.goto('/measure/');
	await reader.isTakenOver();
	const choice = reader.panel.getByRole('combobox', { name: 'Point', exact: true });
	await choice.focus();
	for (const site of [first, second]) {
		await page.keyboard.type(nameOf(site));
		await page.keyboard.press('Tab');
		await expect(button(reader, 'Add')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`[=,]${site.id}$`));
		await page.keyboard.press('Shift+Tab');
	}
	const km = kmText(kmBetween(first, second));
	const tolerance = first.properties.toleranceKm + second.properties.toleranceKm;
	const sentence = `${nameOf(first)} to ${nameOf(second)}: ${km} km, about `;
	await expect(said(reader, sentence)).toHaveText(/ miles, bearing [a-z-]+ \(\d+°\), give or take \d+ km\.$/);
	await expect(legs(reader)).toHaveCount(1);
	await expect(legs(reader)).toContainText(`${km} km ± ${tolerance} km`);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(said(reader, 'is the last point already')).toHaveCount(1);
	expect(await reader.accessibilityFaults()).toEqual([]);
	// The buttons go with the last point, and the focus to where the next is chosen.
	await button(reader, 'Clear').press('Enter');
	await expect(page).toHaveURL(/\/measure\/$/);
	await expect(choice).toBeFocused();
	await expect(said(reader, 'Nothing is measured.')).toHaveCount(1);
});

testOnPageMap('a link is the whole measure; the ring opens, and junk is left out', async ({ reader }) => {
	const { page } = reader;
	const ids = [first, second, third].map(({ id }) => id).join();
	await page.goto(`/measure/?points=${ids},,%3Cb%3E,91/0,no-such-place&ring=closed&utm=x`);
	await expect(legs(reader)).toHaveCount(3);
	// It is drawn on the map in the page, too: the ground, and the line on its casing, with a point at each place.
	const drawn = page.locator('#static-map .map-measure');
	await expect(drawn.locator('path')).toHaveCount(3);
	await expect(drawn.locator('circle')).toHaveCount(3);
	const [[x = NaN, y = NaN] = []] = await reader.inPageMap([first.geometry.coordinates]);
	const spot = await drawn.locator('circle').first().boundingBox();
	expect(
		Math.hypot((spot?.x ?? 0) + (spot?.width ?? 0) / 2 - x, (spot?.y ?? 0) + (spot?.height ?? 0) / 2 - y)
	).toBeLessThan(2);
	await expect(reader.panel).toContainText('One point of the link is not in this atlas');
	const perimeter = kmBetween(first, second) + kmBetween(second, third) + kmBetween(third, first);
	await expect(reader.panel.getByRole('definition').first()).toContainText(`${kmText(perimeter)} km ±`);
	await expect(reader.panel.getByRole('definition').nth(1)).toContainText(
		/km² ± .* km²\s*[\d,]+ square miles/
	);
	await button(reader, 'Open the ring').click();
	await expect(page).toHaveURL(new RegExp(`points=${ids}$`));
	await expect(drawn.locator('path')).toHaveCount(2);
	await expect(said(reader, 'The ring is open.')).toHaveCount(1);
	await button(reader, 'Close the ring').click();
	await expect(said(reader, /The ring is closed: [\d,]+ km², perimeter /)).toHaveCount(1);
	await button(reader, 'Undo').click();
	await expect(page).toHaveURL(new RegExp(`points=${first.id},${second.id}$`));
	await expect(legs(reader)).toHaveCount(1);
	await reader.panel.getByRole('link', { name: `What is near ${nameOf(second)}` }).click();
	await expect(page).toHaveURL(new RegExp(`/near/\\?of=${second.id}$`));
	await expect(drawn.locator('circle')).toHaveCount(1);
	await reader.follow('/');
	await expect(drawn).toHaveCount(0);
});

test('a click on the interactive map adds what lies there, or the spot itself, and draws the line', async ({
	reader
}) => {
	const { page } = reader;
	await reader.visit('/measure/');
	for (const { geometry } of [first, third]) {
		const { x, y } = await reader.screen(...geometry.coordinates);
		await page.mouse.click(x + 2, y - 2);
	}
	await expect(page).toHaveURL(new RegExp(`points=${first.id},${third.id}$`));
	const { x, y } = await reader.screen(58, 33.5);
	await page.mouse.click(x, y);
	await expect(page).toHaveURL(/,33\.\d+\/5[78]\.\d+$/);
	await expect(legs(reader).nth(1)).toContainText(/° N, 5[78]\.\d+° E/);
	await expect.poll(() => reader.drawnValues(['measure-line'], 'role')).toContain('line');
	// A point on the edge of a tile is drawn with both.
	expect((await reader.drawnValues(['measure-point'], 'role')).length).toBeGreaterThanOrEqual(3);
	await button(reader, 'Close the ring').click();
	await expect.poll(() => reader.drawnValues(['measure-area'], 'role')).toContain('area');
	// What was measured leaves the map with the page; near a point a circle is drawn.
	await reader.visit(`/near/?of=${first.id}&km=200`);
	await expect.poll(() => reader.drawnValues(['measure-point'], 'role')).toContain('point');
	await expect.poll(() => reader.drawnValues(['measure-area'], 'role')).toContain('area');
	const spot = await reader.screen(...first.geometry.coordinates);
	await page.mouse.click(spot.x + 90, spot.y + 40);
	await expect(page).not.toHaveURL(new RegExp(`of=${first.id}`));
	await expect(page).toHaveURL(/of=.+&km=200/);
	await reader.visit('/');
	await expect.poll(() => reader.drawnValues(['measure-line', 'measure-area'], 'role')).toEqual([]);
});

testOnPageMap(
	'near a point: within so many kilometres, sorted, no surer than it is known',
	async ({ reader }) => {
		const { page } = reader;
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto('/near/');
		await reader.isTakenOver();
		await reader.panel
			.getByRole('combobox', { name: 'Near', exact: true })
			.selectOption({ label: nameOf(first) });
		const reach = reader.panel.getByRole('spinbutton', { name: 'Within (km)' });
		await reach.fill('0');
		await reach.press('Enter');
		await expect(reader.panel).toContainText('Give whole kilometres, from 1 to 1,000.');
		await reach.fill('300');
		await reach.press('Enter');
		await expect(page).toHaveURL(new RegExp(`/near/\\?of=${first.id}&km=300$`));
		await expect(said(reader, `Within 300 km of ${nameOf(first)}: `)).toContainText(
			/\d+ provinces, \d+ borders?\./
		);
		const towns = await reader.panel
			.getByRole('list', { name: 'Towns of the base map' })
			.getByRole('listitem')
			.allInnerTexts();
		const lengths = towns.map((text) => Number(/([\d,.]+) km/.exec(text)?.[1]?.replace(',', '')));
		expect(lengths.length).toBeGreaterThan(0);
		expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
		for (const text of towns) {
			const [, km = NaN, off = NaN] = (/([\d.]+) km ± ([\d.]+) km/.exec(text) ?? []).map(Number);
			expect(km - off).toBeLessThanOrEqual(300.5);
			// The list rounds what it counts with.
			const isOnEdge = Math.abs(km + off - 300) < 1;
			if (!isOnEdge) expect(text.includes('may lie further off than 300 km'), text).toBe(km + off > 300);
		}
		await expect(
			reader.panel.getByRole('list', { name: 'Provinces' }).getByRole('listitem').first()
		).toContainText('lies in it');
		expect(await reader.accessibilityFaults()).toEqual([]);
	}
);

testOnPageMap(
	'along a route: what it crosses; where lands cannot be had, the rest is told',
	async ({ reader }) => {
		const { page } = reader;
		await page.route('**/data/lands.json', (request) => request.abort());
		await page.goto(`/near/?of=${route?.id}&km=40`);
		await expect(said(reader, `Within 40 km of the ${route?.name}`)).toContainText('The line is known to ±');
		await expect(reader.panel).toContainText('Provinces and borders cannot be loaded');
		await page.unroute('**/data/lands.json');
		reader.complaints.length = 0;
		await button(reader, 'Try again').click();
		const borders = reader.panel.getByRole('list', { name: 'Borders' });
		await expect(borders.getByRole('listitem').first()).toContainText('crosses it');
		await expect(reader.panel.getByRole('list', { name: 'Provinces' })).toContainText('runs through it');
		await page.goto('/near/?of=no-such-place&km=junk');
		await expect(said(reader, 'The link names a place that this atlas does not know.')).toHaveCount(1);
	}
);

testOnPageMap(
	'near a province: from its page to what lies in it, what touches it, and the ground about it',
	async ({ reader }) => {
		const { page } = reader;
		await page.route('**/data/lands.json', (request) => request.abort());
		await page.goto(`/place/${province?.place}/`);
		await reader.isTakenOver();
		await reader.panel.getByRole('link', { name: `What is near ${province?.name}`, exact: true }).click();
		// Without its shape nothing can be told, and nothing is drawn; with it, all is.
		await expect(said(reader, 'Provinces and borders cannot be loaded')).toHaveCount(1);
		await expect(page).toHaveURL(new RegExp(`/near/\\?of=${province?.id}$`));
		const drawn = page.locator('#static-map .map-measure path');
		await expect(drawn).toHaveCount(0);
		await page.unroute('**/data/lands.json');
		reader.complaints.length = 0;
		await button(reader, 'Try again').click();
		await expect(said(reader, `Within 100 km of ${province?.name}: `)).toContainText(
			/\d+ provinces, \d+ borders?\. Distances are to its edge, which is known to ± \d+ km\./
		);
		await expect(drawn).not.toHaveCount(0);
		await expect(reader.panel.getByRole('combobox', { name: 'Near', exact: true })).toHaveValue(
			province?.id ?? ''
		);
		const rows = (name: string) =>
			reader.panel.getByRole('list', { name, exact: true }).getByRole('listitem');
		await expect(rows('Towns of the base map').first()).toContainText('lies in it');
		await expect(rows('Routes').first()).toContainText('runs through it');
		await expect(rows('Borders').first()).toContainText('touches it');
		await expect(rows('Provinces').first()).toContainText('touches it');
		await expect(rows('Provinces').filter({ hasText: province?.name ?? '' })).toHaveCount(0);
		expect(await reader.accessibilityFaults()).toEqual([]);
	}
);

testOnPageMap.describe('on a phone', () => {
	testOnPageMap.use({ hasTouch: true, isMobile: true });

	testOnPageMap('a tap on the map adds a point, and buttons have room for a finger', async ({ reader }) => {
		const { page } = reader;
		await page.setViewportSize(PHONE);
		await page.goto('/measure/');
		await reader.isTakenOver();
		await expect(page.locator('.is-live')).toBeAttached();
		await page.touchscreen.tap(120, 260);
		await expect(page).toHaveURL(/points=[^,]+$/);
		await page.touchscreen.tap(280, 330);
		await expect(page).toHaveURL(/points=[^,]+,[^,]+$/);
		await expect(legs(reader)).toHaveCount(1);
		for (const name of ['Undo', 'Clear', 'Add']) {
			const box = await button(reader, name).boundingBox();
			expect(box?.height).toBeGreaterThanOrEqual(44);
		}
		expect(await reader.accessibilityFaults()).toEqual([]);
	});
});

testOnPageMap.describe('without JavaScript', () => {
	testOnPageMap.use({ javaScriptEnabled: false });

	testOnPageMap('both pages say so, nothing is dead, and the distances are in tables', async ({ page }) => {
		await page.goto('/measure/?points=a,b');
		await expect(page.getByRole('main')).toContainText('needs scripts');
		await expect(page.getByRole('main').locator('select, form')).toHaveCount(0);
		await page.getByRole('link', { name: 'How far the main places lie apart' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Near what');
		await expect(page.getByRole('main')).toContainText('needs scripts');
		await expect(page.getByRole('main').locator('select, form')).toHaveCount(0);
		await page.getByText(`From ${nameOf(first)}`, { exact: true }).click();
		const row = page.getByRole('row', { name: new RegExp(`^${nameOf(second)}`) });
		await expect(row).toContainText(`${kmText(kmBetween(first, second))} km`);
	});
});
