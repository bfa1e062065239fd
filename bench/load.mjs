// Cold loads of both pages in turn, each in a new context with an empty cache.
import { loadDrawn, openPage, SLOW } from './browser.mjs';
import { readMarks } from './observe.mjs';
import { medians } from './statistics.mjs';

/** In ms without a response before a page counts as settled after its map is drawn. */
const QUIET_MS = 500;
const MAX_SETTLE_MS = 20_000;

export const CONDITIONS = { unthrottled: null, throttled: SLOW };

/**
 * Medians of `runs` loads of each page per condition; the pages take turns going first.
 * @returns by condition: `{ atlas, bare, lcpElements }`, times in ms from navigation start, sizes in bytes
 */
export async function measureLoads({ browser, server, addresses, runs, say }) {
	const results = {};
	for (const [name, conditions] of Object.entries(CONDITIONS)) {
		const loads = { atlas: [], bare: [] };
		for (let run = 0; run < runs; run += 1) {
			const order = run % 2 === 0 ? ['atlas', 'bare'] : ['bare', 'atlas'];
			for (const which of order) {
				const load = await loadOnce(browser, server, addresses[which], conditions);
				loads[which].push(load);
				say(`load, ${name}, ${run + 1} of ${runs}, ${which}: drawn after ${Math.round(load.ready)} ms`);
			}
		}
		const last = (which) => loads[which].at(-1)?.lcpElement;
		results[name] = {
			atlas: medians(loads.atlas),
			bare: medians(loads.bare),
			lcpElements: { atlas: last('atlas'), bare: last('bare') }
		};
	}
	return results;
}

/** One cold load: its marks, bytes, requests and heap size. */
export async function loadOnce(browser, server, address, conditions) {
	const { page, session, close } = await openPage(browser, conditions);
	try {
		const before = server.sent();
		await loadDrawn(page, address);
		const after = await quiet(server);
		const marks = await page.evaluate(readMarks);
		await session.send('HeapProfiler.collectGarbage');
		await session.send('Performance.enable');
		const { metrics } = await session.send('Performance.getMetrics');
		return {
			...marks,
			bytes: after.bytes - before.bytes,
			requests: after.requests - before.requests,
			heap: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN
		};
	} finally {
		await close();
	}
}

/** Waits until the server stops sending and returns what it has sent. */
export async function quiet(server) {
	let before = server.sent();
	for (let waited = 0; waited < MAX_SETTLE_MS; waited += QUIET_MS) {
		await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
		const now = server.sent();
		if (now.bytes === before.bytes && now.requests === before.requests) return now;
		before = now;
	}
	return before;
}
