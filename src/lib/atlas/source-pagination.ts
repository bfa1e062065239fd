import { tableOf } from './tables';
import type { AtlasData } from './atlas-data';
import type { Source } from './types';
import { SOURCE_TYPES } from './vocabulary';

/** How many sources a page lists: enough to browse, few enough for a page to stay light however many there are. */
const SOURCES_PER_PAGE = 70;

/** The list of sources page by page: by kind, and within each by their ids. */
export const sourcePages = tableOf(({ sources }: AtlasData): readonly (readonly Source[])[] => {
	const inOrder = SOURCE_TYPES.flatMap((type) => sources.filter((source) => source.type === type));
	const count = Math.max(1, Math.ceil(inOrder.length / SOURCES_PER_PAGE));
	return Array.from({ length: count }, (_, index) =>
		inOrder.slice(index * SOURCES_PER_PAGE, (index + 1) * SOURCES_PER_PAGE)
	);
});

const pageNumbers = tableOf(
	(data) =>
		new Map(sourcePages(data).flatMap((sources, index) => sources.map(({ id }) => [id, index + 1] as const)))
);

export function sourcePageCount(data: AtlasData): number {
	return sourcePages(data).length;
}

/** The page of the list that a source is on, from 1. Throws for an id that no source has. */
export function sourcePageOf(data: AtlasData, id: string): number {
	const page = pageNumbers(data).get(id);
	if (page === undefined) throw new Error(`There is no source "${id}"`);
	return page;
}
