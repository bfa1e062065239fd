import { test as base, expect } from '@playwright/test';
import { Complaints } from './complaints';
import { Reader } from './pages';

export { expect };
export { expectRoomForFinger } from './pages';

/** A phone of common size, in CSS pixels. */
export const PHONE = { width: 390, height: 844 };

type Fixtures = {
	/** Whether the reader's browser saves data: then the page's own map stays, and a test need not wait for the other. */
	savesData: boolean;
	complaints: Complaints;
	reader: Reader;
};

/**
 * Each test has a browser profile, a page and a reader of its own, so that no test depends on another. It fails if the
 * console complains or a request leaves the site, unless the test expects that.
 */
export const test = base.extend<Fixtures>({
	savesData: [false, { option: true }],
	complaints: [
		async ({ context }, use) => {
			const complaints = new Complaints(context);
			await use(complaints);
			expect(complaints.unexpected).toEqual([]);
		},
		{ auto: true }
	],
	page: async ({ page, savesData }, use) => {
		if (savesData) {
			await page.addInitScript(() => {
				Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
			});
		}
		await use(page);
	},
	reader: async ({ page, complaints }, use) => use(new Reader(page, complaints))
});
