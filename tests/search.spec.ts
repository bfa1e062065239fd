import type { Locator } from '@playwright/test';
import { atlas, layerAt, pick, placeOf } from './support/data';
import { expect, PHONE, test } from './support/fixtures';
import type { Reader } from './support/pages';
import { like, m, MANY, namedLike, SEARCH_KIND_LABELS, startingWith } from './support/words';

/** One field that finds places, claims, people, events and sources, in every script. */
test.use({ savesData: true });

const ENTRIES = '**/geo/search.json';
/** A place with a name of one word, and the name with a wrong letter. */
const place = placeOf(layerAt(3));
const misspelt = `${place.name.slice(0, 3)}x${place.name.slice(4)}`;
const layer = layerAt(1);
const withLocalName = (lang: string) => atlas.places.filter(({ localNames }) => localNames[0]?.lang === lang);
const localNameOf = ({ localNames }: (typeof atlas.places)[number]) => localNames[0]?.text ?? '';
const urduPlace = pick(withLocalName('ur'), () => true);

const group = ({ page }: Reader, kind: keyof typeof SEARCH_KIND_LABELS) =>
	page.getByRole('listbox').getByRole('group', { name: startingWith(`${SEARCH_KIND_LABELS[kind]()} `) });
const firstOf = (reader: Reader, kind: keyof typeof SEARCH_KIND_LABELS) =>
	group(reader, kind).getByRole('option').first();
/** The part of a result that was asked for. */
const match = (option: Locator) => option.locator('mark').first();
const isSelected = { selected: true } as const;

test('by mouse: results are grouped and counted, the match is underlined, the choice opens', async ({
	page,
	reader
}) => {
	const asked = place.name.slice(0, 4);
	await reader.open('/');
	await reader.search.click();
	await reader.search.pressSequentially(asked.toLowerCase());
	const first = reader.found.first();
	await expect(first).toContainText(place.name);
	await expect(match(first)).toHaveText(asked);
	await expect(match(first)).toHaveCSS('text-decoration-line', 'underline');
	await expect(group(reader, 'place')).toContainText(
		new RegExp(like(m.search_shown({ shown: MANY, total: MANY })).source.slice(1, -1))
	);
	const summary = startingWith(m.search_found({ count: 1 }), m.search_found({ count: MANY }));
	await expect(page.getByRole('status').filter({ hasText: summary })).toBeAttached();
	await first.click();
	await expect(reader.heading).toHaveText(place.name);
	await expect(reader.search).toHaveValue('');
	await expect(reader.found).toHaveCount(0);
});

test('by keyboard alone, from the shortcut to the page and back out', async ({ page, reader }) => {
	await reader.open('/');
	const press = (key: string) => page.keyboard.press(key);
	const activeId = () => reader.search.getAttribute('aria-activedescendant');
	const selected = page.getByRole('option', isSelected);
	const link = reader.link(m.nav_sources());
	await link.focus();
	await press('/');
	await expect(reader.search).toBeFocused();
	await expect(reader.search).toHaveValue('');
	await expect(reader.search).toHaveAttribute('aria-expanded', 'false');
	await page.keyboard.type('/a');
	await expect(reader.search).toHaveValue('/a');
	await expect(reader.search).toHaveAttribute('aria-expanded', 'true');
	await expect(selected).toHaveId((await activeId()) ?? '');
	await press('ArrowDown');
	await expect(reader.found.nth(1)).toHaveId((await activeId()) ?? '');
	await press('Home');
	await page.keyboard.type('c');
	await expect(reader.search).toHaveValue('c/a');
	await press('ArrowUp');
	await expect(reader.found.last()).toHaveId((await activeId()) ?? '');
	await press('Escape');
	await expect(reader.search).toHaveValue('');
	await expect(reader.found).toHaveCount(0);
	await expect(reader.search).toBeFocused();
	await press('Escape');
	await expect(link).toBeFocused();
	await press('/');
	await page.keyboard.type(place.name);
	await expect(reader.found.first()).toContainText(place.name);
	await press('Enter');
	await expect(reader.heading).toHaveText(place.name);
});

