import type { AtlasData } from '$lib/atlas/atlas-data';
import { baseMapIds } from './load-basemap';
import { formatReport } from './problem';
import { readTree } from './read';
import { validate } from './validate';
import { NAMED_PLACES_FILE, type GeoFiles } from './validate-schema';

let cached: AtlasData | undefined;

/**
 * The atlas in `geo/`, read and validated once per process.
 * @throws Error with one report of all faults, by file and pointer
 */
export function loadAtlas(): AtlasData {
	cached ??= loadFrom('geo');
	return cached;
}

/** Reads and validates a `geo/` folder; see `loadAtlas`. */
export function loadFrom(root: string): AtlasData {
	const { tree, problems: unread } = readTree(root);
	if (unread.length > 0) throw new Error(formatReport(unread));
	const { value: files, problems } = validate(tree, baseMapIds());
	if (!files) throw new Error(formatReport(problems));
	return assemble(files);
}

function assemble({ named, layers: files }: GeoFiles): AtlasData {
	const { layers } = named['layers.json'];
	const { places, groups } = named['places.json'];
	const collections = layers.flatMap((layer) => {
		const file = layer.kind === 'region' ? undefined : files.get(layer.file);
		return file ? [{ id: layer.id, ...file }] : [];
	});
	const namedPlaces = files.get(NAMED_PLACES_FILE);
	return {
		article: named['article.json'],
		claims: named['claims.json'].claims,
		changes: named['changes.json'].changes,
		placeGroups: groups,
		places,
		actors: named['actors.json'].actors,
		events: named['events.json'].events,
		relations: named['relations.json'].relations,
		sources: named['sources.json'].sources,
		layers,
		tour: named['tour.json'].stops,
		routes: Object.fromEntries(
			collections.flatMap((one) => (one.kind === 'route' ? [[one.id, one.collection]] : []))
		),
		points: Object.fromEntries(
			collections.flatMap((one) => (one.kind === 'point' ? [[one.id, one.collection]] : []))
		),
		namedPlaces:
			namedPlaces?.kind === 'point' ? namedPlaces.collection : { type: 'FeatureCollection', features: [] }
	};
}
