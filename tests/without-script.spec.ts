import type { Layer } from '../src/lib/atlas/types';
import { atlas, layerAt } from './support/data';
import { expect, PHONE, test } from './support/fixtures';
import type { Reader } from './support/pages';
import { endingWith, m, MANY, named, startingWith } from './support/words';

/** The pages as they are prerendered, in a browser that runs no script: style sheets do all there is to do. */
const LARGE = { width: 1440, height: 900 };
const LAPTOP = { width: 1024, height: 768 };
const PLACE_PAGE = `/place/${layerAt(0).place}/`;

/** What a switch looks like: the colours that its state sets, by the style sheet alone. */
async function lookOf(reader: Reader, layer: Layer): Promise<string> {
	return reader.switchOf(layer).evaluate((node) => {
		const { backgroundColor, boxShadow } = getComputedStyle(node);
		const thumb = getComputedStyle(node, '::before');
		return [backgroundColor, boxShadow, thumb.display, thumb.backgroundColor].join();
	});
}

const opener = ({ page }: Reader) => page.getByRole('link', named(m.layers_open()));
const closer = ({ page }: Reader) => page.getByRole('link', named(m.layers_close()));
const legendHeight = async ({ legend }: Reader) => (await legend.boundingBox())?.height ?? NaN;
const counts = endingWith(m.layers_count({ count: 1 }), m.layers_count({ count: MANY }));

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const { path, viewport } of [
		{ path: '/', viewport: LARGE },
		{ path: PLACE_PAGE, viewport: LAPTOP }
	]) {
		test.describe(`at ${viewport.width} pixels`, () => {
			test.use({ viewport });

			test(`every layer can be switched on ${path}, by mouse and by keyboard`, async ({ page, reader }) => {
				await page.goto(path);
				await expect(reader.map.region).toHaveAttribute('data-map-state', 'svg');
				await expect(reader.legend.getByRole('switch')).toHaveCount(atlas.layers.length);
				for (const layer of atlas.layers) {
					const toggle = reader.switchOf(layer);
					await expect(toggle).toBeChecked();
					await expect(toggle).toHaveAccessibleDescription(counts);
					const look = await lookOf(reader, layer);
					await toggle.click();
					await expect(toggle).not.toBeChecked();
					await expect(toggle).toHaveAccessibleDescription(startingWith(m.layers_hidden_on_map()));
					await expect(toggle).toHaveAccessibleDescription(counts);
					await expect.poll(() => lookOf(reader, layer)).not.toBe(look);
					await toggle.press('Space');
					await expect(toggle).toBeChecked();
					await expect.poll(() => lookOf(reader, layer)).toBe(look);
				}
			});
		});
	}

	test('the legend is a list where there is room and nothing is selected, and else a strip', async ({
		page,
		reader
	}) => {
		const height = () => legendHeight(reader);
		await page.goto('/');
		expect(await height()).toBeGreaterThan(200);
		await page.setViewportSize({ width: 1279, height: 800 });
		await expect.poll(height).toBeLessThan(60);
		await page.setViewportSize({ width: 1280, height: 800 });
		await expect.poll(height).toBeGreaterThan(200);
		await page.goto(PLACE_PAGE);
		await expect.poll(height).toBeLessThan(60);
	});

	test.describe('on a phone', () => {
		test.use({ viewport: PHONE });

		test('a link opens the layers, and another closes them', async ({ page, reader }) => {
			const toggle = reader.switchOf(layerAt(2));
			await page.goto('/');
			await expect(toggle).toBeHidden();
			await expect(closer(reader)).toBeHidden();
			const place = await opener(reader).boundingBox();
			await opener(reader).click();
			await expect(opener(reader)).toBeHidden();
			expect(await closer(reader).boundingBox()).toEqual(place);
			await toggle.click();
			await expect(toggle).not.toBeChecked();
			await closer(reader).click();
			await expect(toggle).toBeHidden();
			await expect(opener(reader)).toBeVisible();
			await opener(reader).focus();
			await page.keyboard.press('Enter');
			await expect(toggle).toBeVisible();
			await expect(toggle).not.toBeChecked();
		});
	});

	for (const viewport of [LARGE, PHONE]) {
		test.describe(`at ${viewport.width} pixels`, () => {
			test.use({ viewport });

			test('nothing looks like a button that is dead', async ({ page, reader }) => {
				for (const path of ['/', PLACE_PAGE, '/article/', '/#layers']) {
					await page.goto(path);
					await expect(reader.heading).toBeVisible();
					await expect(page.getByRole('button'), path).toHaveCount(0);
				}
			});
		});
	}

	for (const viewport of [LARGE, LAPTOP, PHONE]) {
		test.describe(`at ${viewport.width} pixels`, () => {
			test.use({ viewport });

			test('the map says whose data it shows, and leads to more', async ({ page, reader }) => {
				await page.goto('/');
				const credit = reader.map.region.getByRole('link', named(m.map_credit()));
				await expect(credit).toBeInViewport({ ratio: 1 });
				// A click fails where anything lies over it.
				await credit.click();
				await expect(page).toHaveURL(/\/about\/#credits$/);
			});
		});
	}
});

test.describe('when the scripts come', () => {
	for (const width of [1440, 1024, PHONE.width]) {
		test.describe(`at ${width} pixels`, () => {
			test.use({ viewport: { width, height: PHONE.height } });

			test('nothing shifts, and a switch thrown before stays as it is', async ({ page, reader }) => {
				const isPhone = width === PHONE.width;
				const layer = layerAt(1);
				const toggle = reader.switchOf(layer);
				let release = () => {};
				const released = new Promise<void>((resolve) => (release = resolve));
				await page.route('**/_app/**/*.js', async (route) => {
					await released;
					await route.continue();
				});
				await page.goto('/', { waitUntil: 'commit' });
				if (isPhone) await opener(reader).click();
				await toggle.click();
				const spots = async () => [await reader.legend.boundingBox(), await toggle.boundingBox()];
				const before = await spots();
				release();
				await reader.isTakenOver();
				await expect(page).toHaveURL(new RegExp(`hide=${layer.id}`));
				await expect(toggle).not.toBeChecked();
				expect(await spots()).toEqual(before);
				if (!isPhone) return;
				await page.getByRole('button', { ...named(m.layers_close()), expanded: true }).click();
				await expect(toggle).toBeHidden();
			});
		});
	}
});
