// Texts of the interface that are patterns are read when the site is built: pages then need no parser of ICU
// MessageFormat, and a pattern that is none fails the build, not a page. Each text comes with the modules that name its
// key: a page holds none of the tools that it does not show.
import { readFileSync } from 'node:fs';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const PARSER = '@formatjs/icu-messageformat-parser';
/** What marks a text as a pattern; others are texts as they stand. */
const SYNTAX = /[{}'<]/;

/**
 * A catalogue's JSON (one object, texts by key), with each pattern as the library's syntax tree. Throws an error that
 * names the file and the key of a text that is no pattern.
 */
export function parsedPatterns(catalogue: string, file: string): string {
	const texts = Object.entries(JSON.parse(catalogue) as Record<string, string>);
	const tree = (key: string, text: string) => {
		try {
			return parse(text, { captureLocation: false });
		} catch (error) {
			const remedy = 'Close every brace and tag, and double an apostrophe that stands before a brace.';
			const reason = error instanceof Error ? error.message : String(error);
			throw new Error(`${file} /${key}: no ICU MessageFormat (${reason}): "${text}". ${remedy}`, {
				cause: error
			});
		}
	};
	return JSON.stringify(
		Object.fromEntries(texts.map(([key, text]) => [key, SYNTAX.test(text) ? tree(key, text) : text]))
	);
}

/**
 * The keys that a module names, as literals or by templates such as `state.${site}`, which name all that fit: too many
 * rather than too few.
 */
export function keysNamed(code: string, keys: readonly string[]): string[] {
	const whole = new Set([...code.matchAll(/(['"`])([\w.-]+)\1/g)].map(([, , text]) => text));
	const templates = [...code.matchAll(/`([\w.-]*)\$\{[^`]*?\}([\w.-]*)`/g)]
		.map(([, start = '', end = '']) => ({ start, end }))
		.filter(({ start, end }) => /\w\.$/.test(start) || /^\.\w/.test(end));
	return keys.filter(
		(key) =>
			whole.has(key) ||
			templates.some(
				({ start, end }) =>
					key.length > start.length + end.length && key.startsWith(start) && key.endsWith(end)
			)
	);
}

/** The Vite plugins: catalogues are `src/lib/messages/<language>.json`; pages get the library without its parser. */
export function messagePatterns(): Plugin[] {
	return [patterns, textsWithTheirModules()];
}

const CATALOGUES = /src\/lib\/messages\/[\w-]+\.json$/;

const patterns: Plugin = {
	name: 'message-patterns',
	enforce: 'pre',
	resolveId(id, importer) {
		if (id !== PARSER || this.environment.name !== 'client') return undefined;
		return this.resolve(`${PARSER}/no-parser.js`, importer);
	},
	transform(code, id) {
		const file = CATALOGUES.exec(id)?.[0];
		return file ? parsedPatterns(code, file) : undefined;
	}
};

const MESSAGES = 'src/lib/messages/messages.ts';
/** A module of one text, which puts it into the catalogue. */
const TEXT = 'virtual:text/';

/** In the built site the catalogue begins empty, and every module brings the texts whose keys it names. */
function textsWithTheirModules(): Plugin {
	let texts: Readonly<Record<string, unknown>> = {};
	/** The catalogue that `messages.ts` imports. */
	let catalogue = '';
	return {
		name: 'texts-with-their-modules',
		enforce: 'post',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		buildStart() {
			const name = /from '\.\/([\w-]+\.json)'/.exec(readFileSync(MESSAGES, 'utf8'))?.[1];
			if (!name) throw new Error(`${MESSAGES} imports no catalogue such as './en.json'`);
			catalogue = `src/lib/messages/${name}`;
			texts = JSON.parse(parsedPatterns(readFileSync(catalogue, 'utf8'), catalogue)) as typeof texts;
		},
		resolveId: (id) => (id.startsWith(TEXT) ? `\0${id}` : undefined),
		load(id) {
			if (!id.startsWith(`\0${TEXT}`)) return undefined;
			const key = id.slice(TEXT.length + 1);
			const [name, text] = [JSON.stringify(key), JSON.stringify(texts[key])];
			return `import texts from '/${catalogue}';\ntexts[${name}] = ${text};`;
		},
		transform(code, id) {
			if (id.endsWith(catalogue)) return { code: 'export default {};', moduleType: 'js', map: null };
			if (!/\/src\/[^?]*\.(ts|svelte)$/.test(id)) return undefined;
			const named = keysNamed(code, Object.keys(texts));
			if (named.length === 0) return undefined;
			const imports = named.map((key) => `import '${TEXT}${key}';`);
			return { code: `${code}\n${imports.join('\n')}`, map: null };
		}
	};
}
