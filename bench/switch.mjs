// Response times: switching a layer, compared to `setLayoutProperty` on the bare page, and following a place's link.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rest } from './browser.mjs';
import { GOALS } from './goals.mjs';
import { readTime, timeLayer, timePanel } from './motion.mjs';
import { withBoth } from './pages.mjs';
import { COMPARISON, table, withinRow } from './report.mjs';
import { PROJECT } from './site.mjs';
import { median } from './statistics.mjs';

const PLACE_LINKS = 'main a[href*="/place/"]';
/** Where the bare page is clicked, in pixels; its map does not react to clicks. */
const BARE_MAP = { x: 40, y: 40 };
/** In ms, as long as a hand presses. */
const PRESS = { delay: 80 };
/** In ms. */
const ANSWER_TIMEOUT = 30_000;

/** Medians in ms over all runs and layers, or places: hide a layer, show a layer, open a place's panel. */
export async function measureSwitch(bench) {
	const { layers } = json('layers.json');
	return withBoth(bench, async (pages) => {
		const times = { atlas: { off: [], on: [] }, bare: { off: [], on: [] }, panel: [] };
		const names = new Map(json('places.json').places.map(({ id, name }) => [id, name]));
		for (let run = 0; run < bench.runs; run += 1) {
			for (const { id, name } of layers) {
				for (const isShown of [false, true]) {
					const key = isShown ? 'on' : 'off';
					times.atlas[key].push(await bySwitch(pages.atlas, { id, name, isShown }));
					times.bare[key].push(await byCall(pages.bare, { id, isShown }));
				}
			}
			bench.say(`switch, ${run + 1} of ${bench.runs}: off ${told(times, 'off')}, on ${told(times, 'on')}`);
		}
		// Last, because a place's map makes the atlas fetch and keep the detailed base map.
		for (let run = 0; run < bench.runs; run += 1) {
			times.panel.push(await openPlace(pages.atlas, run, names));
			bench.say(`switch, ${run + 1} of ${bench.runs}: panel ${Math.round(times.panel.at(-1))} ms`);
		}
		const both = ({ off, on }) => ({ off: median(off), on: median(on) });
		return { atlas: { ...both(times.atlas), panel: median(times.panel) }, bare: both(times.bare) };
	});
}

export function reportSwitch({ atlas, bare }) {
	const rows = [
		withinRow('Layer switched off, to the painted frame', atlas.off, bare.off, GOALS.frameMs),
		withinRow('Layer switched on, to the painted frame', atlas.on, bare.on, GOALS.frameMs),
		withinRow('Place clicked, to its panel painted', atlas.panel, bare.off, GOALS.frameMs)
	];
	return [table(COMPARISON, rows)];
}

/** Like a reader: hovers the switch, then presses it. */
export async function bySwitch(page, { id, name, isShown }) {
	await page.bringToFront();
	await page.getByRole('switch', { name, exact: true }).hover();
	await rest(page);
	await page.evaluate(timeLayer, { layerId: id, isShown, isByCall: false });
	await page.getByRole('switch', { name, exact: true }).click(PRESS);
	return answer(page, `the switch of "${name}"`);
}

async function byCall(page, { id, isShown }) {
	await page.bringToFront();
	await page.mouse.move(BARE_MAP.x, BARE_MAP.y);
	await rest(page);
	await page.evaluate(timeLayer, { layerId: id, isShown, isByCall: true });
	await page.mouse.click(BARE_MAP.x, BARE_MAP.y, PRESS);
	return answer(page, 'setLayoutProperty on the bare page');
}

/** Opens a different place in each run, so none is cached, and returns to the list. */
async function openPlace(page, run, names) {
	await page.bringToFront();
	const links = page.locator(PLACE_LINKS);
	const link = links.nth(run % (await links.count()));
	const id = /\/place\/([^/?]+)/.exec((await link.getAttribute('href')) ?? '')?.[1];
	const name = names.get(id);
	if (!name)
		throw new Error(
			`The list links to "${id}", which is no place of geo/places.json. Build anew: rm -r build`
		);
	await link.hover();
	await rest(page);
	await page.evaluate(timePanel, name);
	await link.click(PRESS);
	const time = await answer(page, `the link to "${name}"`);
	await rest(page);
	await page.evaluate(() => history.back());
	await page.waitForURL((url) => url.pathname === '/');
	await links.first().waitFor();
	await rest(page);
	return time;
}

async function answer(page, what) {
	const late = new Promise((resolve) => setTimeout(resolve, ANSWER_TIMEOUT, null).unref());
	const time = await Promise.race([page.evaluate(readTime), late]);
	if (time === null) throw new Error(`Nothing was painted within ${ANSWER_TIMEOUT / 1000} s of ${what}.`);
	return time;
}

function told({ atlas, bare }, key) {
	return `${Math.round(median(atlas[key]))} against ${Math.round(median(bare[key]))} ms`;
}

function json(file) {
	return JSON.parse(readFileSync(path.join(PROJECT, 'geo', file), 'utf8'));
}
