import type { Locator } from '@playwright/test';
import { type AtlasDriver, atlas, expect, PHONE, testOnPageMap as test } from './driver';

/** The timeline under the map, and its list: drawn, stepped through, read, and brushed. */
const said = (reader: AtlasDriver) => reader.timeline.getByRole('status');
const slider = (reader: AtlasDriver, name: string) => reader.timeline.getByRole('slider', { name });
const first = (date: string) => date.slice(0, 'YYYY'.length);
const inYear = (year: string) => atlas.events.filter(({ date }) => first(date) === year);

async function open(reader: AtlasDriver, path = '/'): Promise<void> {
	await reader.page.goto(path);
	await expect(reader.timelineEvents).toHaveCount(atlas.events.length);
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
	const { x = 0, y = 0, width = 0, height = 0 } = (await locator.boundingBox()) ?? {};
	return { x: x + width / 2, y: y + height / 2 };
}

test('has every event: the article’s above the axis, the record’s below, what was foretold at arcs’ ends', async ({
	reader
}) => {
	await open(reader);
	const names = await reader.timelineEvents.evaluateAll((links) =>
		links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label') ?? ''] as const)
	);
	const axis = (await middleOf(slider(reader, 'From month'))).y;
	for (const event of atlas.events) {
		const index = names.findIndex(([href]) => href === `/timeline/#${event.id}`);
		const [, name = ''] = names[index] ?? [];
		expect(name).toContain(event.label);
		const track = event.prediction ? 'foretold in the article' : `the ${event.track}`;
		expect(name).toContain(track);
		if (event.paragraph) expect(name).toMatch(new RegExp(`¶${event.paragraph}$`));
		const { y } = await middleOf(reader.timelineEvents.nth(index));
		expect(y < axis, event.id).toBe(event.track === 'article');
	}
	const foretold = atlas.events.filter(({ prediction }) => prediction).length;
	const arcs = await reader.timeline.locator('.arcs').getAttribute('d');
	expect(arcs?.match(/M/g)).toHaveLength(foretold);
});

test('no symbol lies on another, and the legend and the panel leave the timeline clear', async ({
	reader
}) => {
	for (const size of [
		{ width: 1440, height: 900 },
		{ width: 1280, height: 800 },
		{ width: 900, height: 700 },
		{ width: 768, height: 1024 }
	]) {
		await reader.page.setViewportSize(size);
		await open(reader);
		// A press on the middle of a symbol means that one, and where the window is wide each is large enough to hit.
		const sizes = await reader.timelineEvents.evaluateAll((links) =>
			links.map((link) => {
				const { x, y, width, height } = link.getBoundingClientRect();
				return document.elementFromPoint(x + width / 2, y + height / 2) === link ? width : 0;
			})
		);
		expect(Math.min(...sizes)).toBeGreaterThan(size.width < 1100 ? 9 : 23.9);
		const dock = await reader.timeline.boundingBox();
		expect(dock?.height).toBe(size.width < 1100 ? 72 : 104);
		expect((dock?.y ?? 0) + (dock?.height ?? 0)).toBe(size.height);
		const panel = await reader.panel.boundingBox();
		expect(panel?.width).toBe(dock?.x);
		const legend = await reader.page.locator('#layers').boundingBox();
		expect((legend?.y ?? 0) + (legend?.height ?? 0)).toBeLessThan(dock?.y ?? 0);
		const scale = await reader.page.getByRole('img', { name: /^Scale/ }).boundingBox();
		expect((scale?.y ?? 0) + (scale?.height ?? 0)).toBeLessThan(dock?.y ?? 0);
	}
});

