import type { Point } from 'geojson';
import { listedPlaces } from '$lib/atlas/atlas';
import type {
	DistanceTable,
	LandsData,
	MeasureData,
	MeasuredRoute,
	NearData,
	Spot,
	SpotKind
} from '$lib/atlas/page-data/measure';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { PointCollection, Position2D, RouteCollection } from '$lib/atlas/types';
import { groupedBy, tableOf } from '$lib/atlas/tables';
import { lengthBetween } from '$lib/geodesy/measure';
import { m } from '$lib/messages';
import { WHOLE_ATLAS } from './page-focus';
import { baseLabels, borderLines, countriesInFocus, measuring, provincesInFocus } from './load-basemap';
import { segmentsOf, stopsOf } from './route-geometry';

/** All points that readers can measure between, sorted by name. */
export const spotsOf = tableOf((data): Spot[] => {
	const stops = data.layers.flatMap((layer) => stopSpots(data, layer.id, layer.place));
	const spots = withTowns([...siteSpots(data), ...stops]);
	return withUniqueNames(data, spots).toSorted(byName);
});

function byName(a: Spot, b: Spot): number {
	return a.name.localeCompare(b.name, 'en');
}

/** Sites of all layers, named places, and base-map towns whose names these do not already use. */
export function sitesAndTowns(data: AtlasData): Spot[] {
	return withTowns(siteSpots(data));
}

function siteSpots(data: AtlasData): Spot[] {
	return [
		...data.layers.flatMap(({ id }) => pointSpots(data.points[id], 'site', id)),
		...pointSpots(data.namedPlaces, 'place', null)
	];
}

function withTowns(spots: readonly Spot[]): Spot[] {
	const names = new Set(spots.map(({ name }) => name));
	return [...spots, ...townSpots().filter(({ name }) => !names.has(name))];
}

function pointSpots(collection: PointCollection | undefined, kind: SpotKind, layer: string | null): Spot[] {
	return (collection?.features ?? []).map(({ id, geometry, properties }) => {
		const { name, toleranceKm, certainty, place } = properties;
		return { id, name, kind, at: pair(geometry), toleranceKm, certainty, place, layer };
	});
}

function stopSpots({ routes }: AtlasData, layer: string, place: string): Spot[] {
	const route = routes[layer];
	return (route ? stopsOf(route) : []).map(({ id, geometry, properties }) => {
		const { name, toleranceKm, certainty } = properties;
		return { id, name, kind: 'stop', at: pair(geometry), toleranceKm, certainty, place, layer };
	});
}

function townSpots(): Spot[] {
	const toleranceKm = measuring().toleranceKm.town;
	return baseLabels()
		.features.filter(({ properties }) => properties.kind === 'town')
		.map(({ id, geometry, properties: { name } }) => ({
			id: id.replace(/^label-/, 'town-'),
			name,
			kind: 'town',
			at: pair(geometry),
			toleranceKm,
			certainty: 'documented',
			place: null,
			layer: null
		}));
}

/** Makes names unique: the first spot keeps its name, later ones append their layer's name. */
function withUniqueNames({ layers }: AtlasData, spots: readonly Spot[]): Spot[] {
	const names = new Set<string>();
	return spots.map((spot) => {
		const isFirst = !names.has(spot.name);
		names.add(spot.name);
		const layer = layers.find(({ id }) => id === spot.layer)?.name;
		const name = isFirst || !layer ? spot.name : m.measure_spot_of({ name: spot.name, layer });
		return { ...spot, name };
	});
}

function pair({ coordinates: [lon = 0, lat = 0] }: Point): Position2D {
	return [lon, lat];
}

function measuredRoutes(data: AtlasData): MeasuredRoute[] {
	return data.layers.flatMap(({ id, name, place }) => {
		const route = data.routes[id];
		return route ? [{ id, name, place, stretches: stretchesOf(route) }] : [];
	});
}

/** A route's segments for measuring. */
export function stretchesOf(route: RouteCollection): MeasuredRoute['stretches'] {
	return segmentsOf(route).map(({ geometry, properties: { toleranceKm } }) => ({
		toleranceKm,
		line: geometry.coordinates
	}));
}

export function measureData(data: AtlasData): MeasureData {
	return { spots: spotsOf(data), focus: WHOLE_ATLAS };
}

export function nearData(data: AtlasData): NearData {
	return { ...measureData(data), routes: measuredRoutes(data), table: distanceTable(data) };
}

/** A table of all pairs soon fills a page, so it is limited to the first places of the list. */
const MOST_IN_TABLE = 60;

/** Distances between listed places that have a point; one of several sites of a group is not listed. */
function distanceTable(data: AtlasData): DistanceTable {
	const pointed = groupedBy(spotsOf(data), ({ place, kind }) => (place && kind !== 'stop' ? [place] : []));
	const main = listedPlaces(data)
		.flatMap(({ id }) => pointed.get(id) ?? [])
		.slice(0, MOST_IN_TABLE)
		.toSorted(byName);
	return main.map((from) => ({
		name: from.name,
		place: from.place ?? '',
		others: main
			.filter((to) => to !== from)
			.map((to) => {
				const { km, toleranceKm, bearing } = lengthBetween(from, to);
				const degrees = bearing && Math.round(bearing.degrees);
				return { name: to.name, km: Math.round(km), toleranceKm, bearing: degrees };
			})
			.toSorted((a, b) => a.km - b.km)
	}));
}

/** Provinces and borders of the focus countries, at the overview's level of detail. */
export function landsData(data: AtlasData): LandsData {
	const { toleranceKm, countryNames } = measuring();
	const nameOf = (code: string) => {
		const name = countryNames[code];
		if (!name) throw new Error(`geo/basemap/measuring.json has no name for the country "${code}"`);
		return name;
	};
	return {
		countries: countriesInFocus().map(nameOf),
		areas: provincesInFocus().map(({ code, name, country, shape }) => {
			const layer = data.layers.find((one) => one.kind === 'region' && one.units.join() === code);
			const own = layer?.kind === 'region' ? layer.toleranceKm : toleranceKm.province;
			return {
				id: code,
				name: layer?.name ?? name,
				country: nameOf(country),
				toleranceKm: own,
				place: layer?.place ?? null,
				layer: layer?.id ?? null,
				shape
			};
		}),
		borders: borderLines().map(({ codes, isDisputed, lines }) => ({
			id: [...codes, ...(isDisputed ? ['disputed'] : [])].join('-'),
			countries: [nameOf(codes[0]), nameOf(codes[1])],
			isDisputed,
			toleranceKm: toleranceKm.border,
			lines
		}))
	};
}
