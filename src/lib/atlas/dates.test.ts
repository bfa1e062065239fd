import { describe, expect, it } from 'vitest';
import { extentOf, formatDate, machineDate, standsAt } from './dates';

const WORDS = {
	about: 'about',
	months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
};

describe('formatDate', () => {
	it.each([
		['2012', '2012'],
		['2012-10', 'Oct 2012'],
		['2012-10-04', '4 Oct 2012'],
		['2012-10~', 'about Oct 2012'],
		['2012-10-03/2012-10-06', '3–6 Oct 2012'],
		['2012-09/2012-10', 'Sept – Oct 2012'],
		['2011-10-04/2012-07-19', '4 Oct 2011 – 19 Jul 2012'],
		['2010/2012', '2010 – 2012'],
		['not a date', 'not a date']
	])('formats %s as %s', (edtf, text) => {
		expect(formatDate(edtf, WORDS)).toBe(text);
	});
});

describe('machineDate', () => {
	it.each([
		['2012-10~', '2012-10'],
		['2012-10-03/2012-10-06', '2012-10-03']
	])('converts %s to %s', (edtf, text) => {
		expect(machineDate(edtf)).toBe(text);
	});
});

describe('extentOf', () => {
	it.each([
		['2012', '2012-01-01', '2012-12-31'],
		['2012-02', '2012-02-01', '2012-02-29'],
		['2012-10-04', '2012-10-04', '2012-10-04'],
		['2012-10-02~', '2012-10-02', '2012-10-02'],
		['2012-09/2012-11', '2012-09-01', '2012-11-30'],
		['2011-10-04/2012-07-19', '2011-10-04', '2012-07-19']
	])('returns the first and last day of %s', (edtf, first, last) => {
		expect(extentOf(edtf)).toEqual({ first, last });
	});

	it.each(['', 'soon', '2012/soon', '12-10'])('returns null for "%s"', (text) => {
		expect(extentOf(text)).toBeNull();
	});
});

describe('standsAt', () => {
	it.each([
		['1901-02-03', '1901-02-03'],
		['1901-02-03/1905-01-01', '1901-02-03'],
		['1901-02/1901-03', '1901-02-01'],
		['1901-02', '1901-02-14'],
		['1901~', '1901-07-02']
	])('places %s at %s', (date, day) => {
		expect(standsAt(date)?.toISOString().slice(0, 10)).toBe(day);
	});

	it('returns null for invalid dates', () => {
		expect(standsAt('soon')).toBeNull();
	});
});
