import type { Layer, PointCollection, RouteCollection } from '$lib/atlas/layers';
import type { Place, PlaceGroup } from '$lib/atlas/place';
import type {
	Actor,
	Article,
	AtlasData,
	AtlasEvent,
	Claim,
	Relation,
	Source,
	TourStop
} from '$lib/atlas/types';
import { baseMapIds } from './load-basemap';
import { formatReport, type Problem } from './problem';
import { readTree, type RawTree } from './read';
import { validate } from './validate';

const NAMED_PLACES_FILE = 'layers/places.geojson';

let cached: AtlasData | undefined;

/**
 * The atlas of `geo/`, read and validated once a process.
 * @throws Error with one report of every fault, by file and pointer.
 */
export function loadAtlas(): AtlasData {
	cached ??= loadFrom('geo');
	return cached;
}

/** Reads and validates a `geo/` folder; see `loadAtlas`. */
export function loadFrom(root: string): AtlasData {
	const { tree, problems } = readTree(root);
	stopAt(problems);
	stopAt(validate(tree, baseMapIds()));
	return assemble(tree);
}

/** Types a valid tree. What the schemas have checked is trusted here, and nowhere else. */
export function assemble(tree: RawTree): AtlasData {
	const file = <T>(name: string) => tree.get(name) as T;
	const { layers } = file<{ layers: Layer[] }>('layers.json');
	const filesOf = <T>(kind: 'route' | 'point') =>
		Object.fromEntries(
			layers.flatMap((layer) => (layer.kind === kind ? [[layer.id, file<T>(layer.file)]] : []))
		);
	const { places, groups } = file<{ places: Place[]; groups: PlaceGroup[] }>('places.json');
	return {
		article: file<Article>('article.json'),
		claims: file<{ claims: Claim[] }>('claims.json').claims,
		placeGroups: groups,
		places,
		actors: file<{ actors: Actor[] }>('actors.json').actors,
		events: file<{ events: AtlasEvent[] }>('events.json').events,
		relations: file<{ relations: Relation[] }>('relations.json').relations,
		sources: file<{ sources: Source[] }>('sources.json').sources,
		layers,
		tour: file<{ stops: TourStop[] }>('tour.json').stops,
		routes: filesOf<RouteCollection>('route'),
		points: filesOf<PointCollection>('point'),
		namedPlaces: file<PointCollection>(NAMED_PLACES_FILE)
	};
}

function stopAt(problems: readonly Problem[]): void {
	if (problems.length > 0) throw new Error(formatReport(problems));
}