test('one Tab stop; arrows step through the events in the order of time, and each is read', async ({
	reader
}) => {
	await open(reader);
	await reader.timeline.getByRole('link', { name: 'All events, in a list' }).focus();
	await reader.page.keyboard.press('Tab');
	const seen: string[] = [];
	for (let step = 0; step < atlas.events.length; step += 1) {
		const focused = reader.timeline.locator('a:focus');
		const id = (await focused.getAttribute('href'))?.split('#')[1] ?? '';
		const event = atlas.events.find((one) => one.id === id);
		await expect(focused).toHaveAccessibleDescription(new RegExp(`^${escaped(event?.text ?? '')}`));
		seen.push(id);
		await reader.page.keyboard.press('ArrowRight');
	}
	expect(seen.toSorted()).toEqual(atlas.events.map(({ id }) => id).toSorted());
	const years = seen.map(first);
	expect(years).toEqual(years.toSorted());
	await reader.page.keyboard.press('Home');
	await expect(reader.timelineEvents.first()).toBeFocused();
	await reader.page.keyboard.press('End');
	await expect(reader.timelineEvents.last()).toBeFocused();
	await reader.page.keyboard.press('ArrowLeft');
	await expect(reader.timelineEvents.nth(-2)).toBeFocused();
	await reader.page.keyboard.press('Enter');
	await expect(reader.page).toHaveURL(new RegExp(`/timeline/#${seen.at(-2)}$`));
	await expect(reader.panel.locator(`[id="${seen.at(-2)}"]`)).toBeInViewport();
});

test('the card leads to places and claims, lights the places, and Escape closes it', async ({ reader }) => {
	const layer = atlas.layers[0];
	const event = atlas.events.find(
		({ places, claims }) => places.includes(layer?.place ?? '') && claims?.length
	);
	await open(reader);
	const link = reader.timelineEvents.and(reader.page.locator(`[href$="#${event?.id}"]`));
	await link.hover();
	const card = reader.timeline.getByRole('group', { name: event?.label ?? '', exact: true });
	await expect(card).toContainText(event?.text ?? '');
	await expect(reader.page.locator('#static-map [data-layer-index="0"]').first()).toHaveClass(/is-lit/);
	await reader.page.keyboard.press('Escape');
	await expect(card).toHaveCount(0);
	await expect(reader.page.locator('#static-map .is-lit')).toHaveCount(0);
	await link.focus();
	await reader.page.keyboard.press('Tab');
	await expect(card.locator(':focus')).toHaveCount(1);
	const claim = atlas.claims.find(({ id }) => id === event?.claims?.[0]);
	await card.getByRole('link', { name: claim?.text ?? '' }).click();
	await expect(reader.page).toHaveURL(new RegExp(`/place/${claim?.places[0]}/#${claim?.id}$`));
	await expect(card).toHaveCount(0);
});

test('a drag along the axis chooses whole months, in words and in the address, and a button takes it back', async ({
	reader
}) => {
	await open(reader);
	const [from, to] = [
		await middleOf(slider(reader, 'From month')),
		await middleOf(slider(reader, 'To month'))
	];
	await reader.page.mouse.move(from.x + 60, from.y);
	await reader.page.mouse.down();
	await reader.page.mouse.move(from.x + 160, from.y, { steps: 3 });
	await reader.page.mouse.move((from.x + to.x) / 2, from.y, { steps: 3 });
	await reader.page.mouse.up();
	await expect(reader.page).toHaveURL(/\?dates=\d{4}-\d{2}\/\d{4}-\d{2}$/);
	const [start = '', end = ''] = new URL(reader.page.url()).searchParams.get('dates')?.split('/') ?? [];
	expect(start < end).toBe(true);
	await expect(said(reader)).toHaveText(new RegExp(`${first(start)} – .*${first(end)}: \\d+ events`));
	await expect(slider(reader, 'From month')).toHaveAttribute('aria-valuetext', new RegExp(first(start)));
	// One end is dragged, the other stays.
	const held = await middleOf(slider(reader, 'To month'));
	await reader.page.mouse.move(held.x, held.y);
	await reader.page.mouse.down();
	await reader.page.mouse.move(held.x - 90, held.y, { steps: 3 });
	await reader.page.mouse.up();
	await expect(reader.page).toHaveURL(new RegExp(`dates=${start}/`));
	await expect(reader.page).not.toHaveURL(new RegExp(`/${end}$`));
	await reader.timeline.getByRole('button', { name: 'Show all dates' }).click();
	await expect(reader.page).not.toHaveURL(/dates/);
	await expect(said(reader)).not.toContainText('events');
});

