import { describe, expect, it } from 'vitest';
import { formatDate, machineDate } from './dates';

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
	])('writes %s as %s', (edtf, text) => {
		expect(formatDate(edtf, 'en-GB')).toBe(text);
	});
});

describe('machineDate', () => {
	it.each([
		['2012-10~', '2012-10'],
		['2012-10-03/2012-10-06', '2012-10-03']
	])('gives %s as %s', (edtf, text) => {
		expect(machineDate(edtf)).toBe(text);
	});
});
