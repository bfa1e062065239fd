import type { AtlasData } from './atlas-data';

/**
 * A table drawn from an atlas: computed when it is first asked for and kept as long as the atlas itself, so that the
 * pages of a large atlas do not each go through all of it again.
 */
export function tableOf<T>(compute: (data: AtlasData) => T): (data: AtlasData) => T {
	const tables = new WeakMap<AtlasData, { readonly table: T }>();
	return (data) => {
		const kept = tables.get(data) ?? { table: compute(data) };
		tables.set(data, kept);
		return kept.table;
	};
}

/** Items under each of their keys, in the order given; an item that names a key twice stands under it once. */
export function groupedBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		for (const key of new Set(keysOf(item))) {
			const group = groups.get(key);
			if (group) group.push(item);
			else groups.set(key, [item]);
		}
	}
	return groups;
}
