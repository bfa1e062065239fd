import { extentOf } from './dates';
import type { AtlasData } from './atlas-data';
import type { EdtfDate, Layer, LayerStatus } from './types';

/** What was known when the article was published, and what is known last. Null where nothing was found. */
export type TwoTimes<T> = { readonly then: T | null; readonly latest: T | null };

/** A layer's status as the legend has it, with the first of its sources. */
export type StatusNote = Pick<LayerStatus, 'date' | 'short'> & {
	readonly source: { readonly id: string; readonly publisher: string; readonly page?: number };
};

type Dated = { readonly date: EdtfDate };

/**
 * Of entries in order of time, the last that is dated no later than a date: all that a rough date may mean must lie
 * before the end of the other, so that nothing is told too early.
 */
export function knownBy<T extends Dated>(entries: readonly T[], date: EdtfDate): T | null {
	const end = extentOf(date)?.last ?? '';
	return entries.findLast((entry) => (extentOf(entry.date)?.last ?? end) <= end) ?? null;
}

/** Of entries in order of time, the one that held at the article's publication, and the last. */
export function atBothTimes<T extends Dated>(
	entries: readonly T[] | undefined,
	{ article }: Pick<AtlasData, 'article'>
): TwoTimes<T> {
	const list = entries ?? [];
	return { then: knownBy(list, article.publication.date), latest: list.at(-1) ?? null };
}

/** What was known of a layer, in order of time; nothing of a region. */
export function statusOf(layer: Layer): readonly LayerStatus[] | undefined {
	return layer.kind === 'region' ? undefined : layer.status;
}

/** The layer that a place's page tells about, with its status at both times; null where it has none. */
export function statusOfPlace(data: AtlasData, placeId: string): TwoTimes<LayerStatus> | null {
	const layer = data.layers.find(({ place }) => place === placeId);
	const status = layer && statusOf(layer);
	return status ? atBothTimes(status, data) : null;
}

/** Ids of the sources of all that is told of a place's status. */
export function sourcesOfStatus(data: AtlasData, placeId: string): string[] {
	const status = statusOfPlace(data, placeId);
	return [status?.then, status?.latest].flatMap((entry) => entry?.sources ?? []);
}
