import { atlas, expect, testOnPageMap as test, type AtlasDriver } from './driver';

test('the overview lists every place with the number and kinds of its claims', async ({ reader }) => {
	await reader.page.goto('/');
	await expect(reader.heading).toHaveText(atlas.article.headline);
	for (const place of atlas.places.filter(({ listed }) => listed)) {
		const count = atlas.claims.filter(({ places }) => places.includes(place.id)).length;
		const name = new RegExp(
			`^${escaped(place.name)} (.* )?${count === 0 ? 'no claims' : `${count} claims?: `}`
		);
		await expect(reader.panel.getByRole('link', { name }), place.name).toHaveCount(1);
	}
});

test('a place that is opened shows its head a frame before the rest, and whole when Back or Forward returns to it', async ({
	reader
}) => {
	const { page, panel } = reader;
	const place = atlas.places.find(({ id }) => id === 'gwadar');
	const count = atlas.claims.filter(({ places }) => places.includes('gwadar')).length;
	const scrolled = (top: number) =>
		page.evaluate((at) => document.getElementById('panel-scroll')?.scrollTo(0, at), top);
	const top = () => page.evaluate(() => document.getElementById('panel-scroll')?.scrollTop);
	await page.goto('/');
	await reader.isTakenOver();
	await scrolled(120);
	await page.evaluate(() => {
		const seen: string[] = [];
		const look = () => {
			const now = `${document.querySelector('h1')?.textContent.trim()}: ${document.querySelectorAll('#panel article').length}`;
			if (seen.at(-1) !== now) seen.push(now);
			requestAnimationFrame(look);
		};
		look();
		Object.assign(window, { seen });
	});
	const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
	await panel.getByRole('link', { name: new RegExp(`^${place?.name} `) }).click();
	await expect(reader.claimCards()).toHaveCount(count);
	// What is seen is noted once a frame.
	await expect
		.poll(async () => (await seen()).slice(1))
		.toEqual([`${place?.name}: 0`, `${place?.name}: ${count}`]);

	await scrolled(200);
	await page.goBack();
	await expect.poll(top).toBe(120);
	await page.goForward();
	await expect.poll(top).toBe(200);
	await expect.poll(async () => (await seen()).at(-1)).toBe(`${place?.name}: ${count}`);
	expect((await seen()).filter((one) => one === `${place?.name}: 0`)).toHaveLength(1);
});

/** The places in the order of the list, sites after their place; the links to the next one follow it round and round. */
const groupOrder = atlas.groups.map(({ id }) => id);
const byRank = atlas.places.toSorted(
	(a, b) =>
		groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group) || a.rank - b.rank || (a.id < b.id ? -1 : 1)
);
const order = byRank
	.filter(({ partOf }) => !partOf)
	.flatMap((place) => [place, ...byRank.filter(({ partOf }) => partOf === place.id)]);
const PARTS = 6;

for (let part = 0; part < PARTS; part += 1) {
	const ends = [part, part + 1].map((end) => Math.round((end * order.length) / PARTS));
	test(`from place to place, and each page tells every claim about it: part ${part + 1}`, async ({
		reader
	}) => {
		const places = order.slice(...ends);
		const after = order[(ends[1] ?? 0) % order.length];
		await reader.page.goto(`/place/${places[0]?.id}/`);
		await reader.isTakenOver();
		for (const [index, place] of places.entries()) {
			await expect(reader.heading).toHaveText(place.name);
			await expectClaims(reader, place);
			await reader.page.getByRole('link', { name: /^Next place/ }).click();
			await expect(reader.heading).toHaveText((places[index + 1] ?? after)?.name ?? '');
		}
		await reader.page.getByRole('link', { name: /^Previous place/ }).click();
		await expect(reader.heading).toHaveText(places.at(-1)?.name ?? '');
	});
}

async function expectClaims(reader: AtlasDriver, { id, name }: (typeof order)[number]): Promise<void> {
	const claims = atlas.claims.filter(({ places }) => places.includes(id));
	await expect(reader.claimCards(), name).toHaveCount(claims.length);
	for (const claim of claims) {
		const card = reader.panel.getByRole('article', { name: claim.text, exact: true });
		await expect(card).toHaveCount(1);
		await expect(card.getByRole('heading', { name: 'On the record' })).toHaveCount(1);
		const link = card.getByRole('link', { name: `Paragraph ${claim.paragraph} in the article view` });
		await expect(link).toHaveAttribute('href', new RegExp(`/article/.*#p${claim.paragraph}$`));
	}
	await expectLinkedData(reader, name, claims, id);
}

