import { expect, type Locator, type Page } from '@playwright/test';
import type { Place } from '../../src/lib/atlas/types';
import type { Claim } from '../../src/lib/atlas/types';
import { findFaults, findFaultsInBothColours } from './accessibility';
import type { Complaints } from './complaints';
import { atlas } from './data';
import { InteractiveMap } from './map';
import { PageMap } from './page-map';
import { ANY, endingWith, m, MANY, MAP_STAYS_LABELS, named, namedLike } from './words';

/** Scripts come and take the page over within a second on a quiet laptop; where every core is busy it is twenty. */
const SCRIPTS_MS = 60_000;

/** A reader: what they do on pages, and what they find there. */
export class Reader {
	readonly map: InteractiveMap;
	readonly pageMap: PageMap;
	readonly page: Page;
	readonly complaints: Complaints;

	constructor(page: Page, complaints: Complaints) {
		this.page = page;
		this.complaints = complaints;
		this.map = new InteractiveMap(page);
		this.pageMap = new PageMap(page);
	}

	/** Loads a page, and waits until scripts have taken it over. */
	async open(path = '/'): Promise<void> {
		await this.page.goto(path);
		await this.isTakenOver();
	}

	/** Opens a page, by a link where the test shares one, and waits until the interactive map is drawn. */
	async openMap(path = '/'): Promise<void> {
		if (this.page.url() === 'about:blank') await this.page.goto(path);
		else await this.follow(path);
		await this.map.isDrawn();
	}

	/** Goes to another page of the site by a link, so that the map stays. */
	async follow(path: string): Promise<void> {
		await this.page.evaluate((href) => {
			const link = document.createElement('a');
			link.href = href;
			document.body.append(link);
			link.click();
			link.remove();
		}, path);
		await this.page.waitForURL((url) => [url.pathname, url.pathname + url.search].includes(path));
	}

	/** Waits until scripts have taken the page over: the buttons of the map come with them. */
	async isTakenOver(): Promise<void> {
		const button = this.page.getByRole('button', { ...named(m.map_zoom_in()), includeHidden: true });
		await expect(button).toBeAttached({ timeout: SCRIPTS_MS });
	}

	/** The reading panel. */
	get panel(): Locator {
		return this.page.getByRole('main');
	}

	/** What scrolls in the reading panel. */
	get scroller(): Locator {
		return this.panel.locator('#panel-scroll');
	}

	/** How far the panel is scrolled, in pixels. */
	readonly scrolled = (): Promise<number> => this.scroller.evaluate((node) => node.scrollTop);

	/** Scrolls the panel to so many pixels from its top. */
	async scrollTo(top: number): Promise<void> {
		await this.scroller.evaluate((node, at) => node.scrollTo(0, at), top);
	}