test('the last option of a group shows the rest of it', async ({ page, reader }) => {
	await reader.open('/');
	await reader.search.fill('a');
	const claims = group(reader, 'claim').getByRole('option');
	const more = namedLike(m.search_all({ count: MANY }));
	await expect(claims.last()).toHaveAccessibleName(more.name);
	const before = await claims.count();
	const last = group(reader, 'claim').getByRole('option', { ...more, ...isSelected });
	for (let step = 0; step < 60 && (await last.count()) === 0; step += 1)
		await page.keyboard.press('ArrowDown');
	await expect(last).toHaveCount(1);
	await page.keyboard.press('Enter');
	await expect.poll(() => claims.count()).toBeGreaterThan(before + 10);
	await expect(group(reader, 'claim').getByRole('option', isSelected)).toHaveCount(1);
});

test('each place is found by its name in every script, and by other spellings', async ({ reader }) => {
	await reader.open('/');
	for (const { name, localNames, alternateNames = [] } of atlas.places) {
		for (const spelling of [name, ...localNames.map(({ text }) => text), ...alternateNames]) {
			await reader.search.fill(spelling);
			await expect(firstOf(reader, 'place'), spelling).toContainText(name);
		}
	}
});

test('it makes no difference how Arabic, Persian and Urdu write the same letter', async ({ reader }) => {
	const asArabic = (text: string) =>
		text.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('ہ', 'ه').replaceAll('آ', 'ا');
	const withMarks = (text: string) => [...text].join('\u064e').replaceAll('\u064e \u064e', ' ');
	const places = [...withLocalName('ur'), ...withLocalName('fa')];
	expect(places.length).toBeGreaterThan(2);
	await reader.open('/');
	for (const one of places) {
		const local = localNameOf(one);
		for (const written of [asArabic(local), withMarks(local), local.replaceAll(' ', '\u200c')]) {
			await reader.search.fill(written);
			await expect(firstOf(reader, 'place'), written).toContainText(one.name);
		}
	}
	await reader.search.fill(asArabic(localNameOf(urduPlace)));
	await expect(match(reader.found.first())).toHaveText(localNameOf(urduPlace));
});

test('diacritics make no difference either way', async ({ reader }) => {
	const turkish = pick(withLocalName('tr'), () => true);
	const bare = localNameOf(turkish).normalize('NFD').replace(/\p{M}/gu, '');
	const dotted = `${turkish.name.slice(0, 1)}ü${turkish.name.slice(2)}`;
	await reader.open('/');
	for (const written of [bare, dotted]) {
		await reader.search.fill(written);
		await expect(reader.found.first(), written).toContainText(turkish.name);
	}
});

test('a claim opens at its place, with how it is put and what the record says', async ({ page, reader }) => {
	const claim = pick(
		atlas.claims,
		({ places, standing }) => places.length > 0 && standing === 'contradicted'
	);
	await reader.open('/');
	await reader.search.fill(claim.text);
	const option = firstOf(reader, 'claim');
	await expect(option).toContainText(m.claim_paragraph({ number: claim.paragraph }));
	await expect(option).toContainText(m.standing_short_contradicted());
	await option.click();
	await expect(page).toHaveURL(new RegExp(`/place/${claim.places[0]}/#${claim.id}$`));
	await expect(reader.claimCard(claim)).toBeInViewport();
});

test('a claim about no place opens in the article', async ({ page, reader }) => {
	const claim = pick(atlas.claims, ({ places }) => places.length === 0);
	await reader.open('/');
	await reader.search.fill(claim.text);
	await firstOf(reader, 'claim').click();
	await expect(page).toHaveURL(new RegExp(`/article/#p${claim.paragraph}$`));
});

const hidden = `\\?hide=${layer.id}`;
const [actor, event, source] = [atlas.actors[1], atlas.events[0], atlas.sources.at(-1)];
for (const { kind, text, address } of [
	{ kind: 'actor', text: actor?.name ?? '', address: `/actors/${hidden}#${actor?.id}$` },
	{ kind: 'event', text: event?.label ?? '', address: `/timeline/${hidden}#${event?.id}$` },
	{ kind: 'source', text: source?.title ?? '', address: `/sources/(\\d+/)?${hidden}#${source?.id}$` }
] as const) {
	test(`an entry of kind "${kind}" opens on its page, and switches stay as they are`, async ({
		page,
		reader
	}) => {
		await reader.open(`/?hide=${layer.id}`);
		await reader.search.fill(text);
		await expect(firstOf(reader, kind)).toContainText(text);
		await firstOf(reader, kind).click();
		await expect(page).toHaveURL(new RegExp(address));
	});
}

