import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { EdtfDate, Layer, PointKind, StopProperties } from '$lib/atlas/types';
import { atBothTimes } from '$lib/atlas/status';
import type {
	MapPointCollection,
	PointFeature,
	PointFeatureProperties,
	RegionCollection,
	RouteLineCollection
} from '$lib/cartography/map-features';
import { placeById } from '$lib/atlas/atlas';
import { segmentsOf, stopsOf, wholeLine } from './route-geometry';
import { withSides } from './map-labels';

/** The note below a source field's name: the only text on the map from the message catalogue. */
export type MapWords = { readonly field: string };

/** The routes of all layers in one collection. */
export function routeFeatures(data: AtlasData): RouteLineCollection {
	const features = data.layers.flatMap((layer) => {
		const route = data.routes[layer.id];
		if (!route) return [];
		const common = { layer: layer.id, ...placeOf(data, layer.place) };
		const parts = segmentsOf(route).map(({ id, geometry, properties }) => ({
			type: 'Feature' as const,
			geometry,
			properties: {
				...common,
				id,
				role: 'segment' as const,
				certainty: properties.certainty,
				...statesOf(data, properties.states, 'planned')
			}
		}));
		const whole = {
			type: 'Feature' as const,
			geometry: { type: 'LineString' as const, coordinates: wholeLine(route) },
			properties: { ...common, id: layer.id, role: 'whole' as const }
		};
		return [...parts, whole];
	});
	return { type: 'FeatureCollection', features };
}

/** The regions of all layers; `geometryOf` returns the union of base-map units. */
export function regionFeatures(
	data: AtlasData,
	geometryOf: (units: readonly string[]) => Polygon | MultiPolygon
): RegionCollection {
	const features = data.layers.flatMap((layer) => {
		if (layer.kind !== 'region') return [];
		const properties = { id: layer.id, layer: layer.id, ...placeOf(data, layer.place) };
		return [{ type: 'Feature' as const, geometry: geometryOf(layer.units), properties }];
	});
	return { type: 'FeatureCollection', features };
}

/** Stops, sites, named places and region names in one collection, with the sides for their labels. */
export function pointFeatures(data: AtlasData, words: MapWords): MapPointCollection {
	const features = [
		...data.layers.flatMap((layer) => siteFeatures(data, layer)),
		...namedPlaceFeatures(data),
		...data.layers.flatMap((layer) => stopFeatures(data, layer, words)),
		...data.layers.flatMap((layer) => regionLabel(data, layer))
	];
	return { type: 'FeatureCollection', features: withSides(features, routeFeatures(data).features) };
}

/** The distinct orders of label sides in a point collection; the style matches each once. */
export function sideOrdersOf(points: MapPointCollection): string[] {
	const orders = points.features.flatMap(({ properties }) => properties.sides ?? []);
	return [...new Set(orders)].sort();
}

function point(geometry: Point, properties: PointFeatureProperties): PointFeature {
	return { type: 'Feature', geometry, properties };
}

/** The documented states of a shape at both times; `nothing` if undocumented. */
function statesOf<State extends string, Nothing extends string>(
	data: AtlasData,
	states: readonly { readonly state: State; readonly date: EdtfDate }[] | undefined,
	nothing: Nothing
): { readonly state: State | Nothing; readonly stateThen: State | Nothing } {
	const { then, latest } = atBothTimes(states, data);
	return { state: latest?.state ?? nothing, stateThen: then?.state ?? nothing };
}

/** A place's id and name, which every feature carries for the list of places at a click. */
function placeOf(data: AtlasData, id: string): { place: string; placeName: string } {
	return { place: id, placeName: placeById(data, id).name };
}

function localOf({ localNames }: { localNames?: readonly { readonly text: string }[] }): { local?: string } {
	const local = localNames?.[0]?.text;
	return local === undefined ? {} : { local };
}

function siteFeatures(data: AtlasData, layer: Layer): PointFeature[] {
	return (data.points[layer.id]?.features ?? []).map(({ id, geometry, properties }) =>
		point(geometry, {
			id,
			layer: layer.id,
			...placeOf(data, properties.place),
			role: 'site',
			name: properties.name,
			...localOf(properties),
			symbol: layer.symbology,
			...(properties.states ? statesOf(data, properties.states, 'unnamed') : {})
		})
	);
}

function namedPlaceFeatures(data: AtlasData): PointFeature[] {
	return data.namedPlaces.features.map(({ id, geometry, properties }) =>
		point(geometry, {
			id,
			...placeOf(data, properties.place),
			role: 'place',
			name: properties.name,
			...localOf(properties),
			symbol: symbolOf(properties.kind)
		})
	);
}

function symbolOf(kind: PointKind): string {
	return kind === 'capital' ? 'capital' : 'square';
}

/** Label priority: ends of the route, then towns, then other stops; documented ones before inferred. */
function stopFeatures(data: AtlasData, layer: Layer, words: MapWords): PointFeature[] {
	const route = data.routes[layer.id];
	return (route ? stopsOf(route) : []).map(({ id, geometry, properties }) =>
		point(geometry, {
			id,
			layer: layer.id,
			...placeOf(data, layer.place),
			role: 'stop',
			name: properties.name,
			...localOf(properties),
			stopKind: properties.stopKind,
			...(properties.stopKind === 'field' ? { note: words.field } : {}),
			priority: priorityOf(properties)
		})
	);
}

function priorityOf({ stopKind, certainty }: StopProperties): number {
	if (stopKind === 'field' || stopKind === 'terminus') return 0;
	const base = stopKind === 'town' ? 1 : 2;
	return certainty === 'documented' ? base : base + 2;
}

function regionLabel(data: AtlasData, layer: Layer): PointFeature[] {
	if (layer.kind !== 'region') return [];
	const { name, local, at } = layer.label;
	return [
		point(
			{ type: 'Point', coordinates: [...at] },
			{
				id: `${layer.id}-label`,
				layer: layer.id,
				...placeOf(data, layer.place),
				role: 'region',
				name,
				local: local.text
			}
		)
	];
}
