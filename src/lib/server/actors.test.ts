import { describe, expect, it } from 'vitest';
import { m } from '$lib/messages';
import { actorsData } from './actors';
import { loadAtlas } from './load-atlas';

const { actors } = actorsData(loadAtlas());
const printed = actors.flatMap(({ name, relations }) =>
	relations.map(({ id, clause, text }) => ({
		id,
		name,
		text,
		clause,
		sentence: m.actors_relation({ subject: name, clause })
	}))
);
const all = printed.map(({ id, ...rest }) => [id, rest] as const);

describe('the sentences about who stands where', () => {
	it('cover every relation', () => {
		expect(printed.map(({ id }) => id).toSorted()).toEqual(
			loadAtlas()
				.relations.map(({ id }) => id)
				.toSorted()
		);
	});

	it.each(all)('%s starts with the actor and goes on with its clause', (_, { name, clause, sentence }) => {
		expect(clause).not.toBe('');
		expect(sentence).toBe(`${name} ${clause}`);
	});

	it.each(all)('%s is no label, and has no stray space or stop', (_, { sentence }) => {
		expect(sentence).not.toMatch(/:|\s\s|^\s|\s$|[.,;]$/);
	});

	it.each(all)('%s has a text that ends with one full stop', (_, { text }) => {
		expect(text).toMatch(/^[A-Z“].*[^.\s]\.$/);
		expect(text).not.toMatch(/\s\s/);
	});

	it.each([
		['sentence', printed.map(({ sentence }) => sentence)],
		['text', printed.map(({ text }) => text)]
	])('are told apart by each %s', (_, words) => {
		expect(new Set(words).size).toBe(words.length);
	});
});