test('the ends move by keyboard: a month, a year, all the way', async ({ reader }) => {
	const years = atlas.events.map(({ date }) => first(date)).toSorted();
	const [low = '', high = ''] = [years[0], years.at(-1)];
	await open(reader);
	await slider(reader, 'From month').focus();
	for (const key of ['PageUp', 'ArrowRight', 'ArrowRight', 'ArrowLeft'])
		await reader.page.keyboard.press(key);
	await expect(slider(reader, 'From month')).toHaveAttribute('aria-valuetext', `February ${Number(low) + 1}`);
	await expect(reader.page).toHaveURL(new RegExp(`dates=${Number(low) + 1}-02/${high}-12$`));
	await slider(reader, 'To month').focus();
	await reader.page.keyboard.press('PageDown');
	await expect(reader.page).toHaveURL(new RegExp(`dates=${Number(low) + 1}-02/${Number(high) - 1}-12$`));
	await reader.page.keyboard.press('End');
	await slider(reader, 'From month').press('Home');
	await expect(reader.page).not.toHaveURL(/dates/);
});

test('dates begin or end with an event, by a button on its card', async ({ reader }) => {
	await open(reader);
	const event = atlas.events.find(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date));
	await reader.timelineEvents.and(reader.page.locator(`[href$="#${event?.id}"]`)).focus();
	await reader.timeline.getByRole('button', { name: 'Dates to here' }).click();
	await expect(reader.page).toHaveURL(new RegExp(`/${event?.date.slice(0, 7)}$`));
});

test('a link with dates shows them, dims the events beyond, and the list holds to them', async ({
	reader
}) => {
	const year = first(atlas.events.at(-1)?.date ?? '');
	const within = inYear(year).length;
	await open(reader, `/timeline/?dates=${year}/${year}`);
	await expect(said(reader)).toHaveText(new RegExp(`${year}.*: ${within} events?$`));
	await expect(slider(reader, 'From month')).toHaveAttribute('aria-valuetext', `January ${year}`);
	const dim = await reader.timelineEvents.evaluateAll(
		(links) => links.filter((link) => Number(getComputedStyle(link).opacity) < 1).length
	);
	expect(dim).toBe(atlas.events.length - within);
	await expect(reader.panel.getByRole('list', { name: 'Timeline' }).getByRole('heading')).toHaveCount(within);
	await reader.panel.getByRole('button', { name: 'Show all dates' }).click();
	await expect(reader.panel.getByRole('list', { name: 'Timeline' }).getByRole('heading')).toHaveCount(
		atlas.events.length
	);
});

test('axe finds nothing with a card open and dates chosen, light or dark', async ({ reader }) => {
	await open(reader, '/?dates=2012/2013');
	await reader.timelineEvents.first().focus();
	await expect(reader.timeline.getByRole('group')).toBeVisible();
	expect(await reader.accessibilityFaultsInBothColours()).toEqual([]);
});

test('on a phone and in a low window there is the list instead, and no room is taken', async ({ reader }) => {
	for (const size of [PHONE, { width: 1280, height: 560 }]) {
		await reader.page.setViewportSize(size);
		await reader.page.goto('/');
		await expect(reader.page.locator('.is-live')).toBeAttached();
		await expect(reader.timeline).toHaveCount(0);
	}
	await reader.page.setViewportSize(PHONE);
	await reader.panel.getByRole('link', { name: 'Timeline', exact: true }).click();
	await expect(reader.heading).toHaveText('Timeline');
	await expect(reader.panel.getByRole('list', { name: 'Timeline' }).getByRole('heading')).toHaveCount(
		atlas.events.length
	);
});

test('where the events cannot be had, the list is named', async ({ page, reader }) => {
	await page.route('**/data/events.json', (route) => route.abort());
	await page.goto('/');
	await expect(reader.timeline).toContainText('cannot be drawn here');
	await reader.timeline.getByRole('link', { name: 'Timeline' }).click();
	await expect(reader.heading).toHaveText('Timeline');
	// That the events did not come is all there was to complain of.
	reader.complaints.splice(0, 1);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the list has every event with its date, and no room is kept for what cannot come', async ({
		page
	}) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto('/');
		await expect(page.getByRole('region', { name: 'Timeline' })).toHaveCount(0);
		const legend = await page.locator('#layers').boundingBox();
		expect((legend?.y ?? 0) + (legend?.height ?? 0)).toBeGreaterThan(780);
		await page.getByRole('link', { name: 'Timeline', exact: true }).click();
		for (const { id, label, text } of atlas.events) {
			const entry = page.locator(`main li[id="${id}"]`);
			await expect(entry.getByRole('heading', { name: label, exact: true })).toBeVisible();
			await expect(entry).toContainText(text);
			await expect(entry.locator('time')).toHaveCount(1);
		}
	});
});

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
