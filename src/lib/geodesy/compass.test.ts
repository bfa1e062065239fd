import { describe, expect, it } from 'vitest';
import { compassPoint } from './compass';

describe('the nearest of eight compass points', () => {
	it.each([
		[0, 'n'],
		[44, 'ne'],
		[-35, 'nw'],
		[359, 'n'],
		[180, 's'],
		[-90, 'w'],
		[450, 'e']
	] as const)('%d degrees is %s', (bearing, point) => {
		expect(compassPoint(bearing, 8)).toBe(point);
	});
});
