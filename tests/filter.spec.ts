import type { Claim } from '../src/lib/atlas/types';
import { atlas, byId, claimsAbout, listedPlaces, pick } from './support/data';
import { expect, expectRoomForFinger, PHONE, test } from './support/fixtures';
import type { Reader } from './support/pages';
import { endingWith, m, named } from './support/words';

/** Filtering the claims, and with them the list, the legend and the map. */
test.use({ savesData: true });

type Fits = (claim: Claim) => boolean;

const INDEX = '**/data/claims.json';
const countOf = (fits: Fits) => atlas.claims.filter(fits).length;
const toldOf = (fits: Fits) => new Set(atlas.claims.filter(fits).flatMap(({ places }) => places));
const listedOf = (fits: Fits) => listedPlaces.filter(({ id }) => toldOf(fits).has(id));

const isContradicted: Fits = ({ standing }) => standing === 'contradicted';
const isMotive: Fits = ({ modality }) => modality === 'motive';
const by =
	(speaker: string): Fits =>
	({ speakers }) =>
		speakers.includes(speaker);
/** Somebody beside the author, with claims that the record contradicts and others. */
const speaker = pick(
	atlas.claims.filter(isContradicted).flatMap(({ speakers }) => speakers),
	(id) => countOf(by(id)) < 10 && countOf((claim) => by(id)(claim) && !isContradicted(claim)) > 0
);

const contradicted = m.standing_short_contradicted();
const partly = m.standing_short_partly();
const standings = m.filter_facet_standings();

const form = ({ page }: Reader) => page.getByRole('form', named(m.filter_open()));
const opener = ({ page }: Reader) => page.getByText(m.filter_open(), { exact: true });
const summary = ({ page }: Reader) => page.getByRole('group', named(m.filter_active()));
const box = (reader: Reader, name: string) => form(reader).getByRole('checkbox', { name });

async function openForm(reader: Reader): Promise<void> {
	await opener(reader).click();
	await expect(form(reader)).toBeVisible();
}

async function expectCounts(reader: Reader, fits: Fits): Promise<void> {
	const counts = { count: countOf(fits), all: atlas.claims.length, places: toldOf(fits).size };
	await expect(summary(reader).getByRole('status')).toHaveText(m.filter_counts(counts));
}

/** How a count of claims ends a name. */
const endsWithCount = (count: number) => endingWith(` ${m.layers_count({ count })}`);

test('a standing leaves its claims in the list, its marks, the legend and the map', async ({
	page,
	reader
}) => {
	await reader.open('/');
	await openForm(reader);
	await box(reader, contradicted).check();
	await expect(page).toHaveURL(/\?standing=contradicted$/);
	await expectCounts(reader, isContradicted);
	const listed = listedOf(isContradicted);
	await expect(reader.rows()).toHaveCount(listed.length);
	for (const place of listed)
		await expect(reader.rows(place, claimsAbout(place.id).filter(isContradicted).length)).toHaveCount(1);
	for (const layer of atlas.layers) {
		const count = claimsAbout(layer.place).filter(isContradicted).length;
		await expect(reader.switchOf(layer)).toHaveAccessibleDescription(endsWithCount(count));
	}
	// The map keeps at full strength what the claims tell of, and nothing else.
	await reader.pageMap.isLed();
	const lit = await reader.pageMap.litPlaces();
	expect(lit.length).toBeGreaterThan(0);
	expect(lit.filter((id) => !toldOf(isContradicted).has(id))).toEqual([]);
});

test('values of a part add up, parts narrow each other, and each value shows its count beforehand', async ({
	page,
	reader
}) => {
	const isEither: Fits = ({ standing }) => ['contradicted', 'partly'].includes(standing);
	const isBoth: Fits = (claim) => isEither(claim) && by(speaker)(claim);
	await reader.open('/?standing=contradicted');
	await openForm(reader);
	await expect(box(reader, partly)).toHaveAccessibleName(
		endsWithCount(countOf(({ standing }) => standing === 'partly'))
	);
	await box(reader, partly).check();
	await expectCounts(reader, isEither);
	const said = box(reader, byId(atlas.actors, speaker).name);
	await expect(said).toHaveAccessibleName(endsWithCount(countOf(isBoth)));
	await said.check();
	await expectCounts(reader, isBoth);
	await expect(page).toHaveURL(new RegExp(`standing=partly,contradicted&speaker=${speaker}$`));
	await summary(reader)
		.getByRole('button', named(m.filter_remove({ facet: standings, name: partly })))
		.click();
	await expectCounts(reader, (claim) => isContradicted(claim) && by(speaker)(claim));
	await summary(reader).getByRole('button', named(m.filter_clear())).click();
	await expect(summary(reader)).toHaveCount(0);
	await expect(page).toHaveURL(/:\d+\/$/);
	await expect(reader.rows()).toHaveCount(listedPlaces.length);
});

