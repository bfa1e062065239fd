// Builds a sample of an atlas too large to build completely: the overview, its data, and some places.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from './site.mjs';

const CONFIG = 'svelte.config.js';
const WHOLE_CONFIG = 'svelte.config.whole.js';

/** Everything built per place: page, embedded map and share image. */
const pathsOf = (id) => [
	`/place/${id}/`,
	`/embed/${id}/`,
	`/oembed/place-${id}.json`,
	`/share/place-${id}.png`
];

/**
 * Limits the build of a copied project to the overview, its data and at most `most` places, spread over all.
 * @returns the number of places built
 */
export function buildOnlySome(folder, most) {
	const places = JSON.parse(readFileSync(path.join(folder, 'geo/places.json'), 'utf8')).places.map(
		({ id }) => id
	);
	const step = Math.max(1, Math.floor(places.length / most));
	const some = places.filter((_, index) => index % step === 0).slice(0, most);
	const site = ensureBuild();
	const data = ['geo', 'data'].flatMap((part) =>
		readdirSync(path.join(site, part)).map((file) => `/${part}/${file}`)
	);
	const entries = ['/', '/share/overview.png', ...data, ...some.flatMap(pathsOf)];
	dropOwnEntries(path.join(folder, 'src/routes'));
	renameSync(path.join(folder, CONFIG), path.join(folder, WHOLE_CONFIG));
	writeFileSync(
		path.join(folder, CONFIG),
		`import config from './${WHOLE_CONFIG}';
config.kit.prerender = { ...config.kit.prerender, crawl: false, entries: ${JSON.stringify(entries)} };
export default config;
`
	);
	return some.length;
}

/** Removes the routes' own entry generators: Kit prerenders those pages regardless of its settings. */
function dropOwnEntries(routes) {
	for (const file of readdirSync(routes, { recursive: true }).filter((name) => name.endsWith('.ts'))) {
		const at = path.join(routes, file);
		const text = readFileSync(at, 'utf8');
		writeFileSync(at, text.replace('export const entries', 'export const _entries'));
	}
}
