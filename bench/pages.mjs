import { loadDrawn, openPage, rest } from './browser.mjs';

/** Opens both pages, drawn and at rest, passes them to `measure`, and always closes them. */
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

/** Opens a page, waits until its map is at rest, and returns the results of the given functions in it, by name. */
export async function visit({ browser }, address, reads) {
	const { page, close } = await openPage(browser);
	try {
		await loadDrawn(page, address);
		await rest(page);
		const results = {};
		for (const [name, read] of Object.entries(reads)) results[name] = await page.evaluate(read);
		return results;
	} finally {
		await close();
	}
}

/** The URL at which the bare or plain page shows a camera from `readCamera`. */
export function addressWith(server, mount, camera) {
	const query = new URLSearchParams(Object.entries(camera).map(([key, value]) => [key, String(value)]));
	return `${server.address}${mount}?${query}`;
}