test('a misspelt name finds what is spelt alike, and the list says so', async ({ page, reader }) => {
	const found = [m.search_found({ count: 1 }), m.search_found({ count: MANY })];
	await reader.open('/');
	await reader.search.fill(misspelt);
	await expect(
		page.getByText(like(...found.map((text) => m.search_nearness_similar({ found: text })))).first()
	).toBeVisible();
	await expect(match(reader.found.first())).toHaveText(place.name);
});

test('where nothing is found, the list says what the atlas holds', async ({ page, reader }) => {
	const nothing = m.search_none({ query: 'zzqxj' });
	await reader.open('/');
	await reader.search.fill('zzqxj');
	await expect(reader.panel.getByText(nothing).filter({ visible: true }).first()).toBeVisible();
	await expect(
		page.getByRole('search').getByText(m.count_claims({ count: atlas.claims.length }))
	).toBeVisible();
	await expect(page.getByRole('search').getByText(localNameOf(urduPlace))).toBeVisible();
	await expect(reader.search).toHaveAttribute('aria-expanded', 'false');
	await expect(page.getByRole('status').filter({ hasText: nothing })).toBeAttached();
	expect(await reader.accessibilityFaults()).toEqual([]);
});

test('axe finds nothing on the open list, light or dark', async ({ reader }) => {
	await reader.open('/');
	await reader.search.fill(place.name);
	await expect(reader.found.first()).toBeVisible();
	expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE });

	test('the field lies over the map, and the list has room above the keyboard', async ({ page, reader }) => {
		await reader.open('/');
		await reader.search.fill(place.name);
		const field = await reader.search.boundingBox();
		expect(field?.height).toBeGreaterThanOrEqual(46);
		expect(field?.y).toBeLessThan(24);
		const first = await reader.found.first().boundingBox();
		expect(first?.y).toBeLessThan(140);
		expect(first?.height).toBeGreaterThanOrEqual(44);
		// The keyboard of a phone takes the lower half.
		const left = 420;
		await page.setViewportSize({ width: PHONE.width, height: left });
		await expect
			.poll(async () => {
				const box = await page.getByRole('listbox').locator('..').boundingBox();
				return (box?.y ?? NaN) + (box?.height ?? NaN);
			})
			.toBeLessThanOrEqual(left);
		expect(await reader.accessibilityFaults()).toEqual([]);
		await reader.found.first().click();
		await expect(reader.heading).toHaveText(place.name);
	});
});

test('the entries are fetched when the search is first used, and not before', async ({ page, reader }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	const entries = () => fetched.filter((path) => path === '/geo/search.json');
	await reader.open('/');
	await page.waitForLoadState('networkidle');
	expect(entries()).toEqual([]);
	await reader.search.focus();
	await expect.poll(() => entries().length).toBe(1);
});

test('where the search cannot be loaded it says so and leads on, and a second try works', async ({
	page,
	reader
}) => {
	await page.route(ENTRIES, (route) => route.abort());
	await reader.open('/');
	await reader.search.fill('anything');
	const notice = page.getByRole('search');
	await expect(notice.getByText(m.search_failed()).first()).toBeVisible();
	await expect(notice.getByRole('link', { name: m.nav_overview() })).toBeVisible();
	await reader.complaints.expectSome(/ERR_FAILED .*\/geo\/search\.json/);
	await page.unroute(ENTRIES);
	await reader.search.fill(place.name);
	await notice.getByRole('button', { name: m.search_retry() }).click();
	await expect(reader.found.first()).toContainText(place.name);
	await expect(reader.search).toBeFocused();
});

test('what is typed before the scripts come is searched for', async ({ page, reader }) => {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	await reader.search.fill(place.name);
	release();
	await expect(reader.found.first()).toContainText(place.name);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('there is no field that would be dead', async ({ page, reader }) => {
		await page.goto('/');
		await expect(reader.heading).toBeVisible();
		await expect(reader.search).toHaveCount(0);
	});
});
