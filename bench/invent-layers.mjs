import { SURVEY } from './invent-claims.mjs';

/** In degrees: the middle of the base map. */
const EXTENT = { west: 54, south: 24, east: 74, north: 38 };
const TOLERANCE_KM = 5;

const round = (value) => Math.round(value * 100) / 100;

/** One layer per kind and symbology of the real atlas, without its content. */
export function inventLayers(realLayers) {
	return realLayers.map((real, index) => {
		const common = {
			id: `layer-${index}`,
			name: `Layer ${index}`,
			note: 'Invented',
			place: `layer-${index}`,
			kind: real.kind,
			symbology: real.symbology,
			credit: [SURVEY],
			licence: 'public domain'
		};
		if (real.kind !== 'region') return { ...common, file: `layers/layer-${index}.geojson` };
		return {
			...common,
			units: real.units,
			label: { ...real.label, name: `Region ${index}`, local: { lang: 'en', text: `Region ${index}` } },
			certainty: 'documented',
			toleranceKm: TOLERANCE_KM,
			basis: [SURVEY]
		};
	});
}

/** A route across the box with ten stretches and eleven stops; the slope depends on the symbology. */
export function inventRoute({ id, symbology }) {
	const rise = symbology === 'bar' ? 8 : -5;
	const shape = { country: 'XA', certainty: 'inferred', toleranceKm: TOLERANCE_KM, basis: [SURVEY] };
	const stops = Array.from({ length: 11 }, (_, index) => [
		round(EXTENT.west + 2 + index * 1.6),
		round(30 + (rise * index) / 10 + (index % 2) / 2)
	]);
	const kindOf = (index) => (index === 0 ? 'field' : index === stops.length - 1 ? 'terminus' : 'town');
	const stopFeatures = stops.map((coordinates, index) => ({
		type: 'Feature',
		id: `${id}-stop-${index}`,
		properties: { kind: 'stop', stopKind: kindOf(index), name: `Stop ${index}`, ...shape },
		geometry: { type: 'Point', coordinates }
	}));
	const segments = stops.slice(1).map((end, index) => ({
		type: 'Feature',
		id: `${id}-segment-${index}`,
		properties: { kind: 'segment', from: `${id}-stop-${index}`, to: `${id}-stop-${index + 1}`, ...shape },
		geometry: { type: 'LineString', coordinates: [stops[index], end] }
	}));
	return { type: 'FeatureCollection', features: [...segments, ...stopFeatures] };
}

/** A random point for a place. */
export function inventPoint({ id, name }, random) {
	const { west, south, east, north } = EXTENT;
	return {
		type: 'Feature',
		id,
		properties: {
			name,
			place: id,
			kind: 'town',
			certainty: 'documented',
			toleranceKm: TOLERANCE_KM,
			basis: [SURVEY]
		},
		geometry: {
			type: 'Point',
			coordinates: [round(random.between(west, east)), round(random.between(south, north))]
		}
	};
}
