// How soon a key is answered by the search: the first, which also loads what can be found, and those after it.
import { loadDrawn, openPage, rest } from './browser.mjs';
import { median } from './statistics.mjs';

/** The longest that the first results may take, in ms: a large atlas is fetched and indexed by then. */
const PATIENCE = 120_000;
/** A name is typed letter by letter, up to so many. */
const LETTERS = 6;

/** In ms: the first results since the first key on a page that never searched, and the median of the keys after it. */
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
			// The map is drawn first, so that it takes no time from the search.
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

/** Runs in the page: from the key to the frame that shows its results. @throws Error where none come */
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
