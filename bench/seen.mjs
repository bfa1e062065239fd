// When readers see the map and the panel's text: recorded cold loads of the atlas, the bare and the plain page.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadDrawn, openPage, rest, VIEWPORT } from './browser.mjs';
import { CONDITIONS, quiet } from './load.mjs';
import { readBoxes, readCamera } from './observe.mjs';
import { addressWith, visit } from './pages.mjs';
import { isFlat, isReadable, pictureOf, pointsOf, sameShare } from './picture.mjs';
import { recordFrames } from './screencast.mjs';
import { BARE_PATH, PLAIN_PATH } from './site.mjs';
import { medians } from './statistics.mjs';

/** The overview, a close view of a place, and the longest text. */
const PAGES = { Overview: '/', Gwadar: '/place/gwadar/', Article: '/article/' };
const MAP_GRID = { columns: 64, rows: 40 };
/** Fine enough to hit the strokes of letters. */
const HEADING_GRID = { columns: 128, rows: 40 };
/** Share of the map's points that equal the last frame when the map counts as visible. */
const SEEN_SHARE = 0.9;

/**
 * Medians of `runs` cold loads of each page; atlas, bare and plain page take turns going first.
 * @returns by condition a list of `{ name, atlas, bare, plain }`: `seen` in ms from navigation start; for the atlas
 * also `text` in ms and the ratio `perText` of the two
 */
export async function measureSeen(bench) {
	const subjects = await prepare(bench);
	const results = {};
	for (const condition of Object.keys(CONDITIONS)) {
		const loads = subjects.map(() => []);
		for (let run = 0; run < bench.runs; run += 1) {
			for (const [index, subject] of subjects.entries())
				loads[index].push(await loadAll(bench, subject, condition, run));
		}
		results[condition] = loads.map((list, index) => ({
			name: subjects[index].name,
			atlas: medians(list.map(({ atlas }) => atlas)),
			bare: medians(list.map(({ bare }) => bare)),
			plain: medians(list.map(({ plain }) => plain))
		}));
	}
	return results;
}

/** Loads each of the three once, in this run's order. */
async function loadAll(bench, subject, condition, run) {
	const loads = {};
	for (const which of turned(Object.keys(subject.addresses), run)) {
		const label = `${condition}, ${run + 1} of ${bench.runs}, ${subject.name}, ${which}`;
		const load = await loadSeen(bench, subject, which, { conditions: CONDITIONS[condition], label });
		const text = which === 'atlas' ? `, text after ${Math.round(load.text)} ms` : '';
		bench.say(`seen, ${label}: map after ${Math.round(load.seen)} ms${text}`);
		loads[which] = load;
	}
	return loads;
}

/** The atlas's pages with their boxes, and bare and plain pages with the same camera. */
async function prepare(bench) {
	bench.say('Reading where each page of the atlas shows its map and its heading.');
	const subjects = [];
	for (const [name, pathname] of Object.entries(PAGES)) {
		const atlas = bench.server.address + pathname;
		const { camera, boxes } = await visit(bench, atlas, { camera: readCamera, boxes: readBoxes });
		for (const [box, hook] of [
			['map', 'an element [data-map-state] that reaches beyond "main"'],
			['heading', 'an h1 in sight']
		])
			if (!boxes[box])
				throw new Error(
					`${pathname} of the atlas must have ${hook}. Give it one, or change readBoxes in observe.mjs.`
				);
		const bare = addressWith(bench.server, BARE_PATH, camera);
		const plain = addressWith(bench.server, PLAIN_PATH, camera);
		subjects.push({ name, boxes, addresses: { atlas, bare, plain } });
	}
	// Warms up the plain page, as `setUp` did the others.
	await visit(bench, subjects[0].addresses.plain, {});
	return subjects;
}

async function loadSeen({ browser, server, framesFolder }, subject, which, { conditions, label }) {
	const { page, session, close } = await openPage(browser, conditions);
	try {
		const recording = await recordFrames(session);
		await loadDrawn(page, subject.addresses[which]);
		// Requests after the map is drawn can still change it.
		await quiet(server);
		await rest(page);
		// The browser sends a frame only on changes, so a mark in the corner forces one.
		const painted = await page.evaluate(() => window.benchPainted());
		const begin = await page.evaluate(() => performance.timeOrigin);
		const frames = await recording.until(begin + painted);
		const ofPage = frames.filter(({ at }) => at >= begin);
		const found = find(ofPage, subject.boxes, which === 'atlas');
		if (framesFolder) save(framesFolder, label, found, begin);
		const seen = found.map.at - begin;
		if (!found.text) return { seen };
		const text = found.text.at - begin;
		return { seen, text, perText: seen / text };
	} finally {
		await close();
	}
}

/**
 * The first frame with the map and, if asked for, the first with readable text; the frames before them; the last
 * frame.
 */
function find(frames, boxes, isTextAsked) {
	const mapOf = (picture) => pointsOf(picture, boxes.map, MAP_GRID, VIEWPORT);
	const headingOf = (picture) => pointsOf(picture, boxes.heading, HEADING_GRID, VIEWPORT);
	const last = pictureOf(frames.at(-1));
	const [lastMap, lastHeading] = [mapOf(last), headingOf(last)];
	if (isFlat(lastMap))
		throw new Error(
			'The last frame shows no map. Open the address of "npm run preview" and see whether one comes.'
		);
	if (isTextAsked && !isReadable(lastHeading, lastHeading))
		throw new Error('The last frame shows no heading. Check what readBoxes in observe.mjs takes for it.');

	const found = { last: frames.at(-1) };
	const take = (what, index) =>
		Object.assign(found, { [what]: frames[index], [`before-${what}`]: frames[index - 1] });
	for (const [index, frame] of frames.entries()) {
		const picture = pictureOf(frame);
		if (!found.map && sameShare(mapOf(picture), lastMap) >= SEEN_SHARE) take('map', index);
		if (isTextAsked && !found.text && isReadable(headingOf(picture), lastHeading)) take('text', index);
		if (found.map && (found.text || !isTextAsked)) break;
	}
	return found;
}

/** Saves the chosen frames for inspection. */
function save(folder, label, found, begin) {
	mkdirSync(folder, { recursive: true });
	const slug = label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
	for (const [what, frame] of Object.entries(found)) {
		if (!frame) continue;
		const name = `${slug}-${what}-${Math.round(frame.at - begin)}.png`;
		writeFileSync(path.join(folder, name), frame.data, 'base64');
	}
}

function turned(list, by) {
	const start = by % list.length;
	return [...list.slice(start), ...list.slice(0, start)];
}
