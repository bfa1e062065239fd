// Builds invented atlases of growing size in copies of the project, to see which measures grow with them.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDrawn, openPage, rest } from './browser.mjs';
import { invent } from './invent.mjs';
import { loadOnce } from './load.mjs';
import { serve, weightOf } from './serve.mjs';
import { buildOnlySome } from './sample.mjs';
import { measureSearch } from './search.mjs';
import { PROJECT, removeAtExit } from './site.mjs';
import { median, medians } from './statistics.mjs';
import { bySwitch } from './switch.mjs';

const COPIED = [
	'src',
	'static',
	'scripts',
	'package.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package-lock.json'
];
/** In ms. */
const BUILD_TIMEOUT = 1_800_000;
/** Files weighed, spread over all places. */
const WEIGHED_PLACES = 50;
/** Larger atlases build only the weighed places; each place takes a second or more. */
const MOST_BUILT_WHOLE = 100;
/** The layer whose points grow is the one that is switched. */
const GROWING = 'diamond';

/** Measures by factor. If a step fails, `failure` says why and later measures are missing. */
export async function measureGrowth(bench) {
	const results = [];
	for (const factor of bench.factors) {
		const folder = copyProject();
		removeAtExit(folder);
		try {
			results.push(await measureOne(bench, folder, factor));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
	return results;
}

async function measureOne(bench, folder, factor) {
	const geo = path.join(folder, 'geo');
	const result = { factor, ...invent({ from: path.join(PROJECT, 'geo'), to: geo, factor }) };
	try {
		result.built = result.places > MOST_BUILT_WHOLE ? buildOnlySome(folder, WEIGHED_PLACES) : result.places;
		bench.say(`grow, × ${factor}: building ${result.built} of ${result.places} places`);
		result.buildMs = await build(folder);
		bench.say(`grow, × ${factor}: built in ${Math.round(result.buildMs / 1000)} s`);
		const site = path.join(folder, 'test-build/site');
		Object.assign(result, weigh(site));
		const { layers } = JSON.parse(readFileSync(path.join(geo, 'layers.json'), 'utf8'));
		const layer = layers.find(({ symbology }) => symbology === GROWING);
		const server = await serve({ '/': site });
		try {
			Object.assign(result, await loads(bench, server));
			Object.assign(result, await measureSearch(bench, `${server.address}/`));
			if (layer) Object.assign(result, await switches(bench, server, layer));
		} finally {
			server.close();
		}
	} catch (error) {
		bench.say(`grow, × ${factor}: ${error.message}`);
		result.failure = error.message;
		process.exitCode = 1;
	}
	return result;
}

function copyProject() {
	const folder = mkdtempSync(path.join(tmpdir(), 'atlas-bench-grow-'));
	// Keeps modification times, or every copy would rebuild the fonts.
	const how = { recursive: true, preserveTimestamps: true };
	for (const name of COPIED) cpSync(path.join(PROJECT, name), path.join(folder, name), how);
	mkdirSync(path.join(folder, 'geo'));
	symlinkSync(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
	return folder;
}

/**
 * Builds the copy, with fonts built before timing starts.
 * @returns build time in ms
 * @throws Error with the end of the build's output
 */
async function build(folder) {
	const fonts = spawnSync(process.execPath, ['scripts/build-fonts.mjs'], { cwd: folder, encoding: 'utf8' });
	if (fonts.status !== 0) throw new Error(`The fonts could not be built: ${lastLines(fonts.stderr)}`);
	const from = performance.now();
	const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		cwd: folder,
		env: { ...process.env, EXPOSE_MAP: '1' },
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: BUILD_TIMEOUT
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text) => (output = (output + text).slice(-4000)));
	const [code, signal] = await new Promise((resolve) => child.on('close', (...how) => resolve(how)));
	const time = performance.now() - from;
	if (signal === 'SIGTERM') throw new Error(`The build was given up after ${BUILD_TIMEOUT / 1000} s`);
	if (code !== 0) throw new Error(`The build failed: ${lastLines(output)}`);
	return time;
}

/**
 * Compressed sizes: the overview, the median and the largest of the sampled places, the points, and the search index.
 */
function weigh(site) {
	const places = path.join(site, 'place');
	const ids = readdirSync(places);
	const step = Math.max(1, Math.floor(ids.length / WEIGHED_PLACES));
	const weights = ids
		.filter((_, index) => index % step === 0)
		.map((id) => weightOf(path.join(places, id, 'index.html')));
	const points = path.join(site, 'geo/points.json');
	return {
		overviewBytes: weightOf(path.join(site, 'index.html')),
		placeBytes: median(weights),
		largestPlaceBytes: Math.max(...weights),
		pointsBytes: weightOf(points),
		searchBytes: weightOf(path.join(site, 'geo/search.json')),
		points: JSON.parse(readFileSync(points, 'utf8')).features.length
	};
}

async function loads({ browser, runs }, server) {
	const all = [];
	for (let run = 0; run < runs; run += 1)
		all.push(await loadOnce(browser, server, `${server.address}/`, null));
	const { fcp, ready } = medians(all);
	return { fcp, ready };
}

async function switches({ browser, runs }, server, { id, name }) {
	const { page, close } = await openPage(browser);
	try {
		await loadDrawn(page, `${server.address}/`);
		await rest(page);
		const times = { off: [], on: [] };
		for (let run = 0; run < runs; run += 1) {
			times.off.push(await bySwitch(page, { id, name, isShown: false }));
			times.on.push(await bySwitch(page, { id, name, isShown: true }));
		}
		return { off: median(times.off), on: median(times.on) };
	} finally {
		await close();
	}
}

function lastLines(text) {
	return text.trim().split('\n').slice(-6).join(' ').slice(0, 500);
}
