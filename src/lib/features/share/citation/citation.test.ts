import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { CITATION_FORMATS } from './formats';
import { cslItem, type Cited, type CitedAtlas, type CslItem } from './csl-item';

/** Checked against a CSL processor and parsers for BibTeX and RIS. */

const ATLAS: CitedAtlas = {
	name: 'Fen Atlas',
	authors: 'Fen Atlas authors',
	title: 'A Canal and Its Enemies',
	author: 'Jane Maria Doe',
	digest: '0123456789abcdef'.repeat(4),
	language: 'en-GB'
};

const TITLES = [
	'Old harbour',
	'Claim in ¶13: The port cost “billions”, and isn’t worth it',
	'“All” of it',
	'Is it so?',
	'بندر قدیم – Ķuşla',
	'50% of R&D_costs #1 {braced} \\ back $5 ~ ^'
];

const ADDRESS = 'https://atlas.example/place/a/#c1';
const itemOf = (title: string, kind: Cited['kind'] = 'claim', address = ADDRESS, id = `c-${kind}`) =>
	cslItem({ kind, id, title, address }, ATLAS, [2026, 3, 9]);
const written = (id: string, item: CslItem) =>
	CITATION_FORMATS.find((format) => format.id === id)?.write(item) ?? '';
const kinds = ['view', 'place', 'claim'] as const;
/** One author per item: APA adds letters to works by the same author. */
const items = TITLES.flatMap((title, index) =>
	kinds.map((kind) => ({
		...itemOf(title, kind, ADDRESS, `${kind}-${index}`),
		author: [{ literal: `The ${kind} authors ${index}` }]
	}))
);

/** All items in one call: setting up the processor is slow. */
function processed(list: readonly CslItem[], template: string): (string | undefined)[] {
	const entries = new Cite(list).format('bibliography', { template, lang: 'en-US', asEntryArray: true });
	const texts = new Map(entries.map(([id, text]) => [id, text.trim()]));
	return list.map(({ id }) => texts.get(id));
}

describe('a citation', { timeout: 30_000 }, () => {
	it('in APA matches a CSL processor given the CSL-JSON', () => {
		const list = items.map((item) => (JSON.parse(written('csl', item)) as [CslItem])[0]);
		expect(items.map((item) => written('apa', item))).toEqual(processed(list, 'apa'));
	});

	// No package has the Chicago style alone. A processor produced these texts; the version is added, and title case,
	// which suits neither sentences nor names, is removed.
	it.each([
		{ title: 'Old harbour', put: '“Old harbour.”' },
		{ title: '“All” of it', put: '“‘All’ of it.”' },
		{ title: 'Is it so?', put: '“Is it so?”' }
	])('in Chicago has the title and the reviewed work: $title', ({ title, put }) => {
		for (const kind of kinds) {
			expect(written('chicago', itemOf(title, kind))).toBe(
				`Fen Atlas authors. n.d. ${put} Review of A Canal and Its Enemies, by Jane Maria Doe. Fen Atlas, ` +
					`version sha256:0123456789ab. Accessed March 9, 2026. ${ADDRESS}.`
			);
		}
	});

	it.each(TITLES)('round-trips through BibTeX: %s', (title) => {
		const address = 'https://atlas.example/?hide=a_b,c&dates=2011/2012%20#c1';
		const [read] = new Cite(written('bibtex', itemOf(title, 'view', address))).data;
		expect(read).toMatchObject({
			// This parser has no literal names; it must only find no given name.
			author: [{ family: ATLAS.authors }],
			URL: address,
			accessed: { 'date-parts': [[2026, 3, 9]] },
			version: 'sha256:0123456789ab'
		});
		expect(String(read?.['title']).replace(/<\/?span[^>]*>/g, '')).toBe(title);
		expect(read?.['note']).toContain(ATLAS.digest);
		expect(read?.['note']).toContain('by Jane Maria Doe');
	});

	it.each(TITLES)('round-trips through RIS, with CRLF line endings: %s', (title) => {
		const text = written('ris', itemOf(`${title}\nand more`));
		expect(text.split('\r\n').join('')).not.toMatch(/[\r\n]/);
		for (const line of text.trimEnd().split('\r\n')) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-( |$)/);
		const [read] = new Cite(text).data;
		expect(read).toMatchObject({
			title: `${title} and more`,
			'container-title': ATLAS.name,
			URL: ADDRESS,
			accessed: { 'date-parts': [[2026, 3, 9]] },
			'reviewed-title': 'A Canal and Its Enemies, by Jane Maria Doe'
		});
		expect(JSON.stringify(read?.['author'])).toContain('Fen Atlas');
		expect(read?.['note']).toContain(ATLAS.digest);
	});

	it('names the atlas as the work and the article as its subject', () => {
		const item = itemOf('Old harbour', 'place');
		expect(item).toMatchObject({
			id: 'fen-atlas-c-place',
			type: 'entry',
			author: [{ literal: 'Fen Atlas authors' }],
			'container-title': 'Fen Atlas',
			'reviewed-title': 'A Canal and Its Enemies',
			'reviewed-author': [{ given: 'Jane Maria', family: 'Doe' }]
		});
		expect(
			cslItem({ kind: 'view', id: 'v', title: '', address: '' }, { ...ATLAS, author: 'Doe' }, [2026, 1, 1])
		).toMatchObject({ type: 'map', 'reviewed-author': [{ literal: 'Doe' }] });
	});
});
