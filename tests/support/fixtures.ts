import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { Complaints } from './complaints';
import { Reader } from './pages';
import { ORIGIN } from './site';

export { expect };
export { expectRoomForFinger } from './pages';

/** A phone of common size, in CSS pixels. */
export const PHONE = { width: 390, height: 844 };

type Fixtures = {
	/** The reader's browser saves data: the page keeps its static map, and the test does not wait for the other. */
	savesData: boolean;
	/**
	 * The test goes on from the map that another has drawn: `openMap` follows a link. Without a graphics card, the first
	 * drawing takes ten seconds.
	 */
	sharesMap: boolean;
	/** The test has a profile of its own, for what the profile keeps: scripts set up in advance, permissions, a cold cache. */
	ownsProfile: boolean;
	/** The page that the test shares with others of its worker, if it does. */
	sharedPage: Page | null;
	complaints: Complaints;
	reader: Reader;
};

type WorkerFixtures = {
	/** Opens a page on first use and keeps it: one with the interactive map, one of a reader who saves data. */
	keptPage: (savesData: boolean) => Promise<Page>;
};

/**
 * Opening a browser profile costs more than most tests. Those that save data share a page per worker, which is left
 * without its documents, storage and routes; those that share the map go on in its document. All others, and those with
 * touch, without scripts or with motion, have a profile of their own. Each test fails if the console complains or a
 * request leaves the site, unless it expects that.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
	savesData: [false, { option: true }],
	sharesMap: [false, { option: true }],
	ownsProfile: [false, { option: true }],
	keptPage: [
		async ({ browser }, use, { project }) => {
			const kept = new Map<boolean, Promise<Page>>();
			const { viewport, contextOptions } = project.use;
			const options = { ...contextOptions, baseURL: ORIGIN, viewport: viewport ?? null };
			await use((savesData) => {
				const page = kept.get(savesData) ?? openKept(browser, options, savesData);
				kept.set(savesData, page);
				return page;
			});
			for (const page of kept.values()) await (await page).context().close();
		},
		{ scope: 'worker' }
	],
	sharedPage: async (
		{ savesData, sharesMap, ownsProfile, hasTouch, isMobile, javaScriptEnabled, contextOptions, keptPage },
		use
	) => {
		const hasOptions =
			hasTouch || isMobile || !javaScriptEnabled || contextOptions.reducedMotion !== 'reduce';
		const isShared = sharesMap || (savesData && !ownsProfile && !hasOptions);
		await use(isShared ? await keptPage(savesData) : null);
	},
	context: async ({ context, sharedPage }, use) => use(sharedPage?.context() ?? context),
	complaints: [
		async ({ context }, use) => {
			const complaints = new Complaints(context);
			await use(complaints);
			complaints.close();
			expect(complaints.unexpected).toEqual([]);
		},
		{ auto: true }
	],
	page: async ({ context, sharedPage, savesData, sharesMap, viewport, colorScheme }, use) => {
		if (!sharedPage) {
			const page = await context.newPage();
			if (savesData) await saveData(page);
			return use(page);
		}
		await sharedPage.emulateMedia({ colorScheme: colorScheme ?? 'light', media: null });
		if (viewport) await sharedPage.setViewportSize(viewport);
		await use(sharedPage);
		if (!sharesMap) await leaveNothing(sharedPage);
	},
	reader: async ({ page, complaints }, use) => use(new Reader(page, complaints))
});

async function openKept(browser: Browser, options: BrowserContextOptions, savesData: boolean): Promise<Page> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	if (savesData) await saveData(page);
	// Such a script would run in all later tests too.
	page.addInitScript = () => Promise.reject(new Error('A kept page takes no scripts: set ownsProfile'));
	return page;
}

async function saveData(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
}

/** Ends a test's use of a page: no routes, no document, nothing stored. */
async function leaveNothing(page: Page): Promise<void> {
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await page.goto('about:blank');
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'all' });
	await session.detach();
}
