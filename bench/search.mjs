// Response time of the search: for the first key, which also loads the index, and for later ones.
import { loadDrawn, openPage, rest } from './browser.mjs';
import { median } from './statistics.mjs';

/** Timeout in ms for the first results, for fetching and indexing a large atlas. */
const PATIENCE = 120_000;
const LETTERS = 6;

/** In ms: from the first key on a fresh page to its results, and the median of later keys. */
export async function measureSearch({ browser, runs }, address) {
	const { place } = await (await fetch(`${address}geo/search.json`)).json();
	const name = place[0].title.toLowerCase();
	const typed = Array.from({ length: Math.min(LETTERS, name.length) }, (_, index) =>
		name.slice(0, index + 1)
	);
	const first = [];
	const keys = [];
	for (let run = 0; run < runs; run += 1) {
		const { page, close } = await openPage(browser);
		try {
			// Waits for the map, so that it does not compete with the search.
			await loadDrawn(page, address);
			await rest(page);
			first.push(await page.evaluate(timeKey, { text: name, patience: PATIENCE }));
			for (const text of typed) keys.push(await page.evaluate(timeKey, { text, patience: PATIENCE }));
		} finally {
			await close();
		}
	}
	return { searchFirst: median(first), searchKey: median(keys) };
}

/**
 * Runs in the page: time from the key to the frame with its results.
 * @throws Error if none appear
 */
async function timeKey({ text, patience }) {
	const input = document.querySelector('[role="combobox"]');
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	const set = (value) => {
		input.value = value;
		input.dispatchEvent(new Event('input', { bubbles: true }));
	};
	input.focus();
	set('');
	await frame();
	const from = performance.now();
	set(text);
	while (!document.querySelector('[role="option"]')) {
		if (performance.now() - from > patience) throw new Error(`The search found nothing for "${text}"`);
		await frame();
	}
	await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	return performance.now() - from;
}
