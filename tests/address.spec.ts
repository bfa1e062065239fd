import { atlas, expect, test } from './driver';

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
