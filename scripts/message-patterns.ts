// Texts of the interface that are patterns are read when the site is built: pages then need no parser of ICU
// MessageFormat, and a pattern that is none fails the build, not a page.
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

/** The Vite plugin: catalogues are `src/lib/messages/<language>.json`; pages get the library without its parser. */
export function messagePatterns(): Plugin {
	return {
		name: 'message-patterns',
		enforce: 'pre',
		resolveId(id, importer) {
			if (id !== PARSER || this.environment.name !== 'client') return undefined;
			return this.resolve(`${PARSER}/no-parser.js`, importer);
		},
		transform(code, id) {
			const file = /src\/lib\/messages\/[\w-]+\.json$/.exec(id)?.[0];
			return file ? parsedPatterns(code, file) : undefined;
		}
	};
}
