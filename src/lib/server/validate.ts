import type { Geometry } from 'geojson';
import { pointerOf, type Problem } from './problem';
import type { RawTree } from './read';
import { geometryFaults } from './validate-geometry';
import { referenceProblems, type BaseMapIds } from './validate-references';
import { checkFiles, type Checked, type GeoFiles } from './validate-schema';
import { statusProblems } from './validate-status';

/** Base-map labels are placed by eye, for legibility; their positions are checked against this tolerance. */
const LABEL_TOLERANCE_KM = 1;

/**
 * Validates the files of a `geo/` tree and lists every fault: first against the schemas; if all are valid, then ids,
 * order, references and geometry. Never throws; the caller decides what to do about faults.
 */
export function validate(tree: RawTree, baseMap: BaseMapIds): Checked<GeoFiles> {
	const { value: files, problems: faults } = checkFiles(tree);
	if (!files) return { value: null, problems: faults };
	const problems = [
		...idProblems(tree),
		...referenceProblems(tree, files, baseMap),
		...statusProblems(files),
		...geometryProblems(files)
	];
	return { value: problems.length > 0 ? null : files, problems };
}

type Item = { readonly id: string };

function idProblems(tree: RawTree): Problem[] {
	const lists = [...tree].flatMap(([file, document]) => idLists(file, document));
	const features = lists.filter(([file]) => file.endsWith('.geojson'));
	return [
		...lists.flatMap(([file, key, items]) => duplicates(file, key, items)),
		...lists.flatMap(([file, key, items]) => unsorted(file, key, items)),
		...sharedFeatureIds(features)
	];
}

type IdList = readonly [file: string, key: string, items: readonly Item[]];

function idLists(file: string, document: unknown): IdList[] {
	if (typeof document !== 'object' || document === null) return [];
	return Object.entries(document).flatMap(([key, value]) =>
		areItems(value) ? [[file, key, value] as const] : []
	);
}

function areItems(value: unknown): value is readonly Item[] {
	return Array.isArray(value) && value.every((item) => typeof item?.id === 'string');
}

function duplicates(file: string, key: string, items: readonly Item[]): Problem[] {
	const seen = new Set<string>();
	return items.flatMap(({ id }, index) => {
		const isNew = !seen.has(id);
		seen.add(id);
		if (isNew) return [];
		const remedy = 'give each its own id, or merge the two';
		return [{ file, pointer: pointerOf(key, index, 'id'), message: `uses the id "${id}" again`, remedy }];
	});
}

/** Files in display order (changes: newest first), like the place groups and the files under `layers/`; all other lists are sorted by id. */
const IN_SHOWN_ORDER = new Set(['changes.json', 'layers.json', 'tour.json']);

function unsorted(file: string, key: string, items: readonly Item[]): Problem[] {
	if (IN_SHOWN_ORDER.has(file) || key === 'groups' || file.startsWith('layers/')) return [];
	return items.flatMap(({ id }, index) => {
		const before = items[index - 1]?.id;
		if (before === undefined || before <= id) return [];
		const message = `"${id}" comes after "${before}"`;
		return [{ file, pointer: pointerOf(key, index), message, remedy: 'sort the list by id' }];
	});
}

function sharedFeatureIds(lists: readonly IdList[]): Problem[] {
	const home = new Map<string, string>();
	return lists.flatMap(([file, key, items]) =>
		items.flatMap(({ id }, index) => {
			const first = home.get(id) ?? file;
			home.set(id, first);
			if (first === file) return [];
			const message = `uses the feature id "${id}" of geo/${first}`;
			return [
				{ file, pointer: pointerOf(key, index, 'id'), message, remedy: 'give each feature its own id' }
			];
		})
	);
}

function geometryProblems({ layers, named }: GeoFiles): Problem[] {
	const labels = 'basemap/labels.geojson';
	return [
		...[...layers].flatMap(([file, { collection }]) =>
			collection.features.flatMap(({ geometry, properties }, index) =>
				faultsOf(file, index, geometry, properties.toleranceKm)
			)
		),
		...named[labels].features.flatMap(({ geometry }, index) =>
			faultsOf(labels, index, geometry, LABEL_TOLERANCE_KM)
		)
	];
}

function faultsOf(file: string, index: number, geometry: Geometry, toleranceKm: number): Problem[] {
	const at = pointerOf('features', index, 'geometry');
	return geometryFaults(geometry, toleranceKm).map((fault) => ({
		...fault,
		file,
		pointer: at + fault.pointer
	}));
}
