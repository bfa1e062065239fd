import { AxeBuilder } from '@axe-core/playwright';
import {
	test as base,
	expect,
	type Browser,
	type BrowserContextOptions,
	type Locator,
	type Page
} from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';

export { expect };

const DESKTOP = { width: 1280, height: 800 };
/** Frames without a move after which the map is held to be at rest. */
const FRAMES_AT_REST = 4;
/** A phone of common size, in CSS pixels. */
export const PHONE = { width: 390, height: 844 };
const ADDRESS = `http://127.0.0.1:${process.env['PORT'] ?? 4317}`;

/** The parts of MapLibre's map that the tests ask. */
type DrawnMap = {
	getZoom(): number;
	getCenter(): { lng: number; lat: number };
	project(at: [number, number]): { x: number; y: number };
	queryRenderedFeatures(options: { layers: string[] }): { properties: Record<string, unknown> }[];
	getLayersOrder(): string[];
};

/** What a reader of the real atlas finds, read from its data, so that no test repeats it. */
export const atlas = {
	article: json<{ headline: string; paragraphs: { number: number }[] }>('article.json'),
	actors: json<{ actors: { id: string; name: string }[] }>('actors.json').actors,
	claims: json<{ claims: Claim[] }>('claims.json').claims,
	events: json<{ events: Event[] }>('events.json').events,
	places: json<{ places: Place[] }>('places.json').places,
	groups: json<{ groups: { id: string }[] }>('places.json').groups,
	layers: json<{ layers: Layer[] }>('layers.json').layers,
	sources: json<{ sources: Source[] }>('sources.json').sources,
	stops: json<{ stops: Stop[] }>('tour.json').stops
};

type Claim = {
	id: string;
	paragraph: number;
	text: string;
	places: string[];
	modality: string;
	standing: string;
	speakers: string[];
	date: string | null;
	attribution: string;
	record: { text: string; sources?: string[] }[];
};
type Place = {
	id: string;
	name: string;
	localNames: { lang: string; text: string }[];
	alternateNames?: string[];
	listed: boolean;
	partOf?: string;
	group: string;
	rank: number;
	summary: string;
	provenance: { text: string; basis: string[] };
};
type Stop = {
	id: string;
	title: string;
	text: string;
	layers: string[];
	claims: string[];
	focus: { places?: string[]; bounds?: number[] };
};
type Event = {
	id: string;
	date: string;
	label: string;
	text: string;
	track: 'article' | 'record';
	prediction?: boolean;
	paragraph?: number;
	places: string[];
	claims?: string[];
};
type Source = { id: string; url: string | null; title: string };
type Layer = { id: string; name: string; place: string; kind: string };

/** Where something of a name lies, from the layers' own files: longitude and latitude in degrees. */
export function positionOf(name: string): [number, number] {
	type Collection = {
		features: { properties: { name?: string }; geometry: { coordinates: [number, number] } }[];
	};
	const files = readdirSync('geo/layers').map((file) => json<Collection>(`layers/${file}`));
	const found = files.flatMap(({ features }) => features).find(({ properties }) => properties.name === name);
	if (!found) throw new Error(`No layer has a point named "${name}"`);
	return found.geometry.coordinates;
}

function json<T>(file: string): T {
	return JSON.parse(readFileSync(`geo/${file}`, 'utf8')) as T;
}

/** Speaks to the atlas in a reader's words; the one file that knows how pages are built. */
export class AtlasDriver {
	readonly page: Page;
	/** Whatever the console complained of, and every request that left the site. */
	readonly complaints: string[] = [];

	constructor(page: Page) {
		this.page = page;
		page.on('console', (entry) => {
			// Chromium itself remarks that software drew the map.
			const isDriverNote = /GPU stall|GL Driver|swiftshader|software WebGL/i.test(entry.text());
			if (['error', 'warning'].includes(entry.type()) && !isDriverNote) this.complaints.push(entry.text());
		});
		page.on('pageerror', (error) => this.complaints.push(String(error)));
		page.on('request', (request) => {
			const { protocol, hostname } = new URL(request.url());
			const isOwn = ['data:', 'blob:'].includes(protocol) || hostname === '127.0.0.1';
			if (!isOwn) this.complaints.push(`request to ${request.url()}`);
		});
	}

	get map(): Locator {
		return this.page.getByRole('region', { name: 'Map', exact: true });
	}

	/** The timeline under the map. */
	get timeline(): Locator {
		return this.page.getByRole('region', { name: 'Timeline', exact: true });
	}

	/** The timeline's events, in the order in which the keyboard comes to them. */
	get timelineEvents(): Locator {
		return this.timeline.getByRole('list', { name: /^Events/ }).getByRole('link');
	}

	get panel(): Locator {
		return this.page.getByRole('main');
	}

	/** The field that searches the atlas. */
	get search(): Locator {
		return this.page.getByRole('combobox', { name: 'Search the atlas' });
	}

