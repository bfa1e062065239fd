import { lineSlice } from '@turf/turf';
import type { Position } from 'geojson';
import { linkOf, placeById, sourceIndex } from '$lib/atlas/atlas';
import type { Spot } from '$lib/atlas/page-data/measure';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Certainty, Position2D, RouteCollection } from '$lib/atlas/types';
import { CERTAINTIES } from '$lib/atlas/vocabulary';
import type {
	CountryShare,
	Crossing,
	LengthByCertainty,
	ProfileData,
	ProfileDistance,
	ProfileLeg
} from '$lib/atlas/page-data/route-profile';
import { bearingOf, lineKm } from '$lib/geodesy/ellipsoid';
import { nearestStretch } from '$lib/geodesy/nearest';
import { apportioned } from './largest-remainder';
import { sitesAndTowns, stretchesOf } from './gazetteer';
import { pageFocus } from './page-focus';
import { isSame, segmentsOf, stopsOf } from './route-geometry';
import { routeLayerOf, routeProfile } from './route-profile';

/** In km: anything farther from the line is irrelevant. Sites are listed at any distance. */
const REACH_KM = { base: Infinity, port: Infinity, place: 1000, town: 60 } as const;

/** Ids of the places whose routes have a profile. */
export function profiledPlaces(data: AtlasData): string[] {
	return data.layers.filter(({ kind }) => kind === 'route').map(({ place }) => place);
}

/**
 * The profile of a pipeline's route.
 * @throws Error for a place without a route
 */
export function profileData(data: AtlasData, placeId: string): ProfileData {
	const place = placeById(data, placeId);
	const profile = routeProfile(data, place);
	const layer = routeLayerOf(data, placeId);
	const route = layer && data.routes[layer.id];
	if (!profile || !layer || !route) throw new Error(`The place "${placeId}" has no route`);
	const legs = legsOf(route);
	const shares = sharesOf(legs);
	const tolerances = segmentsOf(route).map(({ properties }) => properties.toleranceKm);
	return {
		place: linkOf(place),
		layer: layer.id,
		symbology: profile.symbology,
		shares,
		total: summed(shares),
		legs,
		stops: profile.stops,
		crossings: crossingsOf(route, legs),
		distances: distancesOf(data, route, legs),
		lengths: profile.lengths,
		sources: sourceIndex(
			data,
			profile.lengths.flatMap(({ published }) => published.flatMap(({ sources }) => sources))
		),
		tolerance: { least: Math.min(...tolerances), most: Math.max(...tolerances) },
		reachKm: REACH_KM.town,
		countries: Object.fromEntries(profile.lengths.map(({ country, name }) => [country ?? '', name])),
		focus: pageFocus(data, placeId)
	};
}

/** The segments with start and end in km along the line. */
export function legsOf(route: RouteCollection): ProfileLeg[] {
	let km = 0;
	return segmentsOf(route).map(({ geometry, properties: { country, certainty } }) => {
		const startKm = km;
		km += lineKm(geometry.coordinates);
		return { startKm, endKm: km, country, certainty };
	});
}

/** Lengths by country, in line order, and by certainty: integers whose rows and columns add up. */
export function sharesOf(legs: readonly ProfileLeg[]): CountryShare[] {
	const countries = [...new Set(legs.map(({ country }) => country))];
	const kmOf = (country: string, certainty?: Certainty) =>
		legs
			.filter((leg) => leg.country === country && (!certainty || leg.certainty === certainty))
			.reduce((sum, { startKm, endKm }) => sum + endKm - startKm, 0);
	const exact = countries.map((country) => kmOf(country));
	const totals = apportioned(exact, Math.round(exact.reduce((sum, km) => sum + km, 0)));
	return countries.map((country, index) => {
		const totalKm = totals[index] ?? 0;
		const [documented = 0, inferred = 0, illustrative = 0] = apportioned(
			[kmOf(country, 'documented'), kmOf(country, 'inferred'), kmOf(country, 'illustrative')],
			totalKm
		);
		return { country, documented, inferred, illustrative, totalKm };
	});
}

function summed(shares: readonly CountryShare[]): LengthByCertainty {
	const sum = (key: keyof LengthByCertainty) => shares.reduce((total, share) => total + share[key], 0);
	return {
		documented: sum('documented'),
		inferred: sum('inferred'),
		illustrative: sum('illustrative'),
		totalKm: sum('totalKm')
	};
}

/** Where adjoining segments are in different countries, with the lower of their certainties. */
export function crossingsOf(route: RouteCollection, legs: readonly ProfileLeg[]): Crossing[] {
	const segments = segmentsOf(route);
	return segments.slice(1).flatMap((segment, index): Crossing[] => {
		const before = segments[index];
		const [start] = segment.geometry.coordinates;
		if (!before || !start || before.properties.country === segment.properties.country) return [];
		const pair = [before.properties, segment.properties];
		const stop = stopsOf(route).find(({ geometry }) => isSame(geometry.coordinates, start));
		return [
			{
				from: before.properties.country,
				to: segment.properties.country,
				km: legs[index]?.endKm ?? 0,
				at: xy(start),
				toleranceKm: Math.max(...pair.map(({ toleranceKm }) => toleranceKm)),
				certainty:
					CERTAINTIES.findLast((certainty) => pair.some((one) => one.certainty === certainty)) ?? 'inferred',
				stop: stop?.properties.name ?? null
			}
		];
	});
}

function distancesOf(
	data: AtlasData,
	route: RouteCollection,
	legs: readonly ProfileLeg[]
): ProfileDistance[] {
	return sitesAndTowns(data)
		.map((spot) => distanceOf(route, legs, spot, kindOf(data, spot)))
		.filter(({ kind, km }) => km <= REACH_KM[kind])
		.toSorted((a, b) => a.km - b.km);
}

function kindOf({ layers }: AtlasData, { kind, layer: id }: Spot): ProfileDistance['kind'] {
	if (kind === 'town' || kind === 'place') return kind;
	return layers.find((layer) => layer.id === id)?.symbology === 'anchor' ? 'port' : 'base';
}

function distanceOf(
	route: RouteCollection,
	legs: readonly ProfileLeg[],
	spot: Spot,
	kind: ProfileDistance['kind']
): ProfileDistance {
	const nearest = nearestStretch({ stretches: stretchesOf(route) }, [...spot.at]);
	const segment = nearest && segmentsOf(route)[nearest.index];
	const [start] = segment?.geometry.coordinates ?? [];
	if (!nearest || !segment || !start) throw new Error('The route has no leg to measure distances from');
	const toleranceKm = spot.toleranceKm + nearest.toleranceKm;
	const { from, to, certainty } = segment.properties;
	const before = lineSlice(start, nearest.to, segment.geometry).geometry.coordinates;
	const nameOf = (id: string) => stopsOf(route).find((stop) => stop.id === id)?.properties.name ?? id;
	return {
		id: spot.id,
		name: spot.name,
		place: spot.place,
		kind,
		km: nearest.km,
		toleranceKm,
		at: xy(nearest.to),
		alongKm: (legs[nearest.index]?.startKm ?? 0) + lineKm(before),
		bearing: nearest.km > toleranceKm ? bearingOf(nearest.to, spot.at) : null,
		between: [nameOf(from), nameOf(to)],
		certainty
	};
}

/** Rounded to a hundredth of a degree, about a kilometre, like drawn positions. */
function xy([lon = 0, lat = 0]: Position): Position2D {
	const rounded = (value: number) => Math.round(value * 100) / 100;
	return [rounded(lon), rounded(lat)];
}
