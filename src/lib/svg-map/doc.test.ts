import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SUPPORTED } from './supported';

const text = readFileSync('docs/svg-map.md', 'utf8');

/** The rows of a table that comments of a name enclose, without its head. */
function rowsOf(name: string): string[][] {
	const body = new RegExp(`<!-- ${name} -->([\\s\\S]*?)<!-- /${name} -->`).exec(text)?.[1] ?? '';
	const lines = body.split('\n').filter((line) => line.startsWith('|'));
	return lines.slice(2).map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim().replaceAll('`', ''))
	);
}

describe('docs/svg-map.md', () => {
	it('lists what is drawn as supported.ts does', () => {
		const drawn = Object.entries(SUPPORTED).flatMap(([kind, { draws }]) =>
			Object.entries(draws).map(([name, scope]) => [kind, name, scope === 'feature' ? 'yes' : ''])
		);
		expect(rowsOf('drawn')).toEqual(drawn);
	});

	it('lists what is ignored, and why, as supported.ts does', () => {
		const ignored = Object.entries(SUPPORTED).flatMap(([kind, { ignores }]) =>
			Object.entries(ignores).map(([name, reason]) => [kind, name, reason])
		);
		expect(rowsOf('ignored')).toEqual(ignored);
	});
});
