import { test as base, expect, type Page } from '@playwright/test';
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
	 * The test shares one page with others of its worker, in a window of the default size. `openMap` then goes on by a
	 * link. Without a graphics card, drawing the map for the first time takes ten seconds.
	 */
	sharesMap: boolean;
	complaints: Complaints;
	reader: Reader;
};

type WorkerFixtures = {
	/** The page that tests share, opened on first use. */
	sharedPage: () => Promise<Page>;
};

/**
 * Each test has a browser profile, a page and a reader of its own, unless it shares the map. It fails if the console
 * complains or a request leaves the site, unless the test expects that.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
	savesData: [false, { option: true }],
	sharesMap: [false, { option: true }],
	sharedPage: [
		async ({ browser }, use, { project }) => {
			const { viewport, contextOptions } = project.use;
			let opened: Promise<Page> | undefined;
			const open = async () => {
				const context = await browser.newContext({ ...contextOptions, baseURL: ORIGIN, viewport: viewport ?? null });
				return context.newPage();
			};
			await use(() => (opened ??= open()));
			await (await opened)?.context().close();
		},
		{ scope: 'worker' }
	],
	context: async ({ context, sharesMap, sharedPage }, use) => {
		await use(sharesMap ? (await sharedPage()).context() : context);
	},
	complaints: [
		async ({ context }, use) => {
			const complaints = new Complaints(context);
			await use(complaints);
			complaints.close();
			expect(complaints.unexpected).toEqual([]);
		},
		{ auto: true }
	],
	page: async ({ context, savesData, sharesMap, sharedPage }, use) => {
		const page = sharesMap ? await sharedPage() : await context.newPage();
		if (savesData) {
			await page.addInitScript(() => {
				Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
			});
		}
		await use(page);
	},
	reader: async ({ page, complaints }, use) => use(new Reader(page, complaints))
});
