import type { Place } from '../src/lib/atlas/types';
import { atlas, claimsAbout, layerAt, listedPlaces, pick, placesInOrder } from './support/data';
import { expect, test } from './support/fixtures';
import type { Reader } from './support/pages';
import { ANY, m, named, namedLike, startingWith, within } from './support/words';

/** The list of places, and the page of each. */
test.use({ savesData: true });

test('the overview lists every place with the number of its claims', async ({ reader }) => {
	await reader.open('/');
	await expect(reader.heading).toHaveText(atlas.article.headline);
	expect(listedPlaces.length).toBeGreaterThan(0);
	for (const place of listedPlaces) {
		const row = reader.rows(place, claimsAbout(place.id).length);
		await expect(row).toHaveAccessibleName(startingWith(`${place.name} `));
	}
});

/** The links to the next place lead through all of them, and from the last to the first. */
const PARTS = 6;

for (let part = 0; part < PARTS; part += 1) {
	const [start, end] = [part, part + 1].map((edge) => Math.round((edge * placesInOrder.length) / PARTS));
	test(`links lead from place to place, and each page has every claim about it: part ${part + 1}`, async ({
		reader
	}) => {
		const places = placesInOrder.slice(start, end);
		const after = placesInOrder[(end ?? 0) % placesInOrder.length];
		expect(places.length).toBeGreaterThan(1);
		await reader.open(`/place/${places[0]?.id}/`);
		for (const [index, place] of places.entries()) {
			await expect(reader.heading).toHaveText(place.name);
			await expectClaims(reader, place);
			await reader.neighbourLink('next').click();
			await expect(reader.heading).toHaveText((places[index + 1] ?? after)?.name ?? '');
		}
		await reader.neighbourLink('previous').click();
		await expect(reader.heading).toHaveText(places.at(-1)?.name ?? '');
	});
}

async function expectClaims(reader: Reader, place: Place): Promise<void> {
	const claims = claimsAbout(place.id);
	await expect(reader.claimCards, place.name).toHaveCount(claims.length);
	for (const claim of claims) {
		const card = reader.claimCard(claim);
		await expect(card).toHaveCount(1);
		await expect(card.getByRole('heading', named(m.claim_record()))).toHaveCount(1);
		const { paragraph } = claim;
		await expect(
			card.getByRole('link', named(m.claim_paragraph_link({ number: paragraph })))
		).toHaveAttribute('href', new RegExp(`/article/.*#p${paragraph}$`));
	}
	await expectLinkedData(reader, place);
}

/** The page says the same to machines: the place, and the claims whose first place it is. */
async function expectLinkedData({ page }: Reader, { id, name }: Place): Promise<void> {
	const linked = await page.locator('script[type="application/ld+json"]').textContent();
	const { '@graph': graph }: { '@graph': { '@type': string; name?: string }[] } = JSON.parse(linked ?? '');
	expect(graph[0]?.name).toBe(name);
	const own = claimsAbout(id).filter(({ places: [home] }) => home === id);
	expect(graph.filter((node) => node['@type'] === 'Claim')).toHaveLength(own.length);
}

test('claims stand in the article’s order', async ({ reader }) => {
	await reader.open('/');
	for (const { place } of atlas.layers) {
		await reader.follow(`/place/${place}/`);
		await expect(reader.claimCards).toHaveCount(claimsAbout(place).length);
		const links = reader.claimCards.getByRole('link', namedLike(m.claim_paragraph_link({ number: ANY })));
		const numbers = (await links.allTextContents()).map((text) => Number(text.trim().slice('¶'.length)));
		expect(numbers).toEqual(
			claimsAbout(place)
				.map(({ paragraph }) => paragraph)
				.toSorted((a, b) => a - b)
		);
	}
});

for (const { name, place } of atlas.layers.filter(({ kind }) => kind === 'route')) {
	test(`${name} has its lengths beside the published ones, and its stops in order`, async ({ reader }) => {
		await reader.open(`/place/${place}/`);
		const table = reader.panel.getByRole('table').first();
		const heads = [m.route_country(), m.route_drawn(), m.route_published(), m.route_difference()];
		await expect(table.getByRole('columnheader')).toHaveText(heads);
		const stops = reader.panel
			.getByRole('list', namedLike(m.route_stops_label({ first: ANY, last: ANY })))
			.getByRole('listitem');
		const texts = await stops.allTextContents();
		expect(texts.length).toBeGreaterThan(8);
		const about = within(m.route_at_km({ km: ANY })).source.replace('.+', String.raw`([\d,]+)`);
		const kms = texts.map((text) => Number(new RegExp(about).exec(text)?.[1]?.replace(',', '')));
		expect(kms).toEqual(kms.toSorted((a, b) => a - b));
		expect(kms.at(-1)).toBeGreaterThan(1500);
	});
}

test('the table of the bases says who named which, and each site has a page', async ({ reader }) => {
	const group = pick(atlas.places, ({ id }) => atlas.places.some(({ partOf }) => partOf === id));
	const sites = atlas.places.filter(({ partOf }) => partOf === group.id);
	await reader.open(`/place/${group.id}/`);
	const rows = reader.panel.getByRole('table').getByRole('row');
	await expect(rows).toHaveCount(sites.length + 1);
	await rows.nth(1).getByRole('link').click();
	await expect(reader.link(m.place_part_of({ name: group.name }))).toBeVisible();
});

test('a citation of what nobody published leads to its entry among the sources', async ({ reader }) => {
	const place = pick(atlas.places, ({ provenance }) => provenance.basis.includes('own'));
	await reader.open(`/place/${place.id}/`);
	await reader.panel.getByRole('link', { name: m.source_own() }).first().click();
	await expect(reader.target('own')).toBeInViewport();
	await expect(reader.heading).toHaveText(m.sources_title());
});

for (const path of ['/place/nowhere/', '/nowhere', '/nowhere/at/all/?hide=x#y']) {
	test(`at ${path} there is nothing, and the page that says so leads on`, async ({ page, reader }) => {
		const response = await page.goto(path);
		expect(response?.status()).toBe(404);
		await expect(reader.heading).toHaveText(m.error_title());
		await reader.complaints.expect(/status of 404/);
		await reader.link(m.error_back()).click();
		await expect(reader.heading).toHaveText(atlas.article.headline);
	});
}

test('an address without its slash leads to the page', async ({ page, reader }) => {
	await page.goto(`/place/${layerAt(0).place}?hide=${layerAt(1).id}`);
	await expect(page).toHaveURL(new RegExp(`/place/${layerAt(0).place}/\\?hide=${layerAt(1).id}$`));
	await reader.isTakenOver();
	await expect(reader.switchOf(layerAt(1))).not.toBeChecked();
});
