import { describe, expect, it } from 'vitest';
import { atBothTimes, knownBy } from './status';

const entries = ['1899', '1901-03', '1901-05-20', '1901', '1903-02-01/1903-02-03'].map((date) => ({ date }));

describe('knownBy', () => {
	it.each([
		['1898', null],
		['1899', '1899'],
		['1901-02', '1899'],
		['1901-03-30', '1899'],
		['1901-03-31', '1901-03'],
		['1901-05~', '1901-05-20'],
		['1901-11', '1901-05-20'],
		['1901-12', '1901'],
		['1903-02-02', '1901'],
		['1903-02', '1903-02-01/1903-02-03'],
		['2000', '1903-02-01/1903-02-03']
	])('by %s, returns the last certain entry: %s', (date, known) => {
		expect(knownBy(entries, date)?.date ?? null).toBe(known);
	});

	it('returns null without entries', () => {
		expect(knownBy([], '1901')).toBeNull();
	});
});

describe('atBothTimes', () => {
	const article = { publication: { date: '1901-05~' } } as never;

	it('returns the entry valid at publication, and the latest', () => {
		const { then, latest } = atBothTimes(entries, { article });
		expect([then?.date, latest?.date]).toEqual(['1901-05-20', '1903-02-01/1903-02-03']);
	});

	it('returns null for both times without entries', () => {
		expect(atBothTimes(undefined, { article })).toEqual({ then: null, latest: null });
	});
});
