import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layer, Place } from './lib/atlas/types';

const GENERATED = ['lib/atlas/generated', 'lib/fonts/generated', 'lib/messages/compiled'].map(path.normalize);
const MAX_LINES = { '.svelte': 210, '.ts': 260 } as const;

function filesUnder(folder: string, ...endings: string[]): string[] {
	return (
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => endings.some((ending) => name.endsWith(ending)))
			.filter((name) => !GENERATED.some((folder) => name.startsWith(folder)))
			// A route's folder can be named like a file.
			.filter((name) => !name.endsWith('].json'))
			.map((name) => path.join(folder, name))
	);
}

const read = (file: string) => readFileSync(file, 'utf8');
const sources = filesUnder('src', '.ts', '.svelte', '.css', '.html', '.json');
const code = sources.filter((file) => /\.(ts|svelte)$/.test(file));
const json = <T>(file: string) => JSON.parse(read(file)) as T;

describe('the architecture', () => {
	it('knows no place of the article in src: another article is another geo folder', () => {
		const { places } = json<{ places: Place[] }>('geo/places.json');
		const { layers } = json<{ layers: Layer[] }>('geo/layers.json');
		const names = [
			...places.flatMap(({ id, name }) => [id, name]),
			...layers.flatMap(({ id, name }) => [id, name])
		];
		const words = names.filter((name) => name.length > 3);
		expect(words.length).toBeGreaterThan(40);
		const said = sources.flatMap((file) => {
			const text = read(file);
			return words.filter((word) => new RegExp(`\\b${word}\\b`).test(text)).map((word) => `${file}: ${word}`);
		});
		expect(said).toEqual([]);
	});

	it('starts MapLibre lazily', () => {
		const eager = code
			.filter((file) => !file.startsWith('src/lib/map/'))
			.filter((file) => /^\s*import (?!type)[^;]*from '[^']*\/map\/maplibre\//m.test(read(file)));
		expect(eager).toEqual([]);
	});

	it('keeps no view state beside the address', () => {
		const stored = code.filter((file) => /localStorage|sessionStorage|writable\(/.test(read(file)));
		// The theme, and the reader's own copy of the article: neither is part of the view.
		const known = ['src/lib/features/article/own-copy/own-copy-storage.ts', 'src/lib/view/theme.svelte.ts'];
		expect(stored.filter((file) => !file.endsWith('.test.ts')).sort()).toEqual(known);
	});

	it('never sets data as HTML', () => {
		expect(code.filter((file) => file.endsWith('.svelte') && read(file).includes('{@html'))).toEqual([]);
	});

	it('has no address of another site in code, but for the names of formats', () => {
		const known = /https?:\/\/(?!schema\.org|www\.w3\.org)[a-z]/;
		expect(
			code.filter((file) => !/\.test\.ts$|exports\/namespaces\.ts$/.test(file) && known.test(read(file)))
		).toEqual([]);
	});

	it('holds no data in src and no code in geo', () => {
		const data = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
			(name) => name.endsWith('.json') && !name.includes('[')
		);
		const written = data.filter((name) => !/lib[\\/]messages[\\/](compiled|project\.inlang)/.test(name));
		expect(written.map((name) => path.basename(name))).toEqual(['en.json']);
		const inGeo = readdirSync('geo', { recursive: true, encoding: 'utf8' });
		expect(inGeo.filter((name) => /\.(ts|js|mjs|svelte)$/.test(name))).toEqual([]);
	});

	it('asks what the whole page holds only without scripts or in print', () => {
		// A root `:has()` makes the browser restyle the page on every change of the document, such as each frame of a moving map.
		const styled = [...filesUnder('src', '.css'), ...filesUnder('src', '.svelte')];
		const asking = styled.flatMap((file) =>
			[...read(file).matchAll(/^.*(?:html|:root|body)\b.*:has\(.*$/gm)].map(
				([line]) => `${file}: ${line.trim()}`
			)
		);
		expect(asking.length).toBeGreaterThan(0);
		const isOnPaper = (one: string) => /print[^/]*\.css: /.test(one);
		const isScriptless = (one: string) =>
			!one.replace(/:not\(\[data-[\w-]+\]\):has\(/g, '').includes(':has(');
		expect(asking.filter((one) => !isOnPaper(one) && !isScriptless(one))).toEqual([]);
	});

	it('has no English words in components', () => {
		const worded = filesUnder('src', '.svelte').flatMap((file) => {
			const markup = read(file)
				.replace(/<script[\s\S]*?<\/script>/g, '')
				.replace(/<style[\s\S]*?<\/style>/g, '')
				.replace(/<!--[\s\S]*?-->/g, '');
			const text = withoutExpressions(markup).replace(/<[^>]*>/g, ' ');
			const attributes = [
				...markup.matchAll(/(?:aria-label|title|alt|placeholder)="([^"{]*[a-z]{3}[^"{]*)"/gi)
			];
			return [...text.matchAll(/\p{L}{2,}/gu), ...attributes].map(([word]) => `${file}: ${word}`);
		});
		expect(worded).toEqual([]);
	});

	it('splits a file before it outgrows the head', () => {
		const long = code.flatMap((file) => {
			const limit = MAX_LINES[path.extname(file) as keyof typeof MAX_LINES];
			const lines = read(file)
				.replace(/<style>[\s\S]*?<\/style>/, '')
				.split('\n').length;
			return lines > limit ? [`${file}: ${lines} lines, at most ${limit}`] : [];
		});
		expect(long).toEqual([]);
	});
});

/** Markup without what stands in braces, nested or not. */
function withoutExpressions(markup: string): string {
	let depth = 0;
	return [...markup]
		.filter((character) => {
			if (character === '{') depth += 1;
			const isOutside = depth === 0;
			if (character === '}') depth -= 1;
			return isOutside;
		})
		.join('');
}
