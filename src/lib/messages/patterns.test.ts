import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysNamed, parsedPatterns } from '../../../scripts/message-patterns';

it('leaves texts as they stand and reads patterns', () => {
	const read = JSON.parse(
		parsedPatterns('{"a":"Plain, isn’t it?","b":"{count} of them"}', 'x.json')
	) as object;
	expect(read).toEqual({
		a: 'Plain, isn’t it?',
		b: [
			{ type: 1, value: 'count' },
			{ type: 0, value: ' of them' }
		]
	});
});

it('names the file, the key and the remedy where a text is no pattern', () => {
	expect(() => parsedPatterns('{"list.count":"{count of"}', 'xx.json')).toThrow(
		/^xx\.json \/list\.count: .*Close every brace/
	);
});

describe('the keys that a module names', () => {
	const keys = ['map.fit', 'state.built', 'state.ended', 'site.home', 'near.intro', 'measure.intro', 'state'];

	it('are those that it writes out, in whatever quotes', () => {
		const code = 'message("map.fit"); const other = { key: \'site.home\' }; html`<b class="state.built2">`';
		expect(keysNamed(code, keys)).toEqual(['map.fit', 'site.home']);
	});

	it('are all that fit a template', () => {
		expect(keysNamed('message(`state.${state(at, 8)}`)', keys)).toEqual(['state.built', 'state.ended']);
		expect(keysNamed('message(`${page}.intro`)', keys)).toEqual(['near.intro', 'measure.intro']);
		expect(keysNamed('const id = `${a}-${b}`;', keys)).toEqual([]);
	});
});

it('leaves no text of the catalogue to which nothing in the sources has the key', () => {
	const keys = Object.keys(JSON.parse(readFileSync('src/lib/messages/en.json', 'utf8')) as object);
	const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => /(?<!\.test)\.(ts|svelte)$/.test(file))
		.map((file) => readFileSync(path.join('src', file), 'utf8'));
	const named = new Set(sources.flatMap((code) => keysNamed(code, keys)));
	expect(keys.filter((key) => !named.has(key))).toEqual([]);
});
