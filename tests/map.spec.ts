import { atlas, byId, layerIds, pick, positionOf } from './support/data';
import { expect, test } from './support/fixtures';
import { m, named } from './support/words';

/** A spot where a province and a pipeline lie over each other. */
const CROWDED = [60.685, 27.2] as const;
/** A spot of the province of Balochistan that nothing else is drawn at. */
const IN_BALOCHISTAN = [65.2, 28.6] as const;

test.describe('on a map that is drawn', () => {
	test.use({ sharesMap: true });

	test('the map draws every layer of the atlas', async ({ reader }) => {
		await reader.openMap();
		expect(await reader.map.drawnLayers()).toEqual(layerIds);
	});

	test('dragging pans the map, and the address follows', async ({ page, reader }) => {
		await reader.openMap();
		const before = await reader.map.camera();
		await page.mouse.move(900, 300);
		await page.mouse.down();
		await page.mouse.move(760, 360, { steps: 6 });
		await page.mouse.up();
		await expect(page).toHaveURL(/[?&]map=/);
		const after = await reader.map.camera();
		expect(after.lon).toBeGreaterThan(before.lon + 1);
		expect(after.zoom).toBeCloseTo(before.zoom, 5);
	});

	test('buttons zoom the map and fit all layers', async ({ page, reader }) => {
		await reader.openMap();
		const zoom = async () => (await reader.map.camera()).zoom;
		const before = await zoom();
		await page.getByRole('button', named(m.map_zoom_in())).click();
		await expect.poll(zoom).toBeCloseTo(before + 1, 1);
		await page.getByRole('button', named(m.map_zoom_out())).click();
		await expect.poll(zoom).toBeCloseTo(before, 1);
		await page.getByRole('button', named(m.map_zoom_in())).click();
		await expect(page).toHaveURL(/[?&]map=/);
		await page.getByRole('button', named(m.map_fit())).click();
		await expect.poll(zoom).toBeCloseTo(before, 1);
		await expect(page).not.toHaveURL(/map=/);
	});

	test('arrow keys pan the map, and the plus key zooms in', async ({ page, reader }) => {
		await reader.openMap();
		const before = await reader.map.camera();
		await reader.map.canvas.focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(async () => (await reader.map.camera()).lon).toBeGreaterThan(before.lon + 0.5);
		await page.keyboard.press('+');
		await expect.poll(async () => (await reader.map.camera()).zoom).toBeGreaterThan(before.zoom + 0.9);
	});

	test('each switch hides and shows its layer, and nothing is fetched again', async ({ page, reader }) => {
		await reader.openMap();
		expect(await reader.map.drawnLayers()).toEqual(layerIds);
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(request.url()));
		for (const layer of atlas.layers) {
			const toggle = reader.switchOf(layer);
			await expect(toggle).toBeChecked();
			await toggle.click();
			await expect(toggle).not.toBeChecked();
			await expect(page).toHaveURL(new RegExp(`hide=${layer.id}`));
			await expect.poll(() => reader.map.drawnLayers()).toEqual(layerIds.filter((id) => id !== layer.id));
			await toggle.click();
			await expect.poll(() => reader.map.drawnLayers()).toEqual(layerIds);
			await expect(page).not.toHaveURL(/hide=/);
		}
		expect(fetched.filter((url) => url.includes('/geo/'))).toEqual([]);
	});

	test('two buttons switch all layers off and on', async ({ page, reader }) => {
		await reader.openMap();
		await page.getByRole('button', named(m.layers_hide_all())).click();
		await expect.poll(() => reader.map.drawnLayers()).toEqual([]);
		await page.getByRole('button', named(m.layers_show_all())).click();
		await expect.poll(() => reader.map.drawnLayers()).toEqual(layerIds);
	});

	test('a click on a site opens its page', async ({ page, reader }) => {
		const layer = pick(atlas.layers, ({ kind }) => kind === 'point');
		const [lon, lat] = positionOf('Mazar-e-Sharif');
		await reader.openMap(`/?map=7.50/${lat}/${lon}`);
		const [drawn] = await reader.map.drawnValues([`site:${layer.id}`], 'place');
		const { x, y } = await reader.map.screen([lon, lat]);
		await page.mouse.click(x, y);
		await expect(reader.heading).toHaveText(byId(atlas.places, String(drawn)).name);
	});

	test('a click where several places lie offers the choice', async ({ page, reader }) => {
		await reader.openMap(`/?map=6.50/28.2/60.5`);
		const { x, y } = await reader.map.screen(CROWDED);
		await page.mouse.click(x, y);
		const chooser = page.getByRole('dialog', named(m.map_chooser()));
		await expect(chooser.getByRole('link')).toHaveCount(2);
		await page.keyboard.press('Escape');
		await expect(chooser).toHaveCount(0);
		await page.mouse.click(x, y);
		const choice = chooser.getByRole('link').first();
		const name = (await choice.textContent()) ?? '';
		await choice.click();
		await expect(reader.heading).toHaveText(name.trim());
	});

	test('the choice of places goes when the map moves', async ({ page, reader }) => {
		await reader.openMap(`/?map=6.50/28.2/60.5`);
		const { x, y } = await reader.map.screen(CROWDED);
		await page.mouse.click(x, y);
		await expect(page.getByRole('dialog', named(m.map_chooser()))).toBeVisible();
		await page.getByRole('button', named(m.map_zoom_in())).click();
		await expect(page.getByRole('dialog')).toHaveCount(0);
	});

	test('what is pointed at on the map is marked in the list', async ({ page, reader }) => {
		const { x, y } = await (async () => {
			await reader.openMap();
			return reader.map.screen(IN_BALOCHISTAN);
		})();
		const row = reader.rows(pick(atlas.places, ({ name }) => name === 'Balochistan'));
		const colour = () => row.evaluate((node) => getComputedStyle(node).backgroundColor);
		const plain = await colour();
		await page.mouse.move(x, y);
		await page.mouse.move(x + 2, y + 2);
		await expect.poll(colour).not.toBe(plain);
		await page.mouse.move(200, 20);
		await expect.poll(colour).toBe(plain);
	});
});

test('the wheel zooms in, and only then the detailed base map is fetched', async ({ page, reader }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await reader.openMap();
	expect(fetched).toContain('/geo/base.json');
	expect(fetched).not.toContain('/geo/base-detailed.json');
	const { zoom } = await reader.map.camera();
	await page.mouse.move(800, 400);
	for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -400);
	await expect.poll(async () => (await reader.map.camera()).zoom).toBeGreaterThan(zoom + 1);
	await expect.poll(() => fetched).toContain('/geo/base-detailed.json');
});

test('a window that changes its size keeps the ground in view', async ({ page, reader }) => {
	await reader.openMap();
	const before = await reader.map.camera();
	const zoom = async () => (await reader.map.camera()).zoom;
	await page.setViewportSize({ width: 760, height: 800 });
	await expect.poll(zoom).toBeLessThan(before.zoom - 0.2);
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect.poll(zoom).toBeCloseTo(before.zoom, 2);
	const after = await reader.map.camera();
	expect(after.lon).toBeCloseTo(before.lon, 1);
	expect(after.lat).toBeCloseTo(before.lat, 1);
});

test.describe('in the smallest window, 1280 × 1024 at four times the size', () => {
	test.use({ viewport: { width: 320, height: 256 } });

	test('the interactive map takes over where it cannot reach the camera of the page', async ({ reader }) => {
		await reader.openMap();
	});
});
