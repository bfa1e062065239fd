import { atlas, expect, test } from './driver';

test('the map draws every layer of the atlas', async ({ reader }) => {
	await reader.visit();
	expect(await reader.drawnLayers()).toEqual(atlas.layers.map(({ id }) => id));
});

test('dragging pans the map, and the address follows', async ({ reader }) => {
	await reader.visit();
	const before = await reader.camera();
	await reader.page.mouse.move(900, 300);
	await reader.page.mouse.down();
	await reader.page.mouse.move(760, 360, { steps: 6 });
	await reader.page.mouse.up();
	await expect(reader.page).toHaveURL(/[?&]map=/);
	const after = await reader.camera();
	expect(after.lon).toBeGreaterThan(before.lon + 1);
	expect(after.zoom).toBeCloseTo(before.zoom, 5);
});

test('the buttons zoom and fit', async ({ reader }) => {
	await reader.visit();
	const before = await reader.camera();
	await reader.page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(before.zoom + 1, 1);
	await reader.page.getByRole('button', { name: 'Zoom out' }).click();
	await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(before.zoom, 1);
	await reader.page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(reader.page).toHaveURL(/[?&]map=/);
	await reader.page.getByRole('button', { name: 'Fit all layers' }).click();
	await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(before.zoom, 1);
	await expect(reader.page).not.toHaveURL(/map=/);
});

test('the wheel zooms and the finer base map is fetched once it is wanted', async ({ reader }) => {
	const fetched: string[] = [];
	reader.page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await reader.load();
	expect(fetched).toContain('/geo/base.json');
	expect(fetched).not.toContain('/geo/base-detailed.json');
	await reader.visit('/?map=7.00/25.5/62.5');
	await expect.poll(() => fetched).toContain('/geo/base-detailed.json');
});

test('arrow keys and plus and minus move the map', async ({ reader }) => {
	await reader.visit();
	const before = await reader.camera();
	await reader.map.locator('canvas').focus();
	await reader.page.keyboard.press('ArrowRight');
	await expect.poll(async () => (await reader.camera()).lon).toBeGreaterThan(before.lon + 0.5);
	await reader.page.keyboard.press('+');
	await expect.poll(async () => (await reader.camera()).zoom).toBeGreaterThan(before.zoom + 0.9);
});

for (const layer of atlas.layers) {
	test(`the switch hides and shows ${layer.name}, and nothing is loaded again`, async ({ reader }) => {
		await reader.visit();
		const all = atlas.layers.map(({ id }) => id);
		expect(await reader.drawnLayers()).toEqual(all);
		const fetched: string[] = [];
		reader.page.on('request', (request) => fetched.push(request.url()));
		const toggle = reader.switchOf(layer.name);
		await expect(toggle).toBeChecked();
		await toggle.click();
		await expect(toggle).not.toBeChecked();
		await expect(reader.page).toHaveURL(new RegExp(`hide=${layer.id}`));
		await expect.poll(() => reader.drawnLayers()).toEqual(all.filter((id) => id !== layer.id));
		await toggle.click();
		await expect.poll(() => reader.drawnLayers()).toEqual(all);
		await expect(reader.page).not.toHaveURL(/hide=/);
		expect(fetched.filter((url) => url.includes('/geo/'))).toEqual([]);
	});
}

test('all layers go off and on together', async ({ reader }) => {
	await reader.visit();
	await reader.page.getByRole('button', { name: 'All off' }).click();
	await expect.poll(() => reader.drawnLayers()).toEqual([]);
	await reader.page.getByRole('button', { name: 'All on' }).click();
	await expect.poll(() => reader.drawnLayers()).toEqual(atlas.layers.map(({ id }) => id));
});

test('a click on a site opens its page', async ({ reader }) => {
	await reader.visit('/?map=7.50/36.7/67.2');
	const features = await reader.drawnValues(['site:us-bases'], 'place');
	expect(features.length).toBeGreaterThan(0);
	const place = atlas.places.find(({ id }) => id === features[0]);
	const { x, y } = await reader.screen(67.21, 36.71);
	await reader.page.mouse.click(x, y);
	await expect(reader.heading).toHaveText(place?.name ?? '');
});

test('a click where several places lie offers the choice', async ({ reader }) => {
	await reader.visit('/?map=6.50/28.2/60.5');
	const { x, y } = await reader.screen(60.685, 27.2);
	await reader.page.mouse.click(x, y);
	const dialog = reader.page.getByRole('dialog');
	await expect(dialog.getByRole('link')).toHaveCount(2);
	await reader.page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await reader.page.mouse.click(x, y);
	await dialog.getByRole('link').first().click();
	await expect(reader.page).toHaveURL(/\/place\//);
});

test('hovering lights the list up, and the list the map', async ({ reader }) => {
	await reader.visit();
	const { x, y } = await reader.screen(65.2, 28.6);
	await reader.page.mouse.move(x, y);
	await reader.page.mouse.move(x + 2, y + 2);
	const row = reader.panel.getByRole('link', { name: /^Balochistan / });
	await expect(row).toHaveClass(/hovered/);
	await reader.page.mouse.move(200, 20);
	await expect(row).not.toHaveClass(/hovered/);
});

test('a window that changes its size keeps the ground in view', async ({ reader }) => {
	await reader.visit();
	const before = await reader.camera();
	await reader.page.setViewportSize({ width: 760, height: 800 });
	await expect.poll(async () => (await reader.camera()).zoom).toBeLessThan(before.zoom - 0.2);
	await reader.page.setViewportSize({ width: 1280, height: 800 });
	await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(before.zoom, 2);
	const after = await reader.camera();
	expect(after.lon).toBeCloseTo(before.lon, 1);
	expect(after.lat).toBeCloseTo(before.lat, 1);
});

test('the choice of places goes when the map moves', async ({ reader }) => {
	await reader.visit('/?map=6.50/28.2/60.5');
	const { x, y } = await reader.screen(60.685, 27.2);
	await reader.page.mouse.click(x, y);
	await expect(reader.page.getByRole('dialog')).toBeVisible();
	await reader.page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(reader.page.getByRole('dialog')).toHaveCount(0);
});