test('dates are asked for by month; a claim counts by its own date and by its events’', async ({
	page,
	reader
}) => {
	await reader.open('/');
	await openForm(reader);
	for (const label of [m.filter_from(), m.filter_to()]) {
		const field = form(reader).getByLabel(label);
		await field.fill('2012-10');
		await field.press('Tab');
	}
	await expect(page).toHaveURL(/\?dates=2012-10\/2012-10$/);
	const chip = { facet: m.filter_facet_span(), name: 'Oct 2012' };
	await expect(summary(reader).getByRole('button', named(m.filter_remove(chip)))).toBeVisible();

	const isOfMonth = ({ date }: { readonly date: string | null }) => date?.startsWith('2012-10') ?? false;
	const dated = pick(atlas.claims, isOfMonth);
	const event = pick(atlas.events, (one) => isOfMonth(one) && (one.claims?.length ?? 0) > 0);
	const undated = pick(
		atlas.claims,
		({ id, date }) => date === null && !atlas.events.some(({ claims }) => claims?.includes(id))
	);
	await reader.open('/article/?dates=2012-10/2012-10');
	await expect(reader.brief(dated.id)).toBeVisible();
	await expect(reader.brief(event.claims?.[0] ?? '')).toBeVisible();
	await expect(reader.brief(undated.id)).toHaveCount(0);
});

test('a filter goes along to a place, which says what it leaves out; a link to a claim shows it', async ({
	page,
	reader
}) => {
	const place = pick(listedOf(isMotive), ({ id }) => !claimsAbout(id).every(isMotive));
	const all = claimsAbout(place.id);
	const shown = all.filter(isMotive);
	const hidden = all.filter((claim) => !isMotive(claim));
	await reader.open('/?modality=motive');
	await expectCounts(reader, isMotive);
	await reader.rows(place).click();
	await expect(page).toHaveURL(new RegExp(`/place/${place.id}/\\?modality=motive$`));
	await expect(reader.claimCards).toHaveCount(shown.length);
	await expect(reader.panel).toContainText(m.filter_place_claims({ count: shown.length, all: all.length }));
	await expect(reader.panel).toContainText(m.filter_hides({ count: hidden.length }));
	const [claim] = hidden;
	if (!claim) throw new Error('The filter hides no claim of the place');
	await page.goto(`/place/${place.id}/?modality=motive#${claim.id}`);
	await expect(reader.claimCards).toHaveCount(shown.length + 1);
	await expect(reader.claimCard(claim)).toBeInViewport();
	await reader.button(m.filter_show_all()).click();
	await expect(reader.claimCards).toHaveCount(all.length);
});

test('where nothing is left, the summary says what hides the claims, and each part can be left out', async ({
	reader
}) => {
	const isOther: Fits = (claim) => isContradicted(claim) && claim.modality === 'reported-rejected';
	expect(countOf(isOther)).toBe(0);
	await reader.open('/?standing=contradicted&modality=reported-rejected');
	await expectCounts(reader, isOther);
	await expect(summary(reader)).toContainText(m.filter_empty());
	await expect(reader.rows()).toHaveCount(0);
	const without = (facet: string, count: number) =>
		summary(reader).getByRole('button', named(m.filter_without({ facet, count })));
	const rejected = countOf(({ modality }) => modality === 'reported-rejected');
	await expect(without(standings, rejected)).toBeVisible();
	await without(m.filter_facet_modalities(), countOf(isContradicted)).click();
	await expectCounts(reader, isContradicted);
});

test('where the claims cannot be filtered, all of them show and the summary says so; a second try works', async ({
	page,
	reader
}) => {
	await page.route(INDEX, (route) => route.abort());
	await reader.open('/?standing=contradicted');
	await expect(summary(reader)).toContainText(m.filter_failed());
	await expect(reader.rows()).toHaveCount(listedPlaces.length);
	await reader.complaints.expect(/ERR_FAILED .*\/data\/claims\.json/);
	await page.unroute(INDEX);
	await summary(reader).getByRole('button', named(m.filter_again())).click();
	await expectCounts(reader, isContradicted);
});

test('the index of claims is fetched when the filter is opened, and not before', async ({ page, reader }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	const indexes = () => fetched.filter((path) => path === '/data/claims.json');
	await reader.open('/');
	await page.waitForLoadState('networkidle');
	expect(indexes()).toEqual([]);
	await openForm(reader);
	expect(indexes()).toHaveLength(1);
});

test.describe('on a phone in dark colours', () => {
	test.use({ viewport: PHONE, colorScheme: 'dark' });

	test('the filter works by keyboard alone, and axe finds nothing', async ({ page, reader }) => {
		await reader.open('/');
		await opener(reader).press('Enter');
		await box(reader, contradicted).press('Space');
		await expectCounts(reader, isContradicted);
		await expect(box(reader, contradicted)).toBeFocused();
		expect(await reader.accessibilityFaults()).toEqual([]);
		// What is hit is the label of a box, and every button of the summary.
		await expectRoomForFinger(form(reader).getByRole('checkbox').locator('xpath=ancestor::label'));
		await expectRoomForFinger(summary(reader).getByRole('button'));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
	});
});
