import { describe, expect, it } from 'vitest';
import { placesInOrder } from './atlas';
import { groupedBy, tableOf } from './tables';
import type { AtlasData } from './atlas-data';
import type { Place } from './types';

const place = (id: string, group: string, rank: number, partOf?: string) =>
	({ id, group, rank, ...(partOf ? { partOf } : {}) }) as Place;
const atlasOf = (places: readonly Place[]) =>
	({
		places,
		placeGroups: [
			{ id: 'first', name: 'First' },
			{ id: 'second', name: 'Second' }
		]
	}) as unknown as AtlasData;

describe('tables of an atlas', () => {
	it('are computed once per atlas', () => {
		let computed = 0;
		const table = tableOf(({ places }) => {
			computed += 1;
			return places.length;
		});
		const [small, large] = [atlasOf([]), atlasOf([place('a', 'first', 1)])];
		expect([table(small), table(large), table(small), table(large)]).toEqual([0, 1, 0, 1]);
		expect(computed).toBe(2);
	});

	it('group items by each of their keys, once and in order', () => {
		const groups = groupedBy(['ab', 'b', 'bb'], (word) => word.split(''));
		expect([...groups]).toEqual([
			['a', ['ab']],
			['b', ['ab', 'b', 'bb']]
		]);
	});
});

describe('the order of places', () => {
	it('keeps groups apart whatever the ranks, and sites after their place', () => {
		const places = [
			place('far', 'first', 2000),
			place('near', 'second', 1),
			place('site', 'second', 2, 'far'),
			place('top', 'first', 1)
		];
		expect(placesInOrder(atlasOf(places)).map(({ id }) => id)).toEqual(['top', 'far', 'site', 'near']);
	});
});
