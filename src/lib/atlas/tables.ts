import type { AtlasData } from './atlas-data';

/**
 * Caches a lookup table per atlas, computed on first use, so pages of a large atlas do not each scan all of it again.
 */
export function tableOf<T>(compute: (data: AtlasData) => T): (data: AtlasData) => T {
	const tables = new WeakMap<AtlasData, { readonly table: T }>();
	return (data) => {
		const kept = tables.get(data) ?? { table: compute(data) };
		tables.set(data, kept);
		return kept.table;
	};
}

/** Groups items by each of their keys, in the given order; a key that an item repeats counts once. */
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
