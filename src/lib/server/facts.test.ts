import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from './load-atlas';

const { claims, layers, article } = loadAtlas();

/** What a fact-check corrected. */
type Facts = {
	/** The claim, its modality and standing, a date that its record must have, and words that it must contain. */
	readonly claims: readonly (readonly [
		id: string,
		modality: string,
		standing: string,
		date: string,
		...words: string[]
	])[];
	/** What the atlas once said and the record denies. */
	readonly neverAgain: readonly string[];
	/** The layer, and words that its status must contain. */
	readonly layers: readonly (readonly [id: string, ...words: string[]])[];
	readonly recordRead: string;
};
const facts: Facts = JSON.parse(readFileSync('tests/fixtures/facts.json', 'utf8'));

describe('a corrected claim', () => {
	it.each(facts.claims)('%s is %s and %s, with %s', (id, modality, standing, date, ...words) => {
		const claim = claims.find((one) => one.id === id);
		expect(claim).toMatchObject({ modality, standing });
		expect(claim?.record.map((entry) => entry.date)).toContain(date);
		const text = JSON.stringify(claim);
		for (const word of words) expect(text).toContain(word);
	});

	it.each(facts.neverAgain)('does not say "%s"', (words) => {
		expect(JSON.stringify(claims)).not.toContain(words);
	});
});

describe('a corrected layer', () => {
	it.each(facts.layers)('%s says "%s"', (id, ...words) => {
		const text = JSON.stringify(layers.find((layer) => layer.id === id));
		for (const word of words) expect(text).toContain(word);
	});
});

it('the record was read as far as the atlas says', () => {
	expect(article.recordRead).toBe(facts.recordRead);
});
