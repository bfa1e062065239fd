import { loadDrawn, openPage, rest } from './browser.mjs';

/** Opens both pages, drawn and at rest, gives them to `measure`, and closes them whatever happens. */
export async function withBoth({ browser, addresses }, measure) {
	const opened = [];
	try {
		const pages = {};
		for (const [which, address] of Object.entries(addresses)) {
			const one = await openPage(browser);
			opened.push(one);
			await loadDrawn(one.page, address);
			await rest(one.page);
			pages[which] = one.page;
		}
		return await measure(pages);
	} finally {
		for (const { close } of opened) await close();
	}
}
