// Writes the `geo/` folder of an invented atlas of any size. The same factor always gives the same atlas; every
// sentence, name and figure is made up.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inventClaims, inventSources } from './invent-claims.mjs';
import { inventLayers, inventRoute, inventPoint } from './invent-layers.mjs';
import { inventPlaces } from './invent-places.mjs';
import { chance } from './chance.mjs';

/** About as large as the real atlas. */
const BASE = { places: 36, claims: 66, sources: 40 };
const PARAGRAPHS = 18;
/** Copied from the real atlas: names must match the base map. */
const COPIED = ['basemap', 'schema'];

/**
 * Writes an invented atlas to a folder. Places, claims, sources and points grow with the factor; routes, regions and
 * paragraphs do not.
 * @returns the number of each
 */
export function invent({ from, to, factor }) {
	const random = chance(factor);
	const real = (file) => JSON.parse(readFileSync(path.join(from, file), 'utf8'));
	for (const folder of COPIED) cpSync(path.join(from, folder), path.join(to, folder), { recursive: true });
	mkdirSync(path.join(to, 'layers'), { recursive: true });

	const layers = inventLayers(real('layers.json').layers);
	const countries = real('places.json').places.flatMap(({ location }) => location?.country ?? []);
	const sources = inventSources(BASE.sources * factor, random);
	const places = inventPlaces({ count: BASE.places * factor, layers, countries, sources, random });
	const claims = inventClaims({
		count: BASE.claims * factor,
		paragraphs: PARAGRAPHS,
		places,
		sources,
		random
	});
	const pointsOf = (kind) =>
		places.filter((place) => place.drawnAs === kind).map((place) => inventPoint(place, random));

	const write = (file, content) => writeFileSync(path.join(to, file), JSON.stringify(content));
	write('article.json', inventArticle());
	write('actors.json', {
		actors: [
			{ id: 'writer', name: 'A. Writer', kind: 'person', role: 'Writes the invented article', named: true }
		]
	});
	write('changes.json', { changes: [] });
	write('events.json', { events: [] });
	write('tour.json', { stops: inventTour(claims) });
	write('relations.json', { relations: [] });
	write('layers.json', { layers });
	write('sources.json', { sources });
	write('claims.json', { claims });
	write('places.json', {
		groups: [
			{ id: 'works', name: 'Works and provinces' },
			{ id: 'settlements', name: 'Settlements' }
		],
		places: places.map(withoutDrawing)
	});
	for (const layer of layers.filter(({ kind }) => kind === 'route')) write(layer.file, inventRoute(layer));
	const collection = (features) => ({ type: 'FeatureCollection', features });
	for (const layer of layers.filter(({ kind }) => kind === 'point')) {
		write(layer.file, collection(pointsOf(layer.symbology)));
	}
	write('layers/places.geojson', collection(pointsOf('place')));
	return { places: places.length, claims: claims.length, sources: sources.length };
}

function inventArticle() {
	return {
		title: 'On the Canal and the Railway',
		author: 'A. Writer',
		headline: 'A canal, a railway and many towns',
		standfirst: 'One invented article of May 1901 says that much will be dug and laid.',
		atlasTitle: 'Invented Atlas',
		genre: 'Opinion',
		publication: { date: '1901-05~', dateNote: 'From its own text.', publisher: 'Unknown.', url: null },
		normalisation: 'None is needed for an invention.',
		boundaryView: 'Invented borders, drawn by nobody.',
		recordRead: '1926-06',
		paragraphs: Array.from({ length: PARAGRAPHS }, (_, index) => ({
			number: index + 1,
			paraphrase: 'More will be dug, and more will be laid, than anybody said.',
			date: null,
			wordCount: 120,
			sha256: '0'.repeat(64)
		}))
	};
}

function inventTour(claims) {
	return ['first', 'second'].map((id, index) => ({
		id,
		title: 'A stop that does not exist',
		text: 'Nothing was dug here, and nothing was laid.',
		focus: { bounds: [58, 23, 78, 40] },
		layers: [],
		claims: claims.slice(2 * index, 2 * index + 2).map((claim) => claim.id)
	}));
}

function withoutDrawing(place) {
	return Object.fromEntries(Object.entries(place).filter(([key]) => key !== 'drawnAs'));
}
