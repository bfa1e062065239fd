import { describe, expect, it } from 'vitest';
import type { SearchData } from './entries';
import { createSearch, type Found } from './search';

const data: SearchData = {
	place: [
		{
			id: 'dun',
			title: 'Dunmarsh',
			names: [{ lang: 'fa', text: 'دون‌آباد' }, { text: 'Doonmarsh' }],
			symbol: 'anchor',
			text: 'The harbour of the marsh.'
		},
		{ id: 'marsh', title: 'Marsh', names: [{ lang: 'ur', text: 'دلدل' }], symbol: 'hatch' },
		{ id: 'fort', title: 'Fort-e-Marsh', symbol: 'diamond', text: 'A fort.' },
		{ id: 'heath', title: 'Heath', symbol: 'dots', text: 'Dry land beside the marsh.' }
	],
	claim: [
		{
			id: 'c01',
			title: 'The canal will be dug to the sea.',
			places: ['dun'],
			actors: ['writer'],
			paragraph: 1
		},
		{ id: 'c02', title: 'The marsh will be drained.', places: ['marsh'], actors: [], paragraph: 2 }
	],
	actor: [{ id: 'writer', title: 'A. Writer', names: [{ text: 'Ann Scribbler' }], detail: 'Author' }],
	event: [{ id: 'e1', title: 'Digging begins', text: '3 October 1901', places: ['dun'] }],
	source: [{ id: 's1', title: 'The marsh is dry', detail: 'Gazette' }]
};
const { find, counts, examples } = await createSearch(data);
const ids = ({ groups }: Found) => groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.id));

describe('search', () => {
	it('ranks the exact name first, then names with the word, then texts that mention it', () => {
		const found = ids(find('marsh'));
		expect(found.slice(0, 2)).toEqual(['marsh', 'fort']);
		expect(found.slice(2, 4).toSorted()).toEqual(['dun', 'heath']);
		expect(found.slice(4)).toEqual(['c02', 's1']);
	});

	it.each([
		['the beginning of its name', 'dunm'],
		['another spelling', 'Doonmarsh'],
		['another script', 'دون‌آباد'],
		['a space instead of the non-joiner', 'دون آباد'],
		['a name without non-joiner and madda', 'دوناباد']
	])('finds a place by %s', (_, query) => {
		const found = find(query);
		expect(found.nearness).toBe('exact');
		expect(ids(found)[0]).toBe('dun');
	});

	it('finds entries about a place by any of its names', () => {
		for (const query of ['dunmarsh', 'doonmarsh', 'دون آباد'])
			expect(ids(find(query))).toEqual(['dun', 'c01', 'e1']);
	});

	it('finds a name of several words with or without separators', () => {
		for (const query of ['fort e marsh', 'fort-e-marsh', 'fortemarsh'])
			expect(ids(find(query))[0]).toBe('fort');
	});

	it('finds claims by their actors, in any spelling', () => {
		expect(ids(find('scribbler'))).toEqual(['writer', 'c01']);
	});

	it('finds events by date', () => {
		expect(ids(find('October 1901'))).toEqual(['e1']);
	});

	it('looks for all words first, then for similar spellings, then for some of the words', () => {
		expect(find('canal sea')).toMatchObject({ nearness: 'exact', total: 1 });
		const similar = find('cannal');
		expect(similar).toMatchObject({ nearness: 'similar', total: 1 });
		expect(similar.groups[0]?.hits[0]?.needles).toEqual(['cannal', 'canal']);
		expect(find('canal zzzz')).toMatchObject({ nearness: 'partial', total: 1 });
		expect(find('zzzz')).toEqual({ nearness: 'exact', total: 0, groups: [] });
	});

	it('groups results by kind, starting with the best-matching name', () => {
		expect(find('marsh').groups.map(({ kind }) => kind)).toEqual(['place', 'claim', 'source']);
		expect(find('writer').groups.map(({ kind }) => kind)).toEqual(['actor', 'claim']);
	});

	it('accepts queries without words', () => {
		for (const query of ['', ' ', '¶', '()', '\u200c']) expect(find(query).total).toBe(0);
	});

	it('counts its entries and suggests example queries', () => {
		expect(counts).toEqual({ place: 4, claim: 2, actor: 1, event: 1, source: 1 });
		expect(examples.map(({ id }) => id)).toEqual(['dun', 'marsh']);
	});
});