/** The page says the same to machines: the place, and the claims whose first place it is. */
async function expectLinkedData(
	reader: AtlasDriver,
	name: string,
	claims: typeof atlas.claims,
	id: string
): Promise<void> {
	const linked = await reader.page.locator('script[type="application/ld+json"]').textContent();
	const graph = JSON.parse(linked ?? '')['@graph'] as { '@type': string; name?: string }[];
	expect(graph[0]?.name).toBe(name);
	const own = claims.filter(({ places: [home] }) => home === id);
	expect(graph.filter((node) => node['@type'] === 'Claim')).toHaveLength(own.length);
}

test('claims stand in the article’s order', async ({ reader }) => {
	await reader.page.goto('/');
	await reader.isTakenOver();
	for (const id of atlas.layers.map(({ place }) => place)) {
		await reader.follow(`/place/${id}/`);
		await expect(reader.claimCards()).not.toHaveCount(0);
		const numbers = await reader
			.claimCards()
			.evaluateAll((cards) =>
				cards.map((card) => Number(card.querySelector('a[href*="#p"]')?.textContent?.trim().slice(1)))
			);
		expect(numbers.length).toBeGreaterThan(0);
		expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
	}
});

test('a pipeline shows its lengths beside the published ones, and its stops in order', async ({ reader }) => {
	for (const layer of atlas.layers.filter(({ kind }) => kind === 'route')) {
		await reader.page.goto(`/place/${layer.place}/`);
		const table = reader.panel.getByRole('table').first();
		await expect(table.getByRole('columnheader')).toHaveText([
			'Country',
			'Drawn line',
			'Published',
			'Difference'
		]);
		const stops = reader.panel.getByRole('list', { name: /^Stops along the line/ }).getByRole('listitem');
		const texts = await stops.allTextContents();
		expect(texts.length).toBeGreaterThan(8);
		const kms = texts.map((text) => Number(/about ([\d,]+) km/.exec(text)?.[1]?.replace(',', '')));
		expect(kms).toEqual(kms.toSorted((a, b) => a - b));
		expect(kms.at(-1)).toBeGreaterThan(1500);
	}
});

test('the bases table says who named which, and each site has a page', async ({ reader }) => {
	const group = atlas.places.find(({ id }) => atlas.places.some(({ partOf }) => partOf === id));
	await reader.page.goto(`/place/${group?.id}/`);
	const sites = atlas.places.filter(({ partOf }) => partOf === group?.id);
	const rows = reader.panel.getByRole('table').getByRole('row');
	await expect(rows).toHaveCount(sites.length + 1);
	await rows.nth(1).getByRole('link').click();
	await expect(reader.page.getByRole('link', { name: /^One of the sites in/ })).toBeVisible();
});

test('the article page holds every paragraph, and a claim leads there', async ({ reader }) => {
	await reader.page.goto('/article/');
	for (const { number } of atlas.article.paragraphs) {
		await expect(reader.page.locator(`#p${number}`)).toHaveCount(1);
	}
	const claim = atlas.claims.find(({ places }) => places.includes(atlas.layers[0]?.place ?? ''));
	await reader.page.goto(`/place/${atlas.layers[0]?.place}/`);
	await reader.panel
		.getByRole('article', { name: claim?.text ?? '', exact: true })
		.getByRole('link', { name: /in the article view$/ })
		.click();
	await expect(reader.page.locator(`#p${claim?.paragraph}`)).toBeInViewport();
});

test('every source has its entry, and every citation leads to one or to the report', async ({ reader }) => {
	const place = atlas.places.find(({ provenance }) => provenance.basis.includes('own'));
	await reader.page.goto(`/place/${place?.id}/`);
	await reader.panel.getByRole('link', { name: 'own knowledge, unverified' }).first().click();
	await expect(reader.page.locator('li[id="own"]')).toBeInViewport();
	await expect(reader.page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
});

test('an unknown place is answered calmly', async ({ page, reader }) => {
	const response = await page.goto('/place/nowhere/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is at this address');
	// Chromium itself remarks that the answer was 404.
	reader.complaints.splice(0, 1);
});

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
