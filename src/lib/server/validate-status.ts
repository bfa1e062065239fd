import { extentOf } from '$lib/atlas/dates';
import type { Layer } from '$lib/atlas/layers';
import { knownBy } from '$lib/atlas/status';
import type { Article, EdtfDate } from '$lib/atlas/types';
import { pointerOf, type Problem } from './problem';
import type { RawTree } from './read';

type Dated = { readonly date: EdtfDate };
type Features = {
	readonly features: readonly { readonly properties: { readonly states?: readonly Dated[] } }[];
};

/**
 * What a schema cannot see in dated lists: that they stand in order of time, so that the last is the latest, and that
 * a layer's status begins by the time of the article.
 */
export function statusProblems(tree: RawTree): Problem[] {
	const { layers } = tree.get('layers.json') as { layers: readonly Layer[] };
	const { publication } = tree.get('article.json') as Article;
	const ofLayers = layers.flatMap(({ status }, index) => {
		const at = pointerOf('layers', index, 'status');
		return status
			? [...lateStart(status, publication.date, at), ...outOfOrder('layers.json', status, at)]
			: [];
	});
	const ofFeatures = [...tree]
		.filter(([file]) => file.startsWith('layers/'))
		.flatMap(([file, document]) =>
			(document as Features).features.flatMap(({ properties }, index) =>
				outOfOrder(file, properties.states ?? [], pointerOf('features', index, 'properties', 'states'))
			)
		);
	return [...ofLayers, ...ofFeatures];
}

function outOfOrder(file: string, entries: readonly Dated[], at: string): Problem[] {
	return entries.flatMap(({ date }, index) => {
		const before = entries[index - 1]?.date;
		if (before === undefined || (extentOf(before)?.first ?? '') <= (extentOf(date)?.first ?? '')) return [];
		const message = `"${date}" stands after "${before}"`;
		return [
			{ file, pointer: at + pointerOf(index), message, remedy: 'order the list by date, oldest first' }
		];
	});
}

function lateStart(status: readonly Dated[], published: EdtfDate, pointer: string): Problem[] {
	if (knownBy(status, published)) return [];
	const message = `says nothing of the time of the article, ${published}`;
	const remedy = 'begin it with what was known then; if that is nothing, say so';
	return [{ file: 'layers.json', pointer, message, remedy }];
}
