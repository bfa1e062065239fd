import type { Locator } from '@playwright/test';
import { atlas, byId, layerAt, pick } from './support/data';
import { expect, PHONE, test } from './support/fixtures';
import type { Reader } from './support/pages';
import {
	endingWith,
	escaped,
	EVENT_KIND_LABELS,
	like,
	m,
	MANY,
	named,
	namedLike,
	ANY,
	startingWith
} from './support/words';

/** The timeline under the map, and its list: drawn, stepped through, read, and brushed. */
test.use({ savesData: true });

const EVENTS_FILE = '**/data/events.json';
const { events } = atlas;
const yearOf = (date: string) => date.slice(0, 'YYYY'.length);
const years = events.map(({ date }) => yearOf(date)).toSorted();
const [firstYear, lastYear] = [Number(years[0]), Number(years.at(-1))];

const chosen = ({ timeline }: Reader) => timeline.getByRole('status');
const from = ({ timeline }: Reader) => timeline.getByRole('slider', named(m.timeline_first()));
const to = ({ timeline }: Reader) => timeline.getByRole('slider', named(m.timeline_last()));
const listed = ({ panel }: Reader) => panel.getByRole('list', named(m.timeline_title())).getByRole('heading');

async function open(reader: Reader, path = '/'): Promise<void> {
	await reader.open(path);
	await expect(reader.timelineEvents).toHaveCount(events.length);
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
	const box = await locator.boundingBox();
	if (!box) throw new Error('It is not on the screen');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('has every event: the article’s above the axis, the record’s below, predictions at the ends of arcs', async ({
	reader
}) => {
	await open(reader);
	const axis = (await middleOf(from(reader))).y;
	for (const event of events) {
		const mark = reader.eventMark(event.id);
		const track = EVENT_KIND_LABELS[event.prediction ? 'foretold' : event.track]().toLowerCase();
		const texts = { date: ANY, label: event.label, track };
		const name = event.paragraph
			? m.timeline_event_paragraph({ ...texts, paragraph: event.paragraph })
			: m.timeline_event(texts);
		await expect(mark).toHaveAccessibleName(like(name));
		expect((await middleOf(mark)).y < axis, event.id).toBe(event.track === 'article');
	}
	const foretold = events.filter(({ prediction }) => prediction).length;
	expect(foretold).toBeGreaterThan(0);
	expect(await reader.timelineArcs()).toBe(foretold);
});

for (const viewport of [
	{ width: 1440, height: 900 },
	{ width: 1280, height: 800 },
	{ width: 900, height: 700 },
	{ width: 768, height: 1024 }
]) {
	test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
		test.use({ viewport });

		test('no symbol lies on another, and the legend and the panel leave the timeline clear', async ({
			page,
			reader
		}) => {
			await open(reader);
			// A press on a symbol means that one.
			const covered = await reader.timelineEvents.evaluateAll((links) =>
				links
					.filter((link) => {
						const { x, y, width, height } =
							link.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
						return document.elementFromPoint(x + width / 2, y + height / 2) !== link;
					})
					.map((link) => link.getAttribute('href'))
			);
			expect(covered).toEqual([]);
			const dock = await reader.timeline.boundingBox();
			if (!dock) throw new Error('There is no timeline');
			expect(dock.height).toBe(72);
			expect(dock.y + dock.height).toBe(viewport.height);
			expect((await reader.panel.boundingBox())?.width).toBe(dock.x);
			const scale = page.getByRole('img', namedLike(m.map_scale({ km: ANY })));
			for (const above of [reader.legend, scale]) {
				const { y, height } = (await above.boundingBox()) ?? { y: NaN, height: NaN };
				expect(y + height).toBeLessThan(dock.y);
			}
		});
	});
}

test('on a place’s page it has the place’s events, on the same axis', async ({ reader }) => {
	const { place } = layerAt(0);
	const own = events.filter(({ places }) => places.includes(place));
	const event = pick(own, () => true);
	await open(reader);
	const before = await middleOf(reader.eventMark(event.id).locator('svg'));
	await reader.follow(`/place/${place}/`);
	await expect(reader.timelineEvents).toHaveCount(own.length);
	const after = await middleOf(reader.eventMark(event.id).locator('svg'));
	// Among all events it made room for its neighbours.
	expect(Math.abs(after.x - before.x)).toBeLessThan(6);
});

