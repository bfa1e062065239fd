import { expect, test } from 'vitest';
import { loadAtlas } from './load-atlas';
import { nearData } from './gazetteer';

test('in a large atlas, the distance table covers the first sixty main places', () => {
	const atlas = loadAtlas();
	const [model] = atlas.namedPlaces.features;
	const owner = atlas.places.find(({ id }) => id === model?.properties.place);
	if (!model || !owner) throw new Error('The atlas has no named place');
	const numbers = Array.from({ length: 200 }, (_, index) => index);
	const large = {
		...atlas,
		places: [...atlas.places, ...numbers.map((n) => ({ ...owner, id: `copy-${n}`, rank: 100 + n }))],
		namedPlaces: {
			...atlas.namedPlaces,
			features: [
				...atlas.namedPlaces.features,
				...numbers.map((n) => ({
					...model,
					id: `copy-${n}-point`,
					properties: { ...model.properties, name: `Copy ${n}`, place: `copy-${n}` }
				}))
			]
		}
	};
	const { table } = nearData(large);
	expect(table).toHaveLength(60);
	expect(table.every(({ others }) => others.length === 59)).toBe(true);
	const names = table.map(({ name }) => name);
	expect(names).toContain('Copy 0');
	expect(names).not.toContain('Copy 199');
	const own = nearData(atlas).table;
	expect(own.length).toBeGreaterThan(5);
	expect(own.length).toBeLessThan(60);
});
