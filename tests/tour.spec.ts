import type { TourStop } from '../src/lib/atlas/types';
import { atlas, byId, layerAt, layerIds, pick, positionOf } from './support/data';
import { expect, expectRoomForFinger, PHONE, test } from './support/fixtures';
import type { Reader } from './support/pages';
import { fingers } from './support/touch';
import { m, named } from './support/words';

/** The article's argument, stop by stop. */
const { stops } = atlas;
const stopAt = (index: number) => pick(stops.slice(index), () => true);
const [first, second, third, last] = [stopAt(0), stopAt(1), stopAt(2), stopAt(stops.length - 1)];
const pathOf = ({ id }: TourStop) => `/tour/${id}/`;
const leftOut = (stop: TourStop) => layerIds.filter((id) => !stop.layers.includes(id));

const next = (reader: Reader) => reader.link(m.tour_next());
const leave = (reader: Reader) => reader.link(m.tour_leave());
const places = ({ panel }: Reader) => panel.getByRole('list', named(m.tour_places())).getByRole('link');

/** Whether a stop is open, with its layers in the address. */
async function isAt(reader: Reader, stop: TourStop): Promise<void> {
	await reader.isAtStop(stop);
	const hidden = () => new URL(reader.page.url()).searchParams.get('hide') ?? '';
	await expect.poll(hidden).toBe(leftOut(stop).join(','));
}

test.describe('on the page’s own map', () => {
	test.use({ savesData: true });

	test('the tour by keyboard, from the overview and back to it', async ({ page, reader }) => {
		const press = (key: string) => page.keyboard.press(key);
		await reader.open('/');
		await reader.link(m.tour_take()).focus();
		await press('Enter');
		for (const stop of stops) {
			await isAt(reader, stop);
			await expect(reader.heading).toBeFocused();
			if (stop !== last) await press('ArrowRight');
		}
		await press('ArrowRight');
		await isAt(reader, last);
		await press('ArrowLeft');
		await isAt(reader, stopAt(stops.length - 2));
		await press('Shift+Tab');
		await expect(leave(reader)).toBeFocused();
		await press('Enter');
		await expect(reader.heading).toHaveText(atlas.article.headline);
		// The tour's layers end with it.
		await expect(page).toHaveURL((url) => url.pathname === '/' && url.search === '');
		for (const layer of atlas.layers) await expect(reader.switchOf(layer)).toBeChecked();
	});

	test('a stop is announced once: by its heading, not again as a new page', async ({ page, reader }) => {
		await reader.open(pathOf(first));
		await next(reader).click();
		await expect(reader.heading).toHaveText(second.title);
		await expect(reader.heading).toBeFocused();
		// SvelteKit's own announcement of new pages.
		const announcement = page.locator('[aria-live="assertive"]');
		await expect(announcement).toHaveCount(1);
		await expect(announcement).toBeHidden();
	});

	test('each stop has its claims, with how they are put, who says them and what the record says', async ({
		reader
	}) => {
		await reader.open(pathOf(first));
		for (const stop of stops) {
			await reader.follow(pathOf(stop));
			await expect(reader.heading).toHaveText(stop.title);
			expect(stop.claims.length).toBeGreaterThan(0);
			for (const id of stop.claims) {
				const claim = byId(atlas.claims, id);
				await expect(reader.brief(id)).toContainText(claim.text);
				await expect(reader.brief(id)).toContainText(claim.attribution);
				const record = reader.brief(id).getByRole('link', named(m.article_evidence()));
				await expect(record).toHaveAttribute('href', new RegExp(`/place/${claim.places[0]}/.*#${id}$`));
			}
		}
	});

	test('a rejected rumour says so beside its text', async ({ reader }) => {
		const rumours = atlas.claims.filter(({ modality }) => modality === 'reported-rejected');
		const stop = pick(stops, ({ claims }) => rumours.some(({ id }) => claims.includes(id)));
		await reader.open(pathOf(stop));
		for (const { id } of rumours.filter((claim) => stop.claims.includes(claim.id)))
			await expect(reader.brief(id)).toContainText(m.modality_reported_rejected());
	});

	test('from a stop a place opens with all layers but those switched off by hand', async ({
		page,
		reader
	}) => {
		const off = layerAt(5);
		await reader.open(`${pathOf(last)}?hide=${off.id}`);
		await places(reader).first().click();
		await expect(reader.heading).toHaveText(byId(atlas.places, last.focus.places?.[0]).name);
		await expect(page).toHaveURL(new RegExp(`\\?hide=${off.id}$`));
		await reader.open(`${pathOf(second)}?hide=${leftOut(second).join(',')}`);
		await places(reader).first().click();
		await expect(page).toHaveURL((url) => url.pathname.startsWith('/place/') && url.search === '');
	});

	for (const stop of [first, last]) {
		test(`axe finds nothing at the stop “${stop.title}”, light or dark`, async ({ reader }) => {
			await reader.open(pathOf(stop));
			expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
		});
	}
});

