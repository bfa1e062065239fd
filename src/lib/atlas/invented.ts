import type { Layer } from './types';

const common = { credit: ['survey'], licence: 'public domain', note: 'Invented' };

/** Layers of a made-up atlas, so that no test depends on a real place. */
export const inventedLayers: readonly Layer[] = [
	{
		...common,
		id: 'canal',
		name: 'Canal',
		place: 'canal',
		kind: 'route',
		symbology: 'bar',
		file: 'layers/canal.geojson'
	},
	{
		...common,
		id: 'railway',
		name: 'Railway',
		place: 'railway',
		kind: 'route',
		symbology: 'rail',
		file: 'layers/railway.geojson'
	},
	{
		...common,
		id: 'forts',
		name: 'Forts',
		place: 'forts',
		kind: 'point',
		symbology: 'diamond',
		file: 'layers/forts.geojson'
	},
	{
		...common,
		id: 'harbour',
		name: 'Harbour',
		place: 'harbour',
		kind: 'point',
		symbology: 'anchor',
		file: 'layers/harbour.geojson'
	},
	{
		...common,
		id: 'marsh',
		name: 'Marsh',
		place: 'marsh',
		kind: 'region',
		symbology: 'hatch',
		units: ['XXX-1'],
		label: { name: 'Marsh', local: { lang: 'ur', text: 'دلدل' }, at: [1, 1] },
		certainty: 'documented',
		toleranceKm: 10,
		basis: ['survey']
	},
	{
		...common,
		id: 'heath',
		name: 'Heath',
		place: 'heath',
		kind: 'region',
		symbology: 'dots',
		units: ['XXX-2'],
		label: { name: 'Heath', local: { lang: 'fa', text: 'خلنگزار' }, at: [2, 1] },
		certainty: 'documented',
		toleranceKm: 10,
		basis: ['survey']
	}
];
