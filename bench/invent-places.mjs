import { idOf } from './chance.mjs';
import { SURVEY } from './invent-claims.mjs';

/**
 * Roles of ten consecutive places: a group with its sites, named points, a country, and one without a location.
 * Lists, sites and points grow together, and groups stay small.
 */
const ROLES = ['group', 'site', 'site', 'site', 'point', 'point', 'point', 'point', 'country', 'unplaced'];

/** Places in id order. `drawnAs` names the collection of a place's point and is not written to the data. */
export function inventPlaces({ count, layers, countries, sources, random }) {
	const ofLayers = layers.map((layer) => ({
		...textsOf(layer.place, layer.name, sources, random),
		group: 'works',
		symbol: layer.symbology,
		location: { layer: layer.id },
		...(layer.symbology === 'anchor' ? { drawnAs: 'anchor' } : {})
	}));
	let group = '';
	const others = Array.from({ length: count - ofLayers.length }, (_, index) => {
		const id = idOf('place-', index);
		const role = ROLES[index % ROLES.length];
		if (role === 'group') group = id;
		return {
			...textsOf(id, random.name(), sources, random),
			group: 'settlements',
			...placing(role, { id, group, country: random.pick(countries) })
		};
	});
	const ranks = new Map();
	return [...ofLayers, ...others].map((place) => {
		const rank = (ranks.get(place.group) ?? 0) + 1;
		ranks.set(place.group, rank);
		return { ...place, rank };
	});
}

function placing(role, { id, group, country }) {
	if (role === 'site') {
		return { listed: false, partOf: group, symbol: 'diamond', location: { feature: id }, drawnAs: 'diamond' };
	}
	if (role === 'point') return { symbol: 'square', location: { feature: id }, drawnAs: 'place' };
	if (role === 'country') return { symbol: 'area', location: { country } };
	return { symbol: 'none', location: null };
}

function textsOf(id, name, sources, random) {
	const cited = () => [random.pick(sources).id];
	return {
		id,
		rank: 1,
		listed: true,
		name,
		kindLabel: 'Invented place',
		localNames: [],
		schemaType: 'Place',
		summary: random.sentence(30),
		figures: [{ value: '9 km', label: 'across', year: '1901', sources: cited() }],
		silences: [random.sentence(8)],
		background: [
			{ date: '1899', text: random.sentence(16), sources: cited() },
			{ date: '1900-02', text: random.sentence(16), sources: cited() }
		],
		related: [],
		provenance: { text: random.sentence(12), certainty: 'documented', toleranceKm: 5, basis: [SURVEY] }
	};
}
