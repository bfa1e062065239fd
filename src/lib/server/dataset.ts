import { rewind } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { createHash } from 'node:crypto';
import { base } from '$app/paths';
import { claimsInOrder, placesInOrder } from '$lib/atlas/atlas';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type {
	Layer,
	Place,
	PointCollection,
	Position2D,
	SegmentProperties,
	StopProperties
} from '$lib/atlas/types';
import { tableOf } from '$lib/atlas/tables';
import type {
	Dataset,
	DatasetAbout,
	DatasetFeature,
	DatasetPlace,
	DatasetProperties
} from '$lib/exports/dataset';
import { CC_BY } from '$lib/exports/namespaces';
import { m } from '$lib/messages';
import { countryBounds, regionGeometry } from './load-basemap';
import { pointOf } from './positions';
import { filesUnder } from './read';
import { siteOrigin } from './site-origin';

/** Everything that can be exported. */
export const dataset = tableOf((data): Dataset => ({
	about: aboutOf(data),
	features: [
		...data.layers.flatMap((layer) => layerFeatures(data, layer)),
		...pointFeatures(data.namedPlaces, null)
	],
	places: placesInOrder(data).map((place) => placeOf(data, place)),
	claims: claimsInOrder(data),
	speakers: Object.fromEntries(data.actors.map(({ id, name }) => [id, name])),
	sources: Object.fromEntries(data.sources.map((source) => [source.id, source]))
}));

function aboutOf(data: AtlasData): DatasetAbout {
	const { title, author, publication, atlasTitle, standfirst } = data.article;
	const origin = siteOrigin();
	return {
		title,
		author,
		articleDate: publication.date,
		name: atlasTitle,
		description: standfirst,
		...CC_BY,
		credit: m.map_credit(),
		recordUntil: data.article.recordRead,
		digest: digestOf('geo'),
		address: origin === '' ? '../' : `${origin}${base}/`,
		filter: null
	};
}

/** SHA-256 of all data files' paths and contents, ordered by path. */
export function digestOf(root: string): string {
	const hash = createHash('sha256');
	for (const { name, content } of filesUnder(root)) hash.update(`${name}\0`).update(content).update('\0');
	return hash.digest('hex');
}

function layerFeatures(data: AtlasData, layer: Layer): DatasetFeature[] {
	if (layer.kind === 'region') {
		const { certainty, toleranceKm, basis, label } = layer;
		const properties = {
			...common(layer),
			name: layer.name,
			localNames: [label.local],
			kind: 'region',
			certainty
		};
		return [feature(layer.id, regionGeometry(layer.units), { ...properties, toleranceKm, sources: basis })];
	}
	const route = data.routes[layer.id];
	if (!route) return pointFeatures(data.points[layer.id], layer);
	const nameOf = (id: string) => {
		const stop = route.features.find((one) => one.id === id)?.properties;
		return stop?.kind === 'stop' ? stop.name : id;
	};
	return route.features.map(({ id, geometry, properties }) =>
		feature(id, geometry, {
			...common(layer),
			...(properties.kind === 'stop'
				? stopProperties(properties)
				: segmentProperties(layer, properties, nameOf)),
			place: layer.place,
			country: properties.country,
			certainty: properties.certainty,
			toleranceKm: properties.toleranceKm,
			sources: properties.basis,
			note: properties.note ?? null
		})
	);
}

function stopProperties({ name, localNames = [], stopKind }: StopProperties) {
	return { name, localNames, kind: `stop-${stopKind}` };
}

function segmentProperties(layer: Layer, { from, to }: SegmentProperties, nameOf: (id: string) => string) {
	const name = m.exports_segment({ name: layer.name, from: nameOf(from), to: nameOf(to) });
	return { name, localNames: [], kind: 'segment' };
}

function pointFeatures(collection: PointCollection | undefined, layer: Layer | null): DatasetFeature[] {
	return (collection?.features ?? []).map(({ id, geometry, properties }) =>
		feature(id, geometry, {
			...(layer ? common(layer) : { layer: null, layerName: null, country: null, note: null }),
			name: properties.name,
			localNames: properties.localNames ?? [],
			place: properties.place,
			kind: properties.kind,
			certainty: properties.certainty,
			toleranceKm: properties.toleranceKm,
			sources: properties.basis,
			note: properties.note ?? null
		})
	);
}

function common({ id, name, place }: Layer) {
	return { layer: id, layerName: name, place, country: null, note: null };
}

function feature(id: string, geometry: Geometry, properties: DatasetProperties): DatasetFeature {
	const wound = structuredClone(geometry);
	rewind(wound, { mutate: true });
	return { type: 'Feature', id, geometry: wound, properties };
}

function placeOf(data: AtlasData, place: Place): DatasetPlace {
	const {
		id,
		name,
		kindLabel,
		schemaType,
		localNames,
		alternateNames = [],
		summary,
		partOf,
		provenance
	} = place;
	return {
		id,
		name,
		kindLabel,
		schemaType,
		localNames,
		alternateNames,
		summary,
		...(partOf === undefined ? {} : { partOf }),
		provenance,
		at: positionOf(data, place)
	};
}

/** A place's own point or the centre of its box; null for lines, which no single point represents. */
function positionOf(data: AtlasData, { location }: Place): Position2D | null {
	if (!location) return null;
	if ('feature' in location) return pair(pointOf(data, location.feature));
	if ('bbox' in location) return middle(location.bbox);
	if ('country' in location) return middle(countryBounds(location.country));
	const layer = data.layers.find(({ id }) => id === location.layer);
	if (layer?.kind === 'region') return layer.label.at;
	const points = layer ? (data.points[layer.id]?.features ?? []) : [];
	return points.length === 1 ? pair(points[0]?.geometry.coordinates) : null;
}

function middle([west, south, east, north]: readonly [number, number, number, number]): Position2D {
	return [(west + east) / 2, (south + north) / 2];
}

function pair(position: Position | undefined): Position2D | null {
	const [lon, lat] = position ?? [];
	return lon === undefined || lat === undefined ? null : [lon, lat];
}
