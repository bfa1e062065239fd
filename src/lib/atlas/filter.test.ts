import { describe, expect, it } from 'vitest';
import {
	countWith,
	isMatch,
	isWithin,
	monthsOf,
	NO_FILTER,
	setFacets,
	toggled,
	withoutEach,
	type ClaimFacets
} from './filter';

const claim = (id: string, facets: Partial<ClaimFacets> = {}): ClaimFacets => ({
	id,
	standing: 'supported',
	modality: 'asserted',
	speakers: ['writer'],
	places: ['marsh'],
	dates: [],
	...facets
});

const CLAIMS = [
	claim('one', { dates: ['2011'] }),
	claim('two', { standing: 'contradicted', dates: ['2012-10', '2014'] }),
	claim('three', { standing: 'contradicted', modality: 'prediction', speakers: ['writer', 'minister'] }),
	claim('four', { speakers: ['minister'], dates: ['2012-10-04'] })
];
const matching = (filter: Partial<typeof NO_FILTER>) =>
	CLAIMS.filter((one) => isMatch({ ...NO_FILTER, ...filter }, one)).map(({ id }) => id);

describe('a claim filter', () => {
	it('passes all claims if no facet is set', () => {
		expect(matching({})).toEqual(['one', 'two', 'three', 'four']);
		expect(setFacets(NO_FILTER)).toEqual([]);
	});

	it('accepts any value within a facet, and requires every facet', () => {
		expect(matching({ standings: ['contradicted', 'supported'] })).toEqual(['one', 'two', 'three', 'four']);
		expect(matching({ standings: ['contradicted'] })).toEqual(['two', 'three']);
		expect(matching({ speakers: ['minister'] })).toEqual(['three', 'four']);
		expect(matching({ standings: ['contradicted'], speakers: ['minister'] })).toEqual(['three']);
		expect(
			matching({ modalities: ['prediction'], speakers: ['minister'], standings: ['supported'] })
		).toEqual([]);
	});

	it('matches a time span by any date of a claim, and never an undated claim', () => {
		expect(matching({ span: '2012-10/2012-10' })).toEqual(['two', 'four']);
		expect(matching({ span: '2000/2030' })).toEqual(['one', 'two', 'four']);
		expect(matching({ span: '2013/2013' })).toEqual([]);
	});

	it('counts what would pass without each facet', () => {
		const filter = { ...NO_FILTER, standings: ['contradicted'], span: '2011/2011' } as const;
		expect(setFacets(filter)).toEqual(['standings', 'span']);
		expect(withoutEach(filter, CLAIMS)).toEqual([
			{ facet: 'standings', count: 1 },
			{ facet: 'span', count: 2 }
		]);
	});
});

describe('a facet value', () => {
	it('is counted under the other facets, whatever its own facet is set to', () => {
		const filter = { ...NO_FILTER, standings: ['supported'], speakers: ['minister'] } as const;
		expect(countWith(filter, 'standings', 'contradicted', CLAIMS)).toBe(1);
		expect(countWith(filter, 'speakers', 'writer', CLAIMS)).toBe(1);
		expect(countWith(NO_FILTER, 'modalities', 'asserted', CLAIMS)).toBe(3);
	});

	it('is switched on and off, in the order of the values', () => {
		const order = ['minister', 'writer'];
		const one = toggled({ ...NO_FILTER, speakers: ['writer'] }, 'speakers', 'minister', order);
		expect(one.speakers).toEqual(['minister', 'writer']);
		expect(toggled(one, 'speakers', 'writer', order).speakers).toEqual(['minister']);
	});
});

describe('monthsOf', () => {
	it('returns the first and last month of all dates', () => {
		expect(monthsOf(CLAIMS)).toEqual({ first: '2011-01', last: '2014-12' });
		expect(monthsOf([claim('undated')])).toBeNull();
	});
});

describe('isWithin', () => {
	it.each([
		['2012', '2012-12/2013-01', true],
		['2012', '2013/2014', false],
		['2012-10-31', '2012-10/2012-10', true],
		['2012-11-01', '2012-10/2012-10', false],
		['2010/2015', '2012-10/2012-10', true],
		['unknown', '2012-10/2012-10', false]
	])('of %s in %s is %s', (date, span, isIn) => {
		expect(isWithin(date, span)).toBe(isIn);
	});
});
