import { atlas, expect, test, type AtlasDriver } from './driver';

const [firstLayer, secondLayer] = atlas.layers;

test('a shared link restores page, camera and layers exactly', async ({ reader }) => {
	await reader.load(`/place/${firstLayer?.place}/?map=6.25/29.5000/66.2500&hide=${secondLayer?.id}`);
	const camera = await reader.camera();
	expect(camera.zoom).toBeCloseTo(6.25, 2);
	expect(camera.lat).toBeCloseTo(29.5, 3);
	expect(camera.lon).toBeCloseTo(66.25, 3);
	expect(await reader.drawn(secondLayer?.id ?? '')).toBe(0);
	await expect(reader.page).toHaveURL(/map=6\.25\/29\.5000\/66\.2500&hide=/);
});

test('junk in the address is ignored', async ({ reader }) => {
	await reader.load('/?map=99/x/<b>&hide=nothing,%00&theme=lava&foo=1');
	expect(await reader.drawnLayers()).toEqual(atlas.layers.map(({ id }) => id));
	expect((await reader.camera()).zoom).toBeGreaterThan(3);
});

test('back and forward lead through places, with the camera left at each', async ({ reader }) => {
	await reader.visit();
	const overview = await reader.camera();
	await reader.panel
		.getByRole('link', {
			name: new RegExp(`^${atlas.places.find(({ id }) => id === secondLayer?.place)?.name}`)
		})
		.click();
	await expect(reader.page).toHaveURL(new RegExp(`/place/${secondLayer?.place}/$`));
	await reader.page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(reader.page).toHaveURL(/map=/);
	const moved = await reader.camera();
	await reader.page.goBack();
	await expect(reader.heading).toHaveText(atlas.article.headline);
	await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(overview.zoom, 2);
	await reader.page.goForward();
	await expect(reader.page).toHaveURL(/map=/);
	await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(moved.zoom, 1);
});

test('what is off stays off from page to page, but a place turns its own layer on', async ({ reader }) => {
	await reader.visit(`/?hide=${firstLayer?.id},${secondLayer?.id}`);
	const name = atlas.places.find(({ id }) => id === firstLayer?.place)?.name ?? '';
	await reader.panel.getByRole('link', { name: new RegExp(`^${name} `) }).click();
	await expect(reader.page).toHaveURL(new RegExp(`/place/${firstLayer?.place}/\\?hide=${secondLayer?.id}$`));
	await expect.poll(() => reader.drawn(firstLayer?.id ?? '')).toBeGreaterThan(0);
	expect(await reader.drawn(secondLayer?.id ?? '')).toBe(0);
});

