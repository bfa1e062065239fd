import { extentOf } from '$lib/atlas/dates';
import type { EdtfDate } from '$lib/atlas/types';
import { knownBy, statusOf } from '$lib/atlas/status';
import { pointerOf, type Problem } from './problem';
import type { GeoFiles } from './validate-schema';

type Dated = { readonly date: EdtfDate };

/**
 * Checks what a schema cannot: that dated lists are in chronological order, so that the last entry is the latest, and
 * that a layer's status starts no later than the article.
 */
export function statusProblems({ named, layers }: GeoFiles): Problem[] {
	const { publication } = named['article.json'];
	const ofLayers = named['layers.json'].layers.flatMap((layer, index) => {
		const status = statusOf(layer);
		const at = pointerOf('layers', index, 'status');
		return status
			? [...lateStart(status, publication.date, at), ...outOfOrder('layers.json', status, at)]
			: [];
	});
	const ofFeatures = [...layers].flatMap(([file, { collection }]) =>
		collection.features.flatMap(({ properties }, index) => {
			const states = 'states' in properties ? properties.states : [];
			return outOfOrder(file, states ?? [], pointerOf('features', index, 'properties', 'states'));
		})
	);
	return [...ofLayers, ...ofFeatures];
}

function outOfOrder(file: string, entries: readonly Dated[], at: string): Problem[] {
	return entries.flatMap(({ date }, index) => {
		const before = entries[index - 1]?.date;
		if (before === undefined || (extentOf(before)?.first ?? '') <= (extentOf(date)?.first ?? '')) return [];
		const message = `"${date}" comes after "${before}"`;
		return [
			{ file, pointer: at + pointerOf(index), message, remedy: 'order the list by date, oldest first' }
		];
	});
}

function lateStart(status: readonly Dated[], published: EdtfDate, pointer: string): Problem[] {
	if (knownBy(status, published)) return [];
	const message = `has no entry for the time of the article, ${published}`;
	const remedy = 'start with what was known then; if nothing was, say so';
	return [{ file: 'layers.json', pointer, message, remedy }];
}
