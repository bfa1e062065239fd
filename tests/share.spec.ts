import type { Page } from '@playwright/test';
import { atlas, layerAt, placeOf } from './support/data';
import { expect, test } from './support/fixtures';
import { SITE_ORIGIN } from './support/site';
import { m } from './support/words';

/** What sites show of a link to a page: its tags as they stand in the HTML, before any script, and its picture. */
test.use({ javaScriptEnabled: false });

const stop = atlas.stops[1];
const place = placeOf(layerAt(0));
const pages = [
	{ path: '/', title: atlas.article.headline, type: 'website' },
	{ path: '/article/', title: m.article_title(), type: 'article' },
	{ path: `/tour/${stop?.id}/`, title: stop?.title ?? '', type: 'article' },
	{ path: '/sources/', title: m.sources_title(), type: 'article' },
	{ path: '/print/', title: m.print_title(), type: 'article' },
	{ path: '/about/', title: m.about_title(), type: 'article' },
	{ path: `/place/${place.id}/`, title: place.name, type: 'article' }
];

async function tagsOf(page: Page): Promise<Map<string, string>> {
	const tags = await page.locator('head meta[content]').evaluateAll((nodes) =>
		nodes.map((node) => {
			const name = node.getAttribute('property') ?? node.getAttribute('name') ?? '';
			return [name, node.getAttribute('content') ?? ''] as const;
		})
	);
	return new Map(tags);
}

for (const { path, title, type } of pages) {
	test(`a link to ${path} is shown with its title, its text and its picture`, async ({ page, request }) => {
		await page.goto(path);
		const tags = await tagsOf(page);
		const description = tags.get('description') ?? '';
		expect(title).not.toBe('');
		expect(description.length).toBeGreaterThan(20);
		expect(Object.fromEntries(tags)).toMatchObject({
			'og:type': type,
			'og:title': title,
			'og:description': description,
			'og:image:type': 'image/png',
			'og:image:width': '1200',
			'og:image:height': '630',
			'og:locale': 'en_GB',
			'twitter:card': 'summary_large_image',
			'twitter:title': title,
			'twitter:description': description
		});
		expect(tags.get('og:site_name')).toBe(atlas.article.atlasTitle);
		expect(tags.get('og:image:alt')).toContain(title);
		expect(tags.get('twitter:image:alt')).toBe(tags.get('og:image:alt'));
		expect(tags.get('twitter:image')).toBe(tags.get('og:image'));

		const { pathname } = new URL(tags.get('og:image') ?? '', page.url());
		const response = await request.get(pathname);
		expect(response.headers()['content-type']).toBe('image/png');
		const picture = await response.body();
		expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
	});
}

test('each place has its own picture, light enough for the sites that show it', async ({ request }) => {
	const pictures = new Set<string>();
	for (const { id } of atlas.places) {
		const response = await request.get(`/share/place-${id}.png`);
		expect(response.status(), id).toBe(200);
		const picture = await response.body();
		expect(picture.length, id).toBeLessThan(300 * 1024);
		pictures.add(picture.toString('base64'));
	}
	expect(pictures.size).toBe(atlas.places.length);
});

test('the tags have complete addresses if the build knows where the site is, and else paths', async ({
	page
}) => {
	await page.goto('/about/');
	const tags = await tagsOf(page);
	const canonical = page.locator('link[rel=canonical]');
	if (SITE_ORIGIN) {
		await expect(canonical).toHaveAttribute('href', `${SITE_ORIGIN}/about/`);
		expect(tags.get('og:url')).toBe(`${SITE_ORIGIN}/about/`);
		expect(tags.get('og:image')).toBe(`${SITE_ORIGIN}/share/about.png`);
	} else {
		await expect(canonical).toHaveCount(0);
		expect(tags.has('og:url')).toBe(false);
		expect(tags.get('og:image')).toBe('/share/about.png');
	}
});
