import type { Feature, Point, Position } from 'geojson';
import { linkOf, placeById, sourceIndex } from '../atlas/atlas';
import type { Layer, PointProperties, RouteCollection } from '../atlas/layers';
import type {
	CountryShare,
	Crossing,
	LengthByCertainty,
	ProfileData,
	ProfileDistance,
	ProfileLeg
} from '../atlas/profile';
import type { AtlasData, Certainty, Position2D } from '../atlas/types';
import { apportioned, lengthKm, nearestOn } from './geodesic';
import { pageFocus } from './ground';
import { readJson } from './read';
import { isSame, segmentsOf, stopsOf, wholeLine } from './route-geometry';
import { routeProfile } from './route-profile';

const CERTAINTIES = ['documented', 'inferred', 'illustrative'] as const satisfies readonly Certainty[];
/** What lies further from the line than this says little about it, in km; sites are told wherever they lie. */
const REACH_KM = { base: Infinity, port: Infinity, place: 1000, town: 60 } as const;

/** The places whose routes have a profile, by id. */
export function profiledPlaces(data: AtlasData): string[] {
	return data.layers.filter(({ kind }) => kind === 'route').map(({ place }) => place);
}

/** The profile of a pipeline's route. Throws for a place that has none. */
export function profileData(data: AtlasData, placeId: string): ProfileData {
	const place = placeById(data, placeId);
	const profile = routeProfile(data, place);
	const layer = data.layers.find(({ kind, place: id }) => kind === 'route' && id === placeId);
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
		distances: distancesOf(data, route),
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

/** The segments with the km at which they begin and end. */
export function legsOf(route: RouteCollection): ProfileLeg[] {
	let km = 0;
	return segmentsOf(route).map(({ geometry, properties: { country, certainty } }) => {
		const startKm = km;
		km += lengthKm(geometry.coordinates);
		return { startKm, endKm: km, country, certainty };
	});
}

/** Lengths by country, in the order of the line, and by certainty; whole numbers that add up both ways. */
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
		const parts = apportioned(
			CERTAINTIES.map((certainty) => kmOf(country, certainty)),
			totalKm
		);
		const byCertainty = Object.fromEntries(
			CERTAINTIES.map((certainty, part) => [certainty, parts[part] ?? 0])
		);
		return { country, ...(byCertainty as Record<Certainty, number>), totalKm };
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

/** Where neighbouring segments lie in different countries; as certain as the less certain of them. */
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

type Target = Pick<ProfileDistance, 'id' | 'name' | 'place' | 'kind'> & {
	readonly at: Position;
	readonly toleranceKm: number | null;
};

/** What lies how far from the line, the nearest first; towns only where they are near. */
function distancesOf(data: AtlasData, route: RouteCollection): ProfileDistance[] {
	return targetsOf(data)
		.map((target) => distanceOf(route, target))
		.filter(({ kind, km }) => km <= REACH_KM[kind])
		.toSorted((a, b) => a.km - b.km);
}

/** How far something lies from a route's line, and from where on it. */
export function distanceOf(route: RouteCollection, { at, toleranceKm, ...target }: Target): ProfileDistance {
	const near = nearestOn(wholeLine(route), at);
	const segment = segmentsOf(route).find(
		({ geometry }, index, all) => near.leg < legsBefore(all.slice(0, index)) + geometry.coordinates.length - 1
	);
	if (!segment) throw new Error(`The leg ${near.leg} belongs to no segment`);
	const { from, to, certainty } = segment.properties;
	const nameOf = (id: string) => stopsOf(route).find((stop) => String(stop.id) === id)?.properties.name ?? id;
	return {
		...target,
		km: near.km,
		toleranceKm: (toleranceKm ?? 0) + segment.properties.toleranceKm,
		isToleranceWhole: toleranceKm !== null,
		at: xy(near.at),
		alongKm: near.alongKm,
		bearing: Math.round(near.bearing),
		between: [nameOf(from), nameOf(to)],
		certainty
	};
}

function legsBefore(segments: ReturnType<typeof segmentsOf>): number {
	return segments.reduce((sum, { geometry }) => sum + geometry.coordinates.length - 1, 0);
}

/** The sites of all layers, the named places, and the towns of the base map that bear none of their names. */
function targetsOf(data: AtlasData): Target[] {
	const kindOf = ({ symbology }: Layer) => (symbology === 'anchor' ? 'port' : 'base');
	const ofAtlas = [
		...data.layers.flatMap((layer) =>
			(data.points[layer.id]?.features ?? []).map((feature) => target(feature, kindOf(layer)))
		),
		...data.namedPlaces.features.map((feature) => target(feature, 'place'))
	];
	const named = new Set(ofAtlas.map(({ name }) => name));
	const { features } = readJson('geo/basemap/labels.geojson') as {
		features: Feature<Point, { kind: string; name: string }>[];
	};
	const towns = features
		.filter(({ properties }) => properties.kind === 'town' && !named.has(properties.name))
		.map(({ id, properties, geometry }): Target => ({
			id: String(id),
			name: properties.name,
			place: null,
			kind: 'town',
			at: geometry.coordinates,
			toleranceKm: null
		}));
	return [...ofAtlas, ...towns];
}

function target({ id, geometry, properties }: Feature<Point, PointProperties>, kind: Target['kind']): Target {
	const { name, place, toleranceKm } = properties;
	return { id: String(id), name, place, kind, at: geometry.coordinates, toleranceKm };
}

/** To a hundredth of a degree, as positions are drawn: about a kilometre. */
function xy([lon = 0, lat = 0]: Position): Position2D {
	const rounded = (value: number) => Math.round(value * 100) / 100;
	return [rounded(lon), rounded(lat)];
}
