import { atlas, layerAt, placeOf, positionOf } from './support/data';
import { expect, test } from './support/fixtures';
import { busy } from './support/busy';
import { m, named } from './support/words';

/** The address holds the view: page, camera, layers. Whoever opens it sees what was shared. */
const [firstLayer, secondLayer] = [layerAt(0), layerAt(1)];

test('a shared link restores page, camera and layers exactly', async ({ page, reader }) => {
	await reader.openMap(`/place/${firstLayer.place}/?map=6.25/29.5000/66.2500&hide=${secondLayer.id}`);
	const camera = await reader.map.camera();
	expect(camera.zoom).toBeCloseTo(6.25, 2);
	expect(camera.lat).toBeCloseTo(29.5, 3);
	expect(camera.lon).toBeCloseTo(66.25, 3);
	expect(await reader.map.drawn(secondLayer.id)).toBe(0);
	await expect(page).toHaveURL(/map=6\.25\/29\.5000\/66\.2500&hide=/);
});

test.describe('on the page’s own map', () => {
	test.use({ savesData: true });

	test('junk in the address is ignored', async ({ reader }) => {
		const positions = [positionOf('Gwadar'), positionOf('Herat')];
		const places = () => Promise.all(positions.map((position) => reader.pageMap.screen(position)));
		await reader.open();
		const plain = await places();
		await reader.open('/?map=99/x/<b>&hide=nothing,%00&theme=lava&foo=1');
		for (const layer of atlas.layers) await expect(reader.switchOf(layer)).toBeChecked();
		expect(await places()).toEqual(plain);
	});
});

test.describe('on a map that is drawn', () => {
	test.use({ sharesMap: true });

	test('Back and Forward lead through pages, and each has the camera it was left with', async ({
		page,
		reader
	}) => {
		const zoom = async () => (await reader.map.camera()).zoom;
		await reader.openMap();
		const overview = await zoom();
		await reader.rows(placeOf(secondLayer)).click();
		await expect(page).toHaveURL(new RegExp(`/place/${secondLayer.place}/$`));
		await page.getByRole('button', named(m.map_zoom_in())).click();
		await expect(page).toHaveURL(/map=/);
		const moved = await zoom();
		await page.goBack();
		await expect(reader.heading).toHaveText(atlas.article.headline);
		await expect.poll(zoom).toBeCloseTo(overview, 2);
		await page.goForward();
		await expect(page).toHaveURL(/map=/);
		await expect.poll(zoom).toBeCloseTo(moved, 1);
	});

	test('what is off stays off from page to page, but a place turns its own layer on', async ({
		page,
		reader
	}) => {
		await reader.openMap(`/?hide=${firstLayer.id},${secondLayer.id}`);
		await reader.rows(placeOf(firstLayer)).click();
		await expect(page).toHaveURL(new RegExp(`/place/${firstLayer.place}/\\?hide=${secondLayer.id}$`));
		await expect.poll(() => reader.map.drawn(firstLayer.id)).toBeGreaterThan(0);
		expect(await reader.map.drawn(secondLayer.id)).toBe(0);
	});
});

