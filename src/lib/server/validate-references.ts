import { pointerOf, type Problem } from './problem';
import type { RawTree } from './read';
import type { GeoFiles } from './validate-schema';
import { tourProblems } from './validate-tour';

/** Base-map ids that data may refer to: adm1 codes, and countries by ISO 3166-1 alpha-3. */
export type BaseMapIds = { readonly units: ReadonlySet<string>; readonly countries: ReadonlySet<string> };

type Kind =
	'place' | 'actor' | 'source' | 'claim' | 'layer' | 'feature' | 'group' | 'unit' | 'country' | 'event';

/** Keys that hold an id or a list of ids anywhere in `geo/`, with the kind of id. */
const REFERENCE_KEYS: Readonly<Record<string, Kind>> = {
	place: 'place',
	places: 'place',
	related: 'place',
	partOf: 'place',
	sites: 'place',
	actors: 'actor',
	speakers: 'actor',
	subject: 'actor',
	object: 'actor',
	sources: 'source',
	basis: 'source',
	credit: 'source',
	claims: 'claim',
	events: 'event',
	layer: 'layer',
	layers: 'layer',
	feature: 'feature',
	from: 'feature',
	to: 'feature',
	group: 'group',
	units: 'unit'
};

const HOME: Readonly<Record<Kind, string>> = {
	place: 'places.json',
	actor: 'actors.json',
	source: 'sources.json',
	claim: 'claims.json',
	event: 'events.json',
	layer: 'layers.json',
	feature: 'layers/*.geojson',
	group: 'places.json under "groups"',
	unit: 'basemap/basemap.topo.json',
	country: 'basemap/basemap.topo.json'
};

type Known = Readonly<Record<Kind, ReadonlySet<string>>> & { readonly paragraphCount: number };

/**
 * Finds references to ids that do not exist, and contradictions between files.
 * @param tree the same files as parsed, in which references are found by key
 */
export function referenceProblems(tree: RawTree, files: GeoFiles, baseMap: BaseMapIds): Problem[] {
	const known = gather(files, baseMap);
	return [
		...[...tree].flatMap(([file, document]) => walk(file, '', document, known)),
		...standingProblems(files),
		...paragraphsWithoutClaim(files),
		...layerFileProblems(files),
		...tourProblems(files),
		...relationsToThemselves(files)
	];
}

function gather({ named, layers }: GeoFiles, baseMap: BaseMapIds): Known {
	const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
	return {
		place: ids(named['places.json'].places),
		group: ids(named['places.json'].groups),
		actor: ids(named['actors.json'].actors),
		source: ids(named['sources.json'].sources),
		claim: ids(named['claims.json'].claims),
		event: ids(named['events.json'].events),
		layer: ids(named['layers.json'].layers),
		feature: ids([...layers.values()].flatMap(({ collection }) => [...collection.features])),
		unit: baseMap.units,
		country: baseMap.countries,
		paragraphCount: named['article.json'].paragraphs.length
	};
}

function walk(file: string, pointer: string, value: unknown, known: Known): Problem[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, child]) => {
		const here = pointer + pointerOf(key);
		return [...referencesAt(file, here, key, child, known), ...walk(file, here, child, known)];
	});
}

function referencesAt(file: string, pointer: string, key: string, value: unknown, known: Known): Problem[] {
	if (key === 'paragraph' && typeof value === 'number') return paragraphProblems(file, pointer, value, known);
	const kind = pointer.endsWith('/location/country') ? 'country' : REFERENCE_KEYS[key];
	if (!kind) return [];
	if (typeof value === 'string') return unknownId(file, pointer, kind, value, known);
	if (!Array.isArray(value)) return [];
	return value.flatMap((id, index) =>
		typeof id === 'string' ? unknownId(file, pointer + pointerOf(index), kind, id, known) : []
	);
}

function unknownId(file: string, pointer: string, kind: Kind, id: string, known: Known): Problem[] {
	if (known[kind].has(id)) return [];
	const remedy = `correct the id or add it to geo/${HOME[kind]}`;
	return [{ file, pointer, message: `names the unknown ${kind} "${id}"`, remedy }];
}

function paragraphProblems(file: string, pointer: string, number: number, known: Known): Problem[] {
	if (number <= known.paragraphCount) return [];
	const message = `names paragraph ${number}, but the article has ${known.paragraphCount}`;
	return [{ file, pointer, message, remedy: 'number paragraphs from 1, in the article’s order' }];
}

const STANDINGS_WITH_SOURCE = new Set(['supported', 'partly', 'contradicted', 'garbled']);

function standingProblems({ named }: GeoFiles): Problem[] {
	const file = 'claims.json';
	return named[file].claims.flatMap(({ standing, record, note }, index) => {
		const at = pointerOf('claims', index);
		if (STANDINGS_WITH_SOURCE.has(standing) && record.length === 0) {
			const message = `has the standing "${standing}" but no source`;
			const remedy = 'add a dated record entry with its sources, or use another standing';
			return [{ file, pointer: at + pointerOf('record'), message, remedy }];
		}
		if (standing !== 'no-source-found' || note) return [];
		const message = 'has no source and does not say what was searched for';
		return [{ file, pointer: at, message, remedy: 'add a "note" that says what was searched for' }];
	});
}

function paragraphsWithoutClaim({ named }: GeoFiles): Problem[] {
	const covered = new Set(named['claims.json'].claims.map((claim) => claim.paragraph));
	const file = 'article.json';
	return named[file].paragraphs.flatMap(({ number }, index) => {
		if (covered.has(number)) return [];
		const message = `paragraph ${number} has no claim`;
		const remedy = 'add its claims to geo/claims.json';
		return [{ file, pointer: pointerOf('paragraphs', index), message, remedy }];
	});
}

function layerFileProblems({ named, layers: files }: GeoFiles): Problem[] {
	const file = 'layers.json';
	const { layers } = named[file];
	const unfit = layers.flatMap((layer, index) => {
		if (layer.kind === 'region') return [];
		const found = files.get(layer.file)?.kind;
		if (found === layer.kind) return [];
		const pointer = pointerOf('layers', index, 'file');
		const message = found
			? `is of kind "${layer.kind}", but its file "${layer.file}" is of kind "${found}"`
			: `names the file "${layer.file}", which is missing`;
		return [{ file, pointer, message, remedy: 'add the file or correct its name' }];
	});
	const onLayers = new Set(layers.map((layer) => layer.place));
	const unplaced = named['places.json'].places.flatMap(({ id, location }, index) => {
		if (!location || !('layer' in location) || onLayers.has(id)) return [];
		const message = `is on the layer "${location.layer}", which does not name it as its place`;
		const remedy = 'set the layer’s "place" to this place';
		return [
			{ file: 'places.json', pointer: pointerOf('places', index, 'location', 'layer'), message, remedy }
		];
	});
	return [...unfit, ...unplaced];
}

function relationsToThemselves({ named }: GeoFiles): Problem[] {
	const file = 'relations.json';
	return named[file].relations.flatMap(({ subject, object }, index) => {
		if (subject !== object) return [];
		const pointer = pointerOf('relations', index, 'object');
		const remedy = 'name another actor, or null for a project or cause';
		return [{ file, pointer, message: `relates "${subject}" to itself`, remedy }];
	});
}
