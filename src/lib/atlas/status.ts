import { extentOf } from './dates';
import type { AtlasData } from './atlas-data';
import type { EdtfDate, Layer, LayerStatus } from './types';

/** State at the article's publication, and latest known state. Null where nothing was found. */
export type TwoTimes<T> = { readonly then: T | null; readonly latest: T | null };

/** A layer's status in the legend, with its first source. */
export type StatusNote = Pick<LayerStatus, 'date' | 'short'> & {
	readonly source: { readonly id: string; readonly publisher: string; readonly page?: number };
};

type Dated = { readonly date: EdtfDate };

/**
 * The last of chronological entries that was certainly known by a date. An imprecise entry counts only from the end of
 * its possible span, so nothing is reported too early.
 */
export function knownBy<T extends Dated>(entries: readonly T[], date: EdtfDate): T | null {
	const end = extentOf(date)?.last ?? '';
	return entries.findLast((entry) => (extentOf(entry.date)?.last ?? end) <= end) ?? null;
}

/** Of chronological entries, the one valid at the article's publication, and the latest. */
export function atBothTimes<T extends Dated>(
	entries: readonly T[] | undefined,
	{ article }: Pick<AtlasData, 'article'>
): TwoTimes<T> {
	const list = entries ?? [];
	return { then: knownBy(list, article.publication.date), latest: list.at(-1) ?? null };
}

/** A layer's status entries in chronological order; regions have none. */
export function statusOf(layer: Layer): readonly LayerStatus[] | undefined {
	return layer.kind === 'region' ? undefined : layer.status;
}

/** Status at both times of the layer about a place; null without one. */
export function statusOfPlace(data: AtlasData, placeId: string): TwoTimes<LayerStatus> | null {
	const layer = data.layers.find(({ place }) => place === placeId);
	const status = layer && statusOf(layer);
	return status ? atBothTimes(status, data) : null;
}

/** Ids of the sources of a place's status at both times. */
export function sourcesOfStatus(data: AtlasData, placeId: string): string[] {
	const status = statusOfPlace(data, placeId);
	return [status?.then, status?.latest].flatMap((entry) => entry?.sources ?? []);
}
