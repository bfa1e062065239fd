import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFrom } from './load-atlas';
import { formatReport } from './problem';
import { readJson, readTree, type RawTree } from './read';
import { validate } from './validate';

const FIXTURES = 'tests/fixtures';
const baseMap = { units: new Set(['XXA-1']), countries: new Set(['XXA']) };

type Fixture = {
	readonly change: { file: string; pointer: string; value?: unknown; remove?: boolean };
	readonly problem: { file: string; pointer: string; message: string };
};

function validTree(): RawTree {
	const { tree, problems } = readTree(`${FIXTURES}/valid`);
	expect(problems).toEqual([]);
	return tree;
}

/** The valid tree with one value changed or removed, as the fixture specifies. */
function brokenTree({ file, pointer, value, remove }: Fixture['change']): RawTree {
	const tree = new Map(validTree());
	const document = structuredClone(tree.get(file)) as Record<string, unknown>;
	const steps = pointer.split('/').slice(1);
	const last = steps.pop() ?? '';
	const parent = steps.reduce((node, step) => node[step] as Record<string, unknown>, document);
	if (remove) Reflect.deleteProperty(parent, last);
	else parent[last] = value;
	return tree.set(file, document);
}

const names = readdirSync(`${FIXTURES}/invalid`).map((name) => name.replace('.json', ''));

describe('validate', () => {
	it('finds nothing wrong with the smallest valid tree', () => {
		expect(validate(validTree(), baseMap).problems).toEqual([]);
	});

	it.each(names)('finds %s', (name) => {
		const { change, problem } = readJson(`${FIXTURES}/invalid/${name}.json`) as Fixture;
		const { problems } = validate(brokenTree(change), baseMap);
		const found = problems.find(({ file, pointer }) => file === problem.file && pointer === problem.pointer);
		expect(found?.message, formatReport(problems)).toContain(problem.message);
		expect(found?.remedy).not.toBe('');
	});

	it('collects the faults of all files in one report', () => {
		const tree = new Map(
			brokenTree({ file: 'claims.json', pointer: '/claims/0/places/0', value: 'nowhere' })
		);
		const broken = brokenTree({ file: 'events.json', pointer: '/events/0/places/0', value: 'nowhere' });
		tree.set('events.json', broken.get('events.json'));
		const report = formatReport(validate(tree, baseMap).problems);
		expect(report).toMatch(/^2 faults in geo\//);
		expect(report).toContain('geo/claims.json\n  /claims/0/places/0\n');
		expect(report).toContain('geo/events.json\n  /events/0/places/0\n');
		expect(report).toContain('Fix: correct the id or add it to geo/places.json');
	});

	it('reports files that are missing or are not JSON, and still reads the others', () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'geo-'));
		writeFileSync(path.join(folder, 'claims.json'), '{ "claims": [ }');
		writeFileSync(path.join(folder, 'actors.json'), '{ "actors": [] }');
		const { tree, problems } = readTree(folder);
		rmSync(folder, { recursive: true });
		expect([...tree.keys()]).toEqual(['actors.json']);
		expect(problems.find(({ file }) => file === 'claims.json')?.message).toMatch(/^is not JSON/);
		expect(problems.find(({ file }) => file === 'places.json')?.message).toMatch(/^cannot be read/);
	});
});

describe('geo/', () => {
	it('contains an atlas without faults', () => {
		const data = loadFrom('geo');
		expect(data.claims.length).toBeGreaterThanOrEqual(60);
		expect(data.article.paragraphs).toHaveLength(18);
	});

	it('rejects a folder with faults, naming file, pointer and remedy', () => {
		expect(() => loadFrom(`${FIXTURES}/nowhere`)).toThrow(/faults in geo\/[\s\S]*claims\.json[\s\S]*Fix:/);
	});
});
