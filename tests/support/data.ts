import { readdirSync, readFileSync } from 'node:fs';
import type { Layer, LayerStatus, PointCollection, RouteCollection } from '../../src/lib/atlas/types';
import type { Place, PlaceGroup } from '../../src/lib/atlas/types';
import type {
	Actor,
	Article,
	AtlasEvent,
	Claim,
	Relation,
	Source,
	TourStop
} from '../../src/lib/atlas/types';

/** What the real atlas holds, read from `geo/`, so that no test repeats it. */
export const atlas = {
	article: read<Article>('article.json'),
	actors: read<{ readonly actors: readonly Actor[] }>('actors.json').actors,
	claims: read<{ readonly claims: readonly Claim[] }>('claims.json').claims,
	events: read<{ readonly events: readonly AtlasEvent[] }>('events.json').events,
	groups: read<{ readonly groups: readonly PlaceGroup[] }>('places.json').groups,
	layers: read<{ readonly layers: readonly Layer[] }>('layers.json').layers,
	places: read<{ readonly places: readonly Place[] }>('places.json').places,
	relations: read<{ readonly relations: readonly Relation[] }>('relations.json').relations,
	sources: read<{ readonly sources: readonly Source[] }>('sources.json').sources,
	stops: read<{ readonly stops: readonly TourStop[] }>('tour.json').stops
};

/** A point of the named places. */
export type NamedPoint = PointCollection['features'][number];

/** Towns, capitals and the like that belong to no layer. */
export const namedPoints: readonly NamedPoint[] = read<PointCollection>('layers/places.geojson').features;

/** The ids of all layers, in the order of the legend. */
export const layerIds: readonly string[] = atlas.layers.map(({ id }) => id);

/** The places of the overview, in its order: print numbers them by it. */
export const listedPlaces: readonly Place[] = inOrder(atlas.places.filter(({ listed }) => listed));

/** All places, each with its sites after it: the order in which a page leads to the next. */
export const placesInOrder: readonly Place[] = inOrder(atlas.places)
	.filter(({ partOf }) => !partOf)
	.flatMap((place) => [place, ...inOrder(atlas.places.filter(({ partOf }) => partOf === place.id))]);

/** The first of a list that fits. Throws where there is none, so that no test passes for want of data. */
export function pick<T>(list: readonly T[], fits: (one: T) => boolean, what = 'Nothing'): T {
	const found = list.find(fits);
	if (found === undefined) throw new Error(`${what} in geo/ fits this test. Choose another example for it.`);
	return found;
}

/** An entry of the atlas by its id. Throws where there is none. */
export function byId<T extends { readonly id: string }>(
	list: readonly T[],
	id: string | null | undefined
): T {
	return pick(list, (one) => one.id === id, `No entry "${id}"`);
}

/** The layer at a place in the legend's order. */
export function layerAt(index: number): Layer {
	return pick(atlas.layers.slice(index), () => true, `No layer ${index}`);
}

/** The place that a layer's page tells about. */
export function placeOf(layer: Layer): Place {
	return byId(atlas.places, layer.place);
}

/** The claims about a place. */
export function claimsAbout(placeId: string): readonly Claim[] {
	return atlas.claims.filter(({ places }) => places.includes(placeId));
}

/** The sources that the record of claims cites. */
export function citedBy(claims: readonly Claim[]): readonly Source[] {
	const ids = new Set(claims.flatMap(({ record }) => record.flatMap(({ sources }) => sources ?? [])));
	return atlas.sources.filter(({ id }) => ids.has(id));
}

/** The month of publication, as far as it is known. */
const published = atlas.article.publication.date.replace('~', '');

/** The layers with a status: the latest, and that of the month when the article was written. */
export const layersWithStatus: readonly {
	readonly layer: Layer;
	readonly latest: LayerStatus;
	readonly then: LayerStatus;
}[] = atlas.layers.flatMap((layer) => {
	const status = statusOf(layer);
	const latest = status.at(-1);
	const then = status.findLast(({ date }) => date.slice(0, published.length) <= published);
	return latest && then ? [{ layer, latest, then }] : [];
});

/** Where something of a name lies, from the layers' own files: longitude and latitude in degrees. */
export function positionOf(name: string): [lon: number, lat: number] {
	const collections = readdirSync('geo/layers').map((file) =>
		read<PointCollection | RouteCollection>(`layers/${file}`)
	);
	const features: readonly (PointCollection | RouteCollection)['features'][number][] = collections.flatMap(
		(collection) => [...collection.features]
	);
	for (const { properties, geometry } of features) {
		const [lon, lat] = geometry.type === 'Point' ? geometry.coordinates : [];
		if ('name' in properties && properties.name === name && lon !== undefined && lat !== undefined)
			return [lon, lat];
	}
	throw new Error(`No layer has a point named "${name}"`);
}

function inOrder(places: readonly Place[]): Place[] {
	const groups = atlas.groups.map(({ id }) => id);
	return places.toSorted(
		(a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.rank - b.rank || (a.id < b.id ? -1 : 1)
	);
}

/** The unit tests check these files against their schemas; here they are taken at their word. */
function read<T>(file: string): T {
	return JSON.parse(readFileSync(`geo/${file}`, 'utf8')) as T;
}

/** A layer's status by date; regions have none. */
export function statusOf(layer: Layer): readonly LayerStatus[] {
	return 'status' in layer ? (layer.status ?? []) : [];
}
