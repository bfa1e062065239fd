import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatReport, type Problem } from './problem';
import type { Basemap } from './topology';
import { checkFile, type FileName, type NamedFiles } from './validate-schema';
import { isBasemap } from './validate-topology';

/** The files of `geo/` by relative path, parsed but not yet validated. */
export type RawTree = ReadonlyMap<string, unknown>;

export type ReadResult = { readonly tree: RawTree; readonly problems: readonly Problem[] };

const TOP_LEVEL_FILES = [
	'actors.json',
	'article.json',
	'changes.json',
	'claims.json',
	'events.json',
	'layers.json',
	'places.json',
	'relations.json',
	'sources.json',
	'tour.json'
];

const BASEMAP_FILES = ['basemap/labels.geojson', 'basemap/measuring.json'];

/**
 * Reads the data files of a `geo/` folder. A file that is missing or not JSON becomes a problem; the others are still
 * read, so that one report names every fault.
 */
export function readTree(root: string): ReadResult {
	const files = [...TOP_LEVEL_FILES, ...listLayers(root), ...BASEMAP_FILES];
	const tree = new Map<string, unknown>();
	const problems: Problem[] = [];
	for (const file of files) {
		try {
			tree.set(file, JSON.parse(readFileSync(path.join(root, file), 'utf8')));
		} catch (error) {
			problems.push(unreadable(file, error));
		}
	}
	return { tree, problems };
}

/**
 * The base map's topology, see `geo/basemap/README.md`.
 * @throws Error if it is missing, not JSON, or not a base map's topology
 */
export function readTopology(root: string): Basemap {
	const file = path.join(root, 'basemap/basemap.topo.json');
	const topology = readJson(file);
	if (!isBasemap(topology))
		throw new Error(`${file} is not a base map. Rebuild it: node scripts/extract-basemap.mjs`);
	return topology;
}

/**
 * A data file of `geo/` by name.
 * @throws Error with all faults if it violates its schema
 */
export function readDataFile<File extends FileName>(file: File): NamedFiles[File] {
	const { value, problems } = checkFile(file, readJson(path.join('geo', file)));
	if (!value) throw new Error(formatReport(problems));
	return value;
}

/** Parses a JSON file, given its path from the project root. */
export function readJson(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}

/** Every file under a folder except Markdown, sorted by path. */
export function filesUnder(root: string): { readonly name: string; readonly content: Uint8Array }[] {
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort()
		.map((file) => ({
			name: path.relative(root, file).replaceAll(path.sep, '/'),
			content: readFileSync(file)
		}));
}

function listLayers(root: string): string[] {
	try {
		return readdirSync(path.join(root, 'layers'))
			.filter((name) => name.endsWith('.geojson'))
			.sort()
			.map((name) => `layers/${name}`);
	} catch {
		return [];
	}
}

function unreadable(file: string, error: unknown): Problem {
	const reason = error instanceof Error ? error.message : String(error);
	return error instanceof SyntaxError
		? { file, pointer: '', message: `is not JSON: ${reason}`, remedy: 'correct the syntax at that position' }
		: { file, pointer: '', message: `cannot be read: ${reason}`, remedy: 'add the file; see geo/README.md' };
}