test('one Tab stop; arrow keys step through the events in the order of time, and each is read', async ({
	page,
	reader
}) => {
	await open(reader);
	await reader.timeline.getByRole('link', named(m.timeline_list())).focus();
	await page.keyboard.press('Tab');
	const seen: string[] = [];
	for (let step = 0; step < events.length; step += 1) {
		const mark = reader.timelineEvents.nth(step);
		await expect(mark).toBeFocused();
		const id = (await mark.getAttribute('href'))?.split('#')[1] ?? '';
		const { text } = byId(events, id);
		await expect(mark).toHaveAccessibleDescription(new RegExp(`^${escaped(text)}`));
		seen.push(id);
		await page.keyboard.press('ArrowRight');
	}
	expect(seen.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
	const seenYears = seen.map((id) => yearOf(byId(events, id).date));
	expect(seenYears).toEqual(seenYears.toSorted());
	await page.keyboard.press('Home');
	await expect(reader.timelineEvents.first()).toBeFocused();
	await page.keyboard.press('End');
	await expect(reader.timelineEvents.last()).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expect(reader.timelineEvents.nth(-2)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`/timeline/#${seen.at(-2)}$`));
	await expect(reader.target(seen.at(-2) ?? '')).toBeInViewport();
});

test('the card leads to places and claims, lights the places, and Escape closes it', async ({
	page,
	reader
}) => {
	const layer = layerAt(0);
	const event = pick(
		events,
		({ places, claims }) => places.includes(layer.place) && (claims?.length ?? 0) > 0
	);
	const claim = byId(atlas.claims, event.claims?.[0]);
	const card = reader.timeline.getByRole('group', named(event.label));
	await open(reader);
	await reader.eventMark(event.id).hover();
	await expect(card).toContainText(event.text);
	await expect(reader.pageMap.litOf(layer.id).first()).toBeAttached();
	await page.keyboard.press('Escape');
	await expect(card).toHaveCount(0);
	await expect(reader.pageMap.lit).toHaveCount(0);
	await reader.eventMark(event.id).focus();
	await page.keyboard.press('Tab');
	await expect(card.getByRole('link').or(card.getByRole('button')).first()).toBeFocused();
	await card.getByRole('link', { name: claim.text }).click();
	await expect(page).toHaveURL(new RegExp(`/place/${claim.places[0]}/#${claim.id}$`));
	await expect(card).toHaveCount(0);
});

test('a drag along the axis chooses whole months, in words and in the address, and a button clears them', async ({
	page,
	reader
}) => {
	await open(reader);
	const [left, right] = [await middleOf(from(reader)), await middleOf(to(reader))];
	await page.mouse.move(left.x + 60, left.y);
	await page.mouse.down();
	await page.mouse.move(left.x + 160, left.y, { steps: 3 });
	await page.mouse.move((left.x + right.x) / 2, left.y, { steps: 3 });
	await page.mouse.up();
	await expect(page).toHaveURL(/\?dates=\d{4}-\d{2}\/\d{4}-\d{2}$/);
	const [start = '', end = ''] = new URL(page.url()).searchParams.get('dates')?.split('/') ?? [];
	expect(start < end).toBe(true);
	const span = `${yearOf(start)} – ${ANY}${yearOf(end)}`;
	await expect(chosen(reader)).toHaveText(endingWith(m.timeline_span({ span, count: MANY })));
	await expect(from(reader)).toHaveAttribute('aria-valuetext', new RegExp(yearOf(start)));
	// One end is dragged, the other stays.
	const held = await middleOf(to(reader));
	await page.mouse.move(held.x, held.y);
	await page.mouse.down();
	await page.mouse.move(held.x - 90, held.y, { steps: 3 });
	await page.mouse.up();
	await expect(page).toHaveURL(new RegExp(`dates=${start}/`));
	await expect(page).not.toHaveURL(new RegExp(`/${end}$`));
	await reader.timeline.getByRole('button', named(m.timeline_clear())).click();
	await expect(page).not.toHaveURL(/dates/);
	await expect(chosen(reader)).not.toContainText('events');
});

