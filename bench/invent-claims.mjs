import { idOf } from './chance.mjs';

const MODALITIES = ['asserted', 'quoted', 'prediction', 'motive', 'inference'];
const STANDINGS = ['supported', 'partly', 'contradicted', 'opinion'];

/** The source of all shapes; claims and places cite the others. */
export const SURVEY = 'survey';

export function inventSources(count, random) {
	const survey = {
		id: SURVEY,
		publisher: 'The Surveyors',
		title: 'An invented survey',
		date: null,
		url: null,
		language: 'en',
		type: 'dataset',
		licence: 'public domain'
	};
	const papers = Array.from({ length: count - 1 }, (_, index) => ({
		id: idOf('s', index),
		publisher: `The ${random.name()} Gazette`,
		title: random.sentence(8),
		date: `190${index % 10}`,
		url: `https://gazette.invalid/${index}`,
		language: 'en',
		type: 'web'
	}));
	return [...papers, survey];
}

/** Claims go round the places, each with a random second place: about three claims per place at any size. */
export function inventClaims({ count, paragraphs, places, sources, random }) {
	return Array.from({ length: count }, (_, index) => {
		const own = places[Math.floor((index * places.length) / count)];
		const about = new Set([own.id, random.pick(places).id]);
		return {
			id: idOf('c', index),
			paragraph: (index % paragraphs) + 1,
			cue: random.name(),
			text: random.sentence(12),
			speakers: ['writer'],
			attribution: random.sentence(6),
			modality: MODALITIES[index % MODALITIES.length],
			places: [...about].sort(),
			actors: ['writer'],
			date: '1901-05',
			standing: STANDINGS[index % STANDINGS.length],
			record: [
				{ date: '1901', text: random.sentence(14), sources: [random.pick(sources).id] },
				{ date: '1902-03', text: random.sentence(14), sources: [random.pick(sources).id] }
			]
		};
	});
}
