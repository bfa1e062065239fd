import { atlas, expect, PHONE, testOnPageMap as test, type AtlasDriver } from './driver';

type Claim = (typeof atlas.claims)[number];
type Test = (claim: Claim) => boolean;

const nameOf = (speaker: string) => atlas.actors.find(({ id }) => id === speaker)?.name ?? '';
const countOf = (test: Test) => atlas.claims.filter(test).length;
const placesOf = (test: Test) => {
	const told = new Set(atlas.claims.filter(test).flatMap(({ places }) => places));
	return { told: told.size, listed: atlas.places.filter(({ id, listed }) => listed && told.has(id)) };
};

const isContradicted: Test = ({ standing }) => standing === 'contradicted';
const isMotive: Test = ({ modality }) => modality === 'motive';
/** Somebody beside the author, with claims that the record supports and others. */
const speaker = atlas.claims.find(
	(claim) => isContradicted(claim) && claim.speakers.some((id) => countOf(by(id)) < 10)
)?.speakers[0];

function by(id: string | undefined): Test {
	return ({ speakers }) => id !== undefined && speakers.includes(id);
}

const form = ({ page }: AtlasDriver) => page.getByRole('form', { name: 'Filter the claims' });
const summary = ({ page }: AtlasDriver) => page.getByRole('group', { name: 'Filter of claims' });
const rows = ({ panel }: AtlasDriver) => panel.locator('section a[href*="/place/"]');

const rowOf = ({ panel }: AtlasDriver, place = '') => panel.locator(`section a[href*="/place/${place}/"]`);

async function openForm(reader: AtlasDriver): Promise<void> {
	await reader.page.getByText('Filter the claims').click();
	await expect(form(reader)).toBeVisible();
}

async function expectCounts(reader: AtlasDriver, test: Test): Promise<void> {
	const places = placesOf(test).told;
	const where = places === 0 ? 'no place' : places === 1 ? '1 place' : `${places} places`;
	const text = `${countOf(test)} of ${atlas.claims.length} claims, at ${where}`;
	await expect(summary(reader).getByRole('status')).toHaveText(text);
}

test('a standing leaves its claims in the list, its marks, the legend and the map', async ({ reader }) => {
	const { page } = reader;
	await page.goto('/');
	await openForm(reader);
	await form(reader).getByRole('checkbox', { name: 'contradicted' }).check();
	await expect(page).toHaveURL(/\?standing=contradicted$/);
	await expectCounts(reader, isContradicted);
	const { listed } = placesOf(isContradicted);
	await expect(rows(reader)).toHaveCount(listed.length);
	for (const place of listed) {
		const count = countOf((claim) => isContradicted(claim) && claim.places.includes(place.id));
		const name = new RegExp(`^${place.name} (.* )?${count} claim`);
		await expect(rowOf(reader, place.id)).toHaveAccessibleName(name);
	}
	for (const { name, place } of atlas.layers) {
		const count = countOf((claim) => isContradicted(claim) && claim.places.includes(place));
		await expect(reader.switchOf(name)).toHaveAccessibleDescription(new RegExp(`\\b${count} claims?$`));
	}
	// The map keeps at full strength what the claims tell of, and nothing else.
	await expect(page.locator('#static-map')).toHaveClass(/is-led/);
	const lit = await page
		.locator('#static-map .is-lit[data-feature]')
		.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-feature') ?? ''));
	expect(lit.length).toBeGreaterThan(0);
	const told = new Set(atlas.claims.filter(isContradicted).flatMap(({ places }) => places));
	expect(lit.filter((id) => !told.has(id))).toEqual([]);
});

test('values of a part add up, parts narrow each other, and each is counted beforehand', async ({
	reader
}) => {
	const { page } = reader;
	await page.goto('/?standing=contradicted');
	await openForm(reader);
	const partly = form(reader).getByRole('checkbox', { name: 'partly' });
	await expect(partly).toHaveAccessibleName(
		new RegExp(`\\b${countOf(({ standing }) => standing === 'partly')} claims?$`)
	);
	await partly.check();
	const isEither: Test = ({ standing }) => ['contradicted', 'partly'].includes(standing);
	await expectCounts(reader, isEither);
	const said = form(reader).getByRole('checkbox', { name: nameOf(speaker ?? '') });
	const isBoth: Test = (claim) => isEither(claim) && by(speaker)(claim);
	await expect(said).toHaveAccessibleName(new RegExp(`\\b${countOf(isBoth)} claims?$`));
	await said.check();
	await expectCounts(reader, isBoth);
	await expect(page).toHaveURL(new RegExp(`standing=partly,contradicted&speaker=${speaker}$`));
	await summary(reader).getByRole('button', { name: 'Remove Standing: partly' }).click();
	await expectCounts(reader, (claim) => isContradicted(claim) && by(speaker)(claim));
	await summary(reader).getByRole('button', { name: 'Clear the filter' }).click();
	await expect(summary(reader)).toHaveCount(0);
	await expect(page).toHaveURL(/:\d+\/$/);
	await expect(rows(reader)).toHaveCount(atlas.places.filter(({ listed }) => listed).length);
});

