import type { CountryLength, RouteProfile, RouteStop } from '$lib/atlas/page-data/place';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Place, RouteCollection, RouteLayer } from '$lib/atlas/types';
import { routeLengths, stopsAlong } from './route-geometry';

/** A route's drawn and published lengths and its stops, or null for a place without a route. */
export function routeProfile(data: AtlasData, place: Place): RouteProfile | null {
	const layer = routeLayerOf(data, place.id);
	const route = layer && data.routes[layer.id];
	if (!route) return null;
	const drawn = routeLengths(route);
	return {
		symbology: layer.symbology,
		lengths: lengthsOf(place, route, drawn),
		totalKm: drawn.totalKm,
		stops: stopsOf(route)
	};
}

/** The route layer that a place's page is about. */
export function routeLayerOf(data: AtlasData, placeId: string): RouteLayer | undefined {
	return data.layers.find((layer): layer is RouteLayer => layer.kind === 'route' && layer.place === placeId);
}

type Drawn = ReturnType<typeof routeLengths>;

function lengthsOf(place: Place, route: RouteCollection, drawn: Drawn): CountryLength[] {
	return (place.lengths ?? []).map(({ country, name, values }) => {
		const drawnKm = country === null ? drawn.totalKm : (drawn.byCountry[country] ?? 0);
		const documentedKm = routeLengths(onlyDocumented(route, country)).totalKm;
		return {
			country,
			name,
			drawnKm,
			documentedShare: drawnKm > 0 ? documentedKm / drawnKm : 0,
			published: values
		};
	});
}

function onlyDocumented(route: RouteCollection, country: string | null): RouteCollection {
	const features = route.features.filter(
		({ properties }) =>
			properties.kind === 'segment' &&
			properties.certainty === 'documented' &&
			(country === null || properties.country === country)
	);
	return { type: 'FeatureCollection', features };
}

function stopsOf(route: RouteCollection): RouteStop[] {
	return stopsAlong(route).map(({ id, km, properties }) => ({
		id,
		name: properties.name,
		kind: properties.stopKind,
		km,
		isNextDocumented: route.features.some(
			({ properties: segment }) =>
				segment.kind === 'segment' && segment.from === id && segment.certainty === 'documented'
		),
		...(properties.note === undefined ? {} : { note: properties.note })
	}));
}
