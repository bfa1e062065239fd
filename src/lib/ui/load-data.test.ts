import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadData, loadGeo } from './load-data';

const answerWith = (value: unknown, status = 200) =>
	vi.stubGlobal('fetch', () => Promise.resolve(Response.json(value, { status })));

afterEach(() => vi.unstubAllGlobals());

describe.each([
	{ name: 'claims', load: () => loadData('claims'), file: { claims: [], speakers: [] } },
	{ name: 'article', load: () => loadGeo('article'), file: { paragraphs: [], cues: [] } },
	{ name: 'sides', load: () => loadGeo('sides'), file: ['e s w n'] }
])('the file "$name"', ({ load, file }) => {
	it('comes as the server has it', async () => {
		answerWith(file);
		await expect(load()).resolves.toEqual(file);
	});

	it('is refused when the answer is something else', async () => {
		answerWith({ claims: [], paragraphs: [] });
		await expect(load()).rejects.toThrow('not the data');
	});

	it('is refused when the server has none', async () => {
		answerWith(file, 404);
		await expect(load()).rejects.toThrow('status 404');
	});
});