test('dates are asked for by month, and mean those of a claim and of what tells of it', async ({
	reader
}) => {
	const { page } = reader;
	await page.goto('/');
	await openForm(reader);
	await form(reader).getByLabel('From month').fill('2012-10');
	await form(reader).getByLabel('From month').press('Tab');
	await form(reader).getByLabel('To month').fill('2012-10');
	await form(reader).getByLabel('To month').press('Tab');
	await expect(page).toHaveURL(/\?dates=2012-10\/2012-10$/);
	await expect(summary(reader).getByRole('button', { name: 'Remove Dates: Oct 2012' })).toBeVisible();
	const { first } = { first: atlas.claims.find(({ date }) => date?.startsWith('2012-10')) };
	const event = atlas.events.find(({ date, claims }) => date.startsWith('2012-10') && claims?.length);
	await page.goto('/article/?dates=2012-10/2012-10');
	await expect(page.locator(`#brief-${first?.id}`)).toBeVisible();
	await expect(page.locator(`#brief-${event?.claims?.[0]}`)).toBeVisible();
	const undated = atlas.claims.find(
		({ id, date }) => date === null && !atlas.events.some(({ claims }) => claims?.includes(id))
	);
	await expect(page.locator(`#brief-${undated?.id}`)).toHaveCount(0);
});

test('a filter goes along to a place, which tells what it leaves out; a link to a claim shows it', async ({
	reader
}) => {
	const { page } = reader;
	const claims = (place: string) => atlas.claims.filter(({ places }) => places.includes(place));
	const place = placesOf(isMotive).listed.find(({ id }) => !claims(id).every(isMotive));
	const all = claims(place?.id ?? '');
	const [shown, hidden] = [all.filter(isMotive), all.filter((claim) => !isMotive(claim))];
	await page.goto('/?modality=motive');
	await expectCounts(reader, isMotive);
	await rowOf(reader, place?.id).click();
	await expect(page).toHaveURL(new RegExp(`/place/${place?.id}/\\?modality=motive$`));
	await expect(reader.claimCards()).toHaveCount(shown.length);
	await expect(reader.panel).toContainText(`${shown.length} of ${all.length} claims in the article`);
	await expect(reader.panel).toContainText(new RegExp(`${hidden.length} more claims? do(es)? not answer`));
	await page.goto(`/place/${place?.id}/?modality=motive#${hidden[0]?.id}`);
	await expect(reader.claimCards()).toHaveCount(shown.length + 1);
	await expect(page.locator(`#${hidden[0]?.id}`)).toBeInViewport();
	await reader.panel.getByRole('button', { name: 'Show all claims' }).click();
	await expect(reader.claimCards()).toHaveCount(all.length);
});

test('where nothing is left, it is told what hides the claims, and each can be left out', async ({
	reader
}) => {
	const { page } = reader;
	const isOther: Test = (claim) => isContradicted(claim) && claim.modality === 'reported-rejected';
	expect(countOf(isOther)).toBe(0);
	await page.goto('/?standing=contradicted&modality=reported-rejected');
	await expectCounts(reader, isOther);
	await expect(summary(reader)).toContainText('No claim answers to all of this.');
	await expect(rows(reader)).toHaveCount(0);
	const remaining = countOf(isContradicted);
	await expect(summary(reader).getByRole('button', { name: /^Leave out “Standing”/ })).toBeVisible();
	await summary(reader)
		.getByRole('button', { name: `Leave out “How it is put”: ${remaining} claims` })
		.click();
	await expectCounts(reader, isContradicted);
});

test('where the claims cannot be filtered, all show and it is said; a second try brings it', async ({
	reader
}) => {
	const { page } = reader;
	await page.route('**/data/claims.json', (route) => route.abort());
	await page.goto('/?standing=contradicted');
	await expect(summary(reader)).toContainText('cannot be filtered at the moment; all of them are shown');
	await expect(rows(reader)).toHaveCount(atlas.places.filter(({ listed }) => listed).length);
	await page.unroute('**/data/claims.json');
	await summary(reader).getByRole('button', { name: 'Try again' }).click();
	await expectCounts(reader, isContradicted);
	// That the claims did not come is all there was to complain of.
	reader.complaints.splice(0, 1);
});

test('nothing is loaded for the filter before it is used', async ({ reader }) => {
	const { page } = reader;
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	const before = [...loaded];
	await openForm(reader);
	expect(before.filter((path) => path === '/data/claims.json' || path.includes('filter'))).toEqual([]);
	expect(loaded.filter((path) => path === '/data/claims.json')).toHaveLength(1);
	expect(loaded.some((path) => path.includes('filter') && path.endsWith('.css'))).toBe(true);
});

test('by keyboard alone, in the dark and on a phone, the filter is whole', async ({ reader }) => {
	const { page } = reader;
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.setViewportSize(PHONE);
	await page.goto('/');
	await page.getByText('Filter the claims').press('Enter');
	const box = form(reader).getByRole('checkbox', { name: 'contradicted' });
	await box.press('Space');
	await expectCounts(reader, isContradicted);
	await expect(box).toBeFocused();
	expect(await reader.accessibilityFaults()).toEqual([]);
	for (const target of await page.locator('.filter-form label, .filter-summary button').all())
		expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	const isWider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
	expect(await page.evaluate(isWider)).toBe(false);
});