test.describe('on a map that is drawn', () => {
	test.use({ sharesMap: true });

	test('arrow keys stay with the map while it has the focus, and do nothing with a modifier', async ({
		page,
		reader
	}) => {
		await reader.openMap(pathOf(second));
		const before = await reader.map.camera();
		await reader.map.canvas.focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(async () => (await reader.map.camera()).lon).not.toBe(before.lon);
		await reader.heading.focus();
		await page.keyboard.press('Shift+ArrowRight');
		await expect(reader.heading).toHaveText(second.title);
	});

	test('the camera goes to the places of each stop, and only its layers are drawn', async ({ reader }) => {
		// Every stop draws the map again.
		test.slow();
		await reader.openMap(pathOf(first));
		const zooms = new Set<string>();
		for (const stop of stops.slice(1)) {
			await next(reader).click();
			await isAt(reader, stop);
			zooms.add((await reader.map.camera()).zoom.toFixed(1));
			const drawn = await reader.map.drawnLayers();
			for (const { id, place } of atlas.layers) {
				if (!stop.layers.includes(id)) expect(drawn, stop.id).not.toContain(id);
				else if (stop.focus.places?.includes(place)) expect(drawn, stop.id).toContain(id);
			}
		}
		expect(zooms.size).toBeGreaterThan(2);
		await leave(reader).click();
		await expect(reader.heading).toHaveText(atlas.article.headline);
		await expect.poll(() => reader.map.drawnLayers()).toEqual(layerIds);
	});

	test('both pipelines lie in the free part of the map, from end to end, at the stop about them', async ({
		page,
		reader
	}) => {
		const routes = atlas.layers.filter(({ kind }) => kind === 'route').map(({ place }) => place);
		const stop = pick(stops, ({ focus }) => routes.every((id) => focus.places?.includes(id)));
		await reader.openMap(pathOf(stop));
		const panel = await reader.panel.boundingBox();
		const window = page.viewportSize();
		for (const name of ['Asaluyeh', 'Nawabshah', 'Galkynysh', 'Fazilka']) {
			const { x, y } = await reader.map.screen(positionOf(name));
			expect(x, name).toBeGreaterThan(panel?.width ?? Infinity);
			expect(x, name).toBeLessThan(window?.width ?? 0);
			expect(y, name).toBeGreaterThan(0);
			expect(y, name).toBeLessThan(window?.height ?? 0);
		}
	});

	test('a stop’s address opens it with the layers it names; a plain one shows them all', async ({
		page,
		reader
	}) => {
		const hidden = leftOut(third);
		expect(hidden.length).toBeGreaterThan(0);
		await reader.openMap(`${pathOf(third)}?hide=${hidden.join(',')}`);
		await isAt(reader, third);
		const drawn = await reader.map.drawnLayers();
		for (const id of hidden) expect(drawn).not.toContain(id);
		await reader.follow('/tour/');
		await expect(reader.heading).toHaveText(first.title);
		for (const layer of atlas.layers) await expect(reader.switchOf(layer)).toBeChecked();
		expect((await page.request.get('/tour/nowhere/')).status()).toBe(404);
	});

	test('a layer switched by hand stays as it is within the stop; Back brings it back', async ({
		page,
		reader
	}) => {
		const index = stops.findIndex(
			({ layers }, at) => at > 0 && layers.length > 1 && layers.length < layerIds.length
		);
		const stop = stopAt(index);
		await reader.openMap(pathOf(stopAt(index - 1)));
		await next(reader).click();
		await isAt(reader, stop);
		const shown = byId(atlas.layers, stop.layers[0]);
		await reader.switchOf(shown).click();
		await expect(reader.switchOf(shown)).not.toBeChecked();
		await expect.poll(() => reader.map.drawn(shown.id)).toBe(0);
		await next(reader).click();
		await isAt(reader, stopAt(index + 1));
		await page.goBack();
		await expect(reader.heading).toHaveText(stop.title);
		await expect(reader.switchOf(shown)).not.toBeChecked();
		await page.goBack();
		await expect(reader.heading).toHaveText(stopAt(index - 1).title);
	});
});