	/** What the search offers, in its order. */
	get found(): Locator {
		return this.page.getByRole('listbox', { name: 'Results' }).getByRole('option');
	}

	get heading(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	/** Loads a page anew, as a pasted link does, and waits for the map. */
	async load(path = '/'): Promise<void> {
		await this.page.goto(path);
		await this.mapIsDrawn();
	}

	/** Goes to a page as by a link of the site: the map stays, as it does for a reader. */
	async visit(path = '/'): Promise<void> {
		const isOnSite = this.page.url().startsWith('http') && (await this.map.count()) === 1;
		if (!isOnSite) return this.load(path);
		await this.follow(path);
		await this.mapIsDrawn();
	}

	/** Goes from a page of the site to another as by a link, and waits until it is there. */
	async follow(path: string): Promise<void> {
		await this.page.evaluate((href) => {
			const link = document.createElement('a');
			link.href = href;
			document.body.append(link);
			link.click();
			link.remove();
		}, path);
		await this.page.waitForURL((url) => url.pathname + url.search === path || url.pathname === path);
	}

	/** Waits until the map is drawn and at rest, and stays so: a flight begins a frame or two after a page opens. */
	async mapIsDrawn(): Promise<void> {
		await this.page.waitForFunction(
			({ call, frames }) => {
				const holder = document.querySelector('.canvas') as unknown as {
					map?: { isMoving(): boolean };
				} | null;
				const state = document.querySelector<HTMLElement>('[data-map-state]')?.dataset['mapState'];
				const isAtRest = state === 'ready' && holder?.map?.isMoving() === false;
				const counter = window as unknown as { rest?: { call: number; frames: number } };
				const before = counter.rest?.call === call ? counter.rest.frames : 0;
				counter.rest = { call, frames: isAtRest ? before + 1 : 0 };
				return counter.rest.frames > frames;
			},
			{ call: Math.random(), frames: FRAMES_AT_REST },
			{ timeout: 45_000, polling: 'raf' }
		);
	}

	/** Waits until scripts have taken the page over, with or without an interactive map. */
	async isTakenOver(): Promise<void> {
		await this.page.waitForSelector('#layers.scripted', { state: 'attached' });
	}

	/** The zooms that the interactive map passes through from now until it has moved and rests again. */
	async zoomsUntilRest(): Promise<number[]> {
		return this.page.evaluate(async () => {
			const { map } = document.querySelector('.canvas') as unknown as {
				map: { isMoving(): boolean; getZoom(): number };
			};
			const zooms = [map.getZoom()];
			const hasMoved = () => new Set(zooms).size > 1;
			for (let frame = 0; frame < 600 && (map.isMoving() || !hasMoved()); frame += 1) {
				await new Promise((resolve) => requestAnimationFrame(resolve));
				zooms.push(map.getZoom());
			}
			return zooms;
		});
	}

	switchOf(name: string): Locator {
		return this.page.getByRole('switch', { name, exact: true });
	}

	claimCards(): Locator {
		return this.panel.getByRole('article');
	}

	async camera(): Promise<{ zoom: number; lon: number; lat: number }> {
		await this.mapIsDrawn();
		return this.ask((map) => {
			const { lng, lat } = map.getCenter();
			return { zoom: map.getZoom(), lon: lng, lat };
		});
	}

	/** How many features a layer of the atlas shows on the map now, over all that it is drawn with. */
	async drawn(layerId: string): Promise<number> {
		await this.mapIsDrawn();
		return this.ask((map, id) => {
			const layers = map.getLayersOrder().filter((name) => name.endsWith(`:${id}`));
			return map.queryRenderedFeatures({ layers }).length;
		}, layerId);
	}

	/** The ids of the layers of the atlas that show anything on the map now, in the atlas's order. */
	async drawnLayers(): Promise<string[]> {
		await this.mapIsDrawn();
		return this.ask(
			(map, ids) => {
				const names = map.getLayersOrder();
				return ids.filter((id) => {
					const layers = names.filter((name) => name.endsWith(`:${id}`));
					return map.queryRenderedFeatures({ layers }).length > 0;
				});
			},
			atlas.layers.map(({ id }) => id)
		);
	}

	/** The values of a property over what a map layer shows. */
	async drawnValues(mapLayerIds: string[], property: string): Promise<unknown[]> {
		await this.mapIsDrawn();
		return this.ask(
			(map, [ids, key]) =>
				map.queryRenderedFeatures({ layers: ids }).map(({ properties }) => properties[key]),
			[mapLayerIds, property] as [string[], string]
		);
	}

	/** Where a position lies on the screen, in CSS pixels. */
	async screen(lon: number, lat: number): Promise<{ x: number; y: number }> {
		await this.mapIsDrawn();
		return this.ask(
			(map, at) => {
				const { x, y } = map.project(at);
				return { x, y };
			},
			[lon, lat] as [number, number]
		);
	}

	/** Where positions lie in the page's own map, in CSS pixels, from the box that the page names. */
	inPageMap(positions: [number, number][]): Promise<number[][]> {
		return this.page.evaluate((list) => {
			const sheet = document.getElementById('static-map');
			const [left = 0, top = 0, width = 1] = (sheet?.dataset['box'] ?? '').split(' ').map(Number);
			const ground = sheet?.querySelector('.map-ground')?.getBoundingClientRect();
			if (!ground) return [];
			const scale = ground.width / width;
			return list.map(([lon, lat]) => {
				const x = (lon * 512) / 360;
				const y = (-Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 512) / (2 * Math.PI);
				return [ground.left + (x - left) * scale, ground.top + (y - top) * scale];
			});
		}, positions);
	}

	private async ask<T, A>(question: (map: DrawnMap, argument: A) => T, argument?: A): Promise<T> {
		const source = question.toString();
		return this.page.evaluate(
			([text, value]) => {
				const holder = document.querySelector('.canvas') as unknown as { map: unknown };
				// The question was written in the test; it is only carried over.
				return (0, eval)(`(${text})`)(holder.map, value) as never;
			},
			[source, argument] as const
		);
	}

	/** What axe finds wrong on the page as it is now, by all its rules that are not experiments, or by those named. */
	async accessibilityFaults(rules: string[] = []): Promise<string[]> {
		// One run in the page itself: pages of the atlas have no frames. Only what is wrong is reported.
		const builder = new AxeBuilder({ page: this.page })
			.setLegacyMode()
			.options({ resultTypes: ['violations'] });
		const { violations } = await (rules.length > 0 ? builder.withRules(rules) : builder).analyze();
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`)
		);
	}

	/** What axe finds wrong on the page in the system's light colours, and then in its dark ones. */
	async accessibilityFaultsInBothColours(): Promise<string[]> {
		await this.page.emulateMedia({ colorScheme: 'light' });
		const faults = await this.accessibilityFaults();
		await this.page.emulateMedia({ colorScheme: 'dark' });
		await expect(this.page.locator('html')).toHaveAttribute('data-theme', 'dark');
		const dark = await this.accessibilityFaults();
		await this.page.emulateMedia({ colorScheme: null });
		return [...faults, ...dark.map((fault) => `dark: ${fault}`)];
	}
}

/** A page of its own, of a reader who wants no motion: flights take seconds; a test of motion asks for it. */
async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
	const context = await browser.newContext({
		baseURL: ADDRESS,
		viewport: DESKTOP,
		reducedMotion: 'reduce',
		...options
	});
	return context.newPage();
}

/** A page whose reader saves data, so that the map in the page stays. */
async function newSavingPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
	const page = await newPage(browser, options);
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
	return page;
}

/** Makes a page that tests share as new for the next one, as far as readers can tell. */
async function renew(page: Page): Promise<void> {
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	// A page that was never opened has no storage.
	if (page.url().startsWith('http')) {
		await page.evaluate(() => {
			localStorage.clear();
			sessionStorage.clear();
		});
	}
	await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: 'reduce' });
	await page.setViewportSize(DESKTOP);
}

/**
 * Each test gets the atlas to speak to; it fails if the console complained or anything left the site. Starting WebGL
 * in software takes seconds, so that the tests of a worker share one page; `load` starts anew where that matters.
 */
export const test = base.extend<{ reader: AtlasDriver }, { sharedReader: AtlasDriver }>({
	sharedReader: [
		async ({ browser }, use) => {
			const page = await newPage(browser);
			await use(new AtlasDriver(page));
			await page.context().close();
		},
		{ scope: 'worker' }
	],
	reader: async ({ sharedReader }, use) => {
		const { page, complaints } = sharedReader;
		complaints.length = 0;
		await use(sharedReader);
		await renew(page);
		expect(complaints).toEqual([]);
	}
});

/**
 * For what needs no interactive map: readers who save data see the one in the page, and these tests need not wait for
 * the other. The tests of a worker share one page, which each opens anew; without JavaScript, or with a finger, each has its own.
 */
export const testOnPageMap = base.extend<{ reader: AtlasDriver }, { savingReader: AtlasDriver }>({
	savingReader: [
		async ({ browser }, use) => {
			const page = await newSavingPage(browser);
			await use(new AtlasDriver(page));
			await page.context().close();
		},
		{ scope: 'worker' }
	],
	reader: [
		async ({ browser, javaScriptEnabled, hasTouch, isMobile, savingReader }, use) => {
			const isShared = javaScriptEnabled !== false && !hasTouch && !isMobile;
			const reader = isShared
				? savingReader
				: new AtlasDriver(
						await newSavingPage(browser, {
							...(javaScriptEnabled === false && { javaScriptEnabled }),
							hasTouch,
							isMobile
						})
					);
			reader.complaints.length = 0;
			await use(reader);
			if (isShared) {
				await renew(reader.page);
				await reader.page.goto('about:blank');
			} else await reader.page.context().close();
			expect(reader.complaints).toEqual([]);
		},
		{ auto: true }
	],
	page: ({ reader }, use) => use(reader.page)
});