test('the ends move by keyboard: a month, a year, all the way', async ({ page, reader }) => {
	await open(reader);
	await from(reader).focus();
	for (const key of ['PageUp', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
	await expect(from(reader)).toHaveAttribute('aria-valuetext', `February ${firstYear + 1}`);
	await expect(page).toHaveURL(new RegExp(`dates=${firstYear + 1}-02/${lastYear}-12$`));
	await to(reader).focus();
	await page.keyboard.press('PageDown');
	await expect(page).toHaveURL(new RegExp(`dates=${firstYear + 1}-02/${lastYear - 1}-12$`));
	await page.keyboard.press('End');
	await from(reader).press('Home');
	await expect(page).not.toHaveURL(/dates/);
});

test('dates begin or end with an event, by a button on its card', async ({ page, reader }) => {
	const event = pick(events, ({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date));
	await open(reader);
	await reader.eventMark(event.id).focus();
	await reader.timeline.getByRole('button', named(m.timeline_to_here())).click();
	await expect(page).toHaveURL(new RegExp(`/${event.date.slice(0, 'YYYY-MM'.length)}$`));
});

test('a link with dates shows them, dims the events beyond, and the list holds to them', async ({
	reader
}) => {
	// Nothing is later, so an event falls in the last year if it begins or ends there.
	const within = events.filter(({ date }) => date.includes(String(lastYear))).length;
	await open(reader, `/timeline/?dates=${lastYear}/${lastYear}`);
	await expect(chosen(reader)).toHaveText(
		startingWith(m.timeline_span({ span: String(lastYear), count: within }), `${lastYear}`)
	);
	await expect(chosen(reader)).toHaveText(endingWith(m.timeline_span({ span: '', count: within })));
	await expect(from(reader)).toHaveAttribute('aria-valuetext', `January ${lastYear}`);
	const dim = await reader.timelineEvents.evaluateAll(
		(links) => links.filter((link) => Number(getComputedStyle(link).opacity) < 1).length
	);
	expect(dim).toBe(events.length - within);
	await expect(listed(reader)).toHaveCount(within);
	await reader.button(m.timeline_clear()).click();
	await expect(listed(reader)).toHaveCount(events.length);
});

test('axe finds nothing with a card open and dates chosen, light or dark', async ({ reader }) => {
	await open(reader, '/?dates=2012/2013');
	await reader.timelineEvents.first().focus();
	await expect(reader.timeline.getByRole('group')).toBeVisible();
	expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
});

for (const viewport of [PHONE, { width: 1280, height: 560 }]) {
	test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
		test.use({ viewport });

		test('the list stands in for the timeline, which takes no room', async ({ reader }) => {
			await reader.open('/');
			await expect(reader.timeline).toHaveCount(0);
			await reader.link(m.timeline_title()).click();
			await expect(reader.heading).toHaveText(m.timeline_title());
			await expect(listed(reader)).toHaveCount(events.length);
		});
	});
}

test('where the events cannot be loaded, the timeline names the list', async ({ page, reader }) => {
	await page.route(EVENTS_FILE, (route) => route.abort());
	await reader.open('/');
	await expect(reader.timeline).toContainText(m.timeline_failed());
	await reader.complaints.expect(/ERR_FAILED .*\/data\/events\.json/);
	await reader.timeline.getByRole('link', named(m.timeline_title())).click();
	await expect(reader.heading).toHaveText(m.timeline_title());
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the list has every event with its date, and no room is kept for the timeline', async ({
		page,
		reader
	}) => {
		await page.goto('/');
		await expect(reader.timeline).toHaveCount(0);
		const { y, height } = (await reader.legend.boundingBox()) ?? { y: NaN, height: NaN };
		expect(y + height).toBeGreaterThan(780);
		await reader.link(m.timeline_title()).click();
		for (const { id, label, text } of events) {
			const entry = reader.target(id);
			await expect(entry.getByRole('heading', named(label))).toBeVisible();
			await expect(entry).toContainText(text);
			await expect(entry.getByRole('time')).toHaveCount(1);
		}
	});
});