test.describe('reading positions', () => {
	test.use({ savesData: true });

	test('Back returns to the spot where the reader left the page', async ({ page, reader }) => {
		await reader.open('/article/');
		const link = reader.paragraph(6).getByRole('list', named(m.article_places())).getByRole('link').first();
		await link.scrollIntoViewIfNeeded();
		const before = await reader.scrolled();
		expect(before).toBeGreaterThan(500);
		await link.click();
		await expect(page).toHaveURL(/\/place\//);
		await expect.poll(reader.scrolled).toBe(0);
		await page.goBack();
		await expect(page).toHaveURL(/\/article\//);
		await expect.poll(reader.scrolled).toBe(before);
	});

	test('Back and Forward bring back the spot on a list and on a place', async ({ page, reader }) => {
		const place = placeOf(layerAt(3));
		await reader.open('/');
		await reader.scrollTo(120);
		await reader.rows(place).click();
		await expect(reader.heading).toHaveText(place.name);
		await expect.poll(reader.scrolled).toBe(0);
		await reader.scrollTo(200);
		await page.goBack();
		await expect.poll(reader.scrolled).toBe(120);
		await page.goForward();
		await expect(reader.heading).toHaveText(place.name);
		await expect.poll(reader.scrolled).toBe(200);
	});
});

/** The address is written when the browser has time; what the reader changed is seen and kept before that. */
test.describe('while the browser is too busy to write the address', () => {
	test.use({ savesData: true });

	test('a change is seen, and the next builds on it', async ({ page, reader }) => {
		await reader.open();
		const allow = await busy(page);
		await reader.switchOf(firstLayer).click();
		await expect(reader.pageMap.drawingOf(firstLayer.id)).toBeHidden();
		await reader.switchOf(secondLayer).click();
		await expect(reader.switchOf(firstLayer)).not.toBeChecked();
		await expect(page).toHaveURL(/\/$/);
		await allow();
		await expect(page).toHaveURL(new RegExp(`/\\?hide=${firstLayer.id},${secondLayer.id}$`));
	});

	test('a link takes the change along, and Back finds it', async ({ page, reader }) => {
		await reader.open();
		await busy(page);
		await reader.switchOf(firstLayer).click();
		await reader.rows(placeOf(secondLayer)).click();
		await expect(page).toHaveURL(new RegExp(`/place/${secondLayer.place}/\\?hide=${firstLayer.id}$`));
		await page.goBack();
		await expect(page).toHaveURL(new RegExp(`/\\?hide=${firstLayer.id}$`));
		await expect(reader.switchOf(firstLayer)).not.toBeChecked();
		await expect(reader.pageMap.drawingOf(firstLayer.id)).toBeHidden();
	});

	test('a link within the page keeps the change, and so does leaving the site and coming back', async ({
		page,
		reader
	}) => {
		await reader.open('/article/');
		const allow = await busy(page);
		await reader.switchOf(firstLayer).click();
		await reader
			.paragraph(4)
			.getByRole('link', named(m.claim_paragraph({ number: 4 })))
			.click();
		await expect(page).toHaveURL(/#p4$/);
		await allow();
		await expect(page).toHaveURL(new RegExp(`/article/\\?hide=${firstLayer.id}#p4$`));
		await reader.switchOf(secondLayer).click();
		await expect(reader.switchOf(secondLayer)).not.toBeChecked();
		await page.goto('about:blank');
		await page.goBack();
		await expect(page).toHaveURL(new RegExp(`/article/\\?hide=${firstLayer.id},${secondLayer.id}#p4$`));
		await expect(reader.switchOf(secondLayer)).not.toBeChecked();
	});

	test('a switch thrown while another page is on its way holds there', async ({ page, reader }) => {
		const place = placeOf(secondLayer);
		await reader.open('/');
		const allow = await busy(page);
		let send = () => {};
		const sent = new Promise<void>((resolve) => (send = resolve));
		await page.route(`**/place/${place.id}/__data.json*`, async (route) => {
			await sent;
			await route.continue();
		});
		const asked = page.waitForRequest(`**/place/${place.id}/__data.json*`);
		await reader.rows(place).click();
		await asked;
		await reader.switchOf(firstLayer).click();
		send();
		await expect(reader.heading).toHaveText(place.name);
		await expect(reader.switchOf(firstLayer)).not.toBeChecked();
		await allow();
		await expect(page).toHaveURL(new RegExp(`/place/${place.id}/\\?hide=${firstLayer.id}$`));
		// Nothing that was still to come undoes it: the next change builds on it.
		await reader.switchOf(layerAt(2)).click();
		await expect(page).toHaveURL(new RegExp(`/place/${place.id}/\\?hide=${firstLayer.id},${layerAt(2).id}$`));
		await expect(reader.heading).toHaveText(place.name);
	});

	test('arrow keys step from paragraph to paragraph', async ({ page, reader }) => {
		await reader.open('/article/');
		const allow = await busy(page);
		for (const number of [1, 2, 3]) {
			await page.keyboard.press('ArrowRight');
			await expect(reader.currentParagraph).toHaveId(`p${number}`);
		}
		await allow();
		await expect(page).toHaveURL(/\/article\/#p3$/);
	});
});
