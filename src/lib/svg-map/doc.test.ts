import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SUPPORTED } from './supported';

const text = readFileSync('docs/svg-map.md', 'utf8');

/** The rows of the table between the comments with a name, without its header. */
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
	it('lists the drawn properties of supported.ts', () => {
		const drawn = Object.entries(SUPPORTED).flatMap(([kind, { draws }]) =>
			Object.entries(draws).map(([name, scope]) => [kind, name, scope === 'feature' ? 'yes' : ''])
		);
		expect(rowsOf('drawn')).toEqual(drawn);
	});

	it('lists the ignored properties of supported.ts, with reasons', () => {
		const ignored = Object.entries(SUPPORTED).flatMap(([kind, { ignores }]) =>
			Object.entries(ignores).map(([name, reason]) => [kind, name, reason])
		);
		expect(rowsOf('ignored')).toEqual(ignored);
	});
});