test('back brings the reading position back', async ({ reader }) => {
	await reader.visit('/article/');
	const scroller = reader.panel.locator('#panel-scroll');
	const position = () => scroller.evaluate((node) => node.scrollTop);
	const link = reader.panel
		.locator('#p6')
		.getByRole('link', { name: /[A-Z][a-z]+/ })
		.first();
	await link.scrollIntoViewIfNeeded();
	const before = await position();
	expect(before).toBeGreaterThan(500);
	await link.click();
	await expect(reader.page).toHaveURL(/\/place\//);
	await expect.poll(position).toBe(0);
	await reader.page.goBack();
	await expect(reader.page).toHaveURL(/\/article\//);
	await expect.poll(position).toBe(before);
});

test.describe('while the browser is too busy to write the address', () => {
	type Busy = { waiting: IdleRequestCallback[]; idle: typeof requestIdleCallback };
	/** From now on the browser has time for nothing, until it is allowed. */
	const occupy = (reader: AtlasDriver) =>
		reader.page.evaluate(() => {
			const waiting: IdleRequestCallback[] = [];
			Object.assign(window, { waiting, idle: window.requestIdleCallback });
			window.requestIdleCallback = (callback) => waiting.push(callback);
		});
	const allow = (reader: AtlasDriver) =>
		reader.page.evaluate(() => {
			const { waiting, idle } = window as unknown as Busy;
			window.requestIdleCallback = idle;
			waiting.forEach((callback) => idle(callback));
		});
	const { id, name } = firstLayer ?? { id: '', name: '' };

	test('a change is seen, and the next builds on it', async ({ reader }) => {
		await reader.load();
		await occupy(reader);
		await reader.switchOf(name).click();
		expect(await reader.drawn(id)).toBe(0);
		await reader.switchOf(secondLayer?.name ?? '').click();
		await expect(reader.switchOf(name)).not.toBeChecked();
		await expect(reader.page).toHaveURL(/\/$/);
		await allow(reader);
		await expect(reader.page).toHaveURL(new RegExp(`/\\?hide=${id},${secondLayer?.id}$`));
	});

	test('a link takes the change along, and Back finds it', async ({ reader }) => {
		await reader.load();
		await occupy(reader);
		await reader.switchOf(name).click();
		const place = atlas.places.find((one) => one.id === secondLayer?.place);
		await reader.panel.getByRole('link', { name: new RegExp(`^${place?.name} `) }).click();
		await expect(reader.page).toHaveURL(new RegExp(`/place/${place?.id}/\\?hide=${id}$`));
		await reader.page.goBack();
		await expect(reader.page).toHaveURL(new RegExp(`/\\?hide=${id}$`));
		await expect(reader.switchOf(name)).not.toBeChecked();
		expect(await reader.drawn(id)).toBe(0);
	});

	test('a link within the page keeps the change, and so does who leaves the site and comes back', async ({
		reader
	}) => {
		await reader.load('/article/');
		await occupy(reader);
		await reader.switchOf(name).click();
		await reader.panel.locator('#p4 a.number').click();
		await expect(reader.page).toHaveURL(/#p4$/);
		await allow(reader);
		await expect(reader.page).toHaveURL(new RegExp(`/article/\\?hide=${id}#p4$`));
		await reader.switchOf(secondLayer?.name ?? '').click();
		await reader.page.goto('about:blank');
		await reader.page.goBack();
		await expect(reader.page).toHaveURL(new RegExp(`/article/\\?hide=${id},${secondLayer?.id}#p4$`));
		await expect(reader.switchOf(secondLayer?.name ?? '')).not.toBeChecked();
	});

	test('a switch thrown while another page is on its way holds there', async ({ reader }) => {
		await reader.load();
		await occupy(reader);
		let send = () => {};
		const asked = new Promise<void>((resolve) => (send = resolve));
		await reader.page.route(/\/data\//, async (route) => {
			await asked;
			await route.continue();
		});
		const place = atlas.places.find((one) => one.id === secondLayer?.place);
		await reader.panel.getByRole('link', { name: new RegExp(`^${place?.name} `) }).click();
		// The router itself waits for a frame first.
		await reader.page.waitForTimeout(300);
		await reader.switchOf(name).click();
		send();
		await expect(reader.heading).toHaveText(place?.name ?? '');
		await expect(reader.switchOf(name)).not.toBeChecked();
		await allow(reader);
		await expect(reader.page).toHaveURL(new RegExp(`/place/${place?.id}/\\?hide=${id}$`));
		await reader.page.waitForTimeout(1500);
		await expect(reader.page).toHaveURL(new RegExp(`/place/${place?.id}/\\?hide=${id}$`));
		await expect(reader.heading).toHaveText(place?.name ?? '');
		await reader.page.unrouteAll();
	});

	test('keys step on from paragraph to paragraph', async ({ reader }) => {
		await reader.load('/article/');
		await occupy(reader);
		for (const number of [1, 2, 3]) {
			await reader.page.keyboard.press('ArrowRight');
			await expect(reader.panel.locator('[aria-current]')).toHaveId(`p${number}`);
		}
		await allow(reader);
		await expect(reader.page).toHaveURL(/\/article\/#p3$/);
	});
});
