import { describe, expect, it } from 'vitest';
import { changesMarkdown } from './changes';
import { loadAtlas } from './load-atlas';

const { changes } = loadAtlas();

describe('the corrections', () => {
	it('are listed newest first', () => {
		expect(changes.length).toBeGreaterThan(0);
		const dates = changes.map(({ date }) => date);
		expect(dates).toEqual(dates.toSorted().reverse());
	});

	it('say something else now than before', () => {
		for (const { id, before, now } of changes) expect(now, id).not.toBe(before);
	});

	it('stand in geo/CHANGES.md too', async () => {
		await expect(changesMarkdown(changes)).toMatchFileSnapshot('../../../geo/CHANGES.md');
	});
});