test.describe('on a phone', () => {
	test.use({ savesData: true, viewport: PHONE, hasTouch: true, isMobile: true });

	test('the tour by its buttons, which stay in sight and have room for a finger', async ({ reader }) => {
		await reader.open('/');
		await reader.link(m.tour_take()).tap();
		for (const stop of stops) {
			await isAt(reader, stop);
			if (stop === last) continue;
			await expect(next(reader)).toBeInViewport({ ratio: 1 });
			await expectRoomForFinger(next(reader));
			await next(reader).tap();
		}
		await leave(reader).tap();
		await expect(reader.heading).toHaveText(atlas.article.headline);
	});

	test('a swipe over the text goes on and back; a scroll and a short move do not', async ({
		page,
		reader
	}) => {
		const gesture = await fingers(page);
		/** Moves one finger over the text of a stop. */
		const swipe = async ({ text }: TourStop, dx: number, dy: number) => {
			const box = await reader.panel.getByText(text).boundingBox();
			if (!box) throw new Error('The text of the stop is not on the screen');
			await gesture({ x: box.x + box.width / 2 - dx / 2, y: box.y + 20, by: [dx, dy] });
		};
		await reader.open(pathOf(first));
		await swipe(first, -160, 10);
		await expect(reader.heading).toHaveText(second.title);
		await swipe(second, -160, -10);
		await expect(reader.heading).toHaveText(third.title);
		await swipe(third, 160, 5);
		await expect(reader.heading).toHaveText(second.title);
		await swipe(second, -30, 0);
		await swipe(second, -60, -110);
		// Neither leads on: the next swipe starts from the same stop.
		await reader.scrollTo(0);
		await swipe(second, 160, 5);
		await expect(reader.heading).toHaveText(first.title);
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the tour is taken by its links, and each stop has its own map', async ({ page, reader }) => {
		await page.goto('/');
		await reader.link(m.tour_take()).click();
		const bounds = new Set<string>();
		for (const stop of stops) {
			await expect(reader.heading).toHaveText(stop.title);
			bounds.add(await reader.pageMap.bounds());
			await expect(page.getByRole('button')).toHaveCount(0);
			if (stop !== last) await next(reader).click();
		}
		expect(bounds.size).toBeGreaterThan(4);
		const row = page.getByRole('navigation', named(m.tour_stops()));
		await expect(row.getByRole('listitem')).toHaveCount(stops.length);
		await row.getByRole('link', { name: second.title }).click();
		await expect(reader.heading).toHaveText(second.title);
		await leave(reader).click();
		await expect(reader.heading).toHaveText(atlas.article.headline);
	});
});
