import type { AddressInfo } from 'node:net';
import { preview, type PreviewServer } from 'vite';
import { atlas, layerAt, placeOf } from './support/data';
import { expect, test } from './support/fixtures';
import { m } from './support/words';

/** What `npm start` serves: the build that readers get, by Vite's own server. `npm run build` builds it. */
let server: PreviewServer;

test.beforeAll(async () => {
	server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'error' });
});
test.afterAll(() => server.close());

function urlOf(path: string): string {
	const address: AddressInfo | string | null = server.httpServer.address();
	if (address === null || typeof address === 'string') throw new Error('The site is not served');
	return `http://127.0.0.1:${address.port}${path}`;
}

test('a place is read, its map is drawn, and the map is not exposed', async ({ page, reader }) => {
	const place = placeOf(layerAt(0));
	await page.goto(urlOf(`/place/${place.id}/`));
	await expect(reader.heading).toHaveText(place.name);
	await expect(reader.map.region).toHaveAttribute('data-map-state', 'ready', { timeout: 90_000 });
	await expect(reader.map.canvas).toBeVisible();
	const holder = page.locator('.maplibregl-map');
	await expect(holder).toHaveCount(1);
	expect(await holder.evaluate((element) => 'map' in element)).toBe(false);
	await reader.link(m.nav_overview()).click();
	await expect(reader.heading).toHaveText(atlas.article.headline);
});

test('an unknown address is answered with a page that leads on', async ({ page, reader }) => {
	const response = await page.goto(urlOf('/place/nowhere/'));
	expect(response?.status()).toBe(404);
	await expect(reader.heading).toHaveText(m.error_title());
	await reader.complaints.expectSome(/status of 404/);
	await reader.link(m.error_back()).click();
	await expect(reader.heading).toHaveText(atlas.article.headline);
});