	get heading(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	/** The map's legend: the switches of the layers. */
	get legend(): Locator {
		return this.page.getByRole('group', named(m.layers_label()));
	}

	switchOf({ name }: { readonly name: string }): Locator {
		return this.page.getByRole('switch', { name, exact: true });
	}

	/** A link of the panel, by its words. */
	link(text: string): Locator {
		return this.panel.getByRole('link', named(text));
	}

	/** A button of the panel, by its words. */
	button(text: string): Locator {
		return this.panel.getByRole('button', named(text));
	}

	/** The rows of the list of places: all of them, or that of a place. */
	rows(place?: Place, claimCount?: number): Locator {
		const counts = claimCount === undefined ? [0, 1, MANY] : [claimCount];
		const claims = counts.map((count) => m.place_row_claims({ claims: count, kinds: ANY }));
		const rows = this.panel.getByRole('link', { name: endingWith(...claims) });
		return place ? rows.and(this.page.locator(`[href*="/place/${place.id}/"]`)) : rows;
	}

	get claimCards(): Locator {
		return this.panel.getByRole('article');
	}

	claimCard({ text }: Claim): Locator {
		return this.panel.getByRole('article', { name: text, exact: true });
	}

	/** What is told of a claim under its paragraph: in short, or, of one about no place, in full. */
	brief(claimId: string): Locator {
		return this.panel.locator(`[id="brief-${claimId}"]`);
	}

	/** What an address with a fragment leads to in the panel. */
	target(id: string): Locator {
		return this.panel.locator(`[id="${id}"]`);
	}

	paragraph(number: number): Locator {
		return this.target(`p${number}`);
	}

	/** The paragraph that is being read. */
	get currentParagraph(): Locator {
		return this.panel.getByRole('list').locator('> [aria-current="true"]');
	}

	/** The ids of the panel's entries, such as those of its list of sources. */
	async entryIds(): Promise<string[]> {
		return this.panel.locator('li[id]').evaluateAll((items) => items.map(({ id }) => id));
	}

	/** The buttons that step through the paragraphs, and how far the reader has come. */
	get paragraphSteps(): Locator {
		return this.panel.getByRole('group', named(m.article_steps()));
	}

	/** The numbers of the paragraphs that bear the mark of the place chosen on the map. */
	readonly markedParagraphs = async (): Promise<number[]> => {
		const ids = await this.panel.locator('li.told').evaluateAll((items) => items.map(({ id }) => id));
		return ids.map((id) => Number(id.slice(1)));
	};

	/** The timeline under the map. */
	get timeline(): Locator {
		return this.page.getByRole('region', named(m.timeline_title()));
	}

	/** The timeline's events, in the order in which the keyboard comes to them. */
	get timelineEvents(): Locator {
		return this.timeline.getByRole('list', named(m.timeline_events())).getByRole('link');
	}

	/** An event of the timeline. */
	eventMark(id: string): Locator {
		return this.timelineEvents.and(this.page.locator(`[href$="#${id}"]`));
	}

	/** How many arcs lead to predictions on the timeline: they are parts of one drawn path. */
	async timelineArcs(): Promise<number> {
		const path = await this.timeline.locator('path.arcs').getAttribute('d');
		return path?.match(/M/g)?.length ?? 0;
	}

	/** The field that searches the atlas. */
	get search(): Locator {
		return this.page.getByRole('combobox', named(m.search_label()));
	}

	/** What the search finds, in its order. */
	get found(): Locator {
		return this.page.getByRole('listbox', named(m.search_list())).getByRole('option');
	}

	get shareDialog(): Locator {
		return this.page.getByRole('dialog', { name: /^Share/ });
	}

	/** Loads a page and opens the dialog that shares it. */
	async openShareDialog(path: string): Promise<void> {
		await this.open(path);
		await this.button(m.share_open()).click();
		await expect(this.shareDialog).toBeVisible();
	}

	/** The notice that the page's own map stays, for a reason. */
	mapNotice(reason: 'failed' | 'data-saved'): Locator {
		return this.page.getByRole('status').filter({ hasText: MAP_STAYS_LABELS[reason]() });
	}

	/** Whether a stop of the tour is open: by its heading, its number, its place in the row, and its address. */
	async isAtStop(stop: { readonly id: string; readonly title: string }): Promise<void> {
		await expect(this.heading).toHaveText(stop.title);
		const number = atlas.stops.findIndex(({ id }) => id === stop.id) + 1;
		await expect(
			this.panel.getByText(m.tour_progress({ number, count: atlas.stops.length }), { exact: true })
		).toBeVisible();
		const row = this.page.getByRole('navigation', named(m.tour_stops())).getByRole('listitem');
		await expect(row.nth(number - 1).getByRole('link')).toHaveAttribute('aria-current', 'step');
		await expect(this.page).toHaveURL(({ pathname }) => pathname === `/tour/${stop.id}/`);
	}

	/** By how many pixels what is in the panel is wider than the panel. */
	async overflow(): Promise<number> {
		return this.scroller.evaluate((node) => node.scrollWidth - node.clientWidth);
	}

	/** What axe finds wrong on the page as it is. */
	async accessibilityFaults(rules: readonly string[] = []): Promise<string[]> {
		return findFaults(this.page, rules);
	}

	/** What axe finds wrong on the page in the system's light colours, and then in its dark ones. */
	async accessibilityFaultsInBothColours(): Promise<string[]> {
		return findFaultsInBothColours(this.page);
	}

	/** The link to the next place, or to the one before. */
	neighbourLink(way: 'next' | 'previous'): Locator {
		const name = way === 'next' ? m.place_next({ name: ANY }) : m.place_previous({ name: ANY });
		return this.page.getByRole('link', namedLike(name));
	}
}

/** Expects something to be large enough for a finger: at least 44 CSS pixels high. Fails where there is nothing. */
export async function expectRoomForFinger(targets: Locator): Promise<void> {
	const heights = await targets.evaluateAll((nodes) =>
		nodes.map((node) => node.getBoundingClientRect().height)
	);
	expect(heights.length).toBeGreaterThan(0);
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
}
