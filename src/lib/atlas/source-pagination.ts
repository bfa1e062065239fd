import { tableOf } from './tables';
import type { AtlasData } from './atlas-data';
import type { Source } from './types';
import { SOURCE_TYPES } from './vocabulary';

/** Sources per page: enough to browse, few enough to keep pages light however many there are. */
const SOURCES_PER_PAGE = 70;

/** Pages of the list of sources, by type, then in the order of `geo/sources.json`, which is by id. */
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

/**
 * The page that lists a source, from 1.
 * @throws Error for an unknown id
 */
export function sourcePageOf(data: AtlasData, id: string): number {
	const page = pageNumbers(data).get(id);
	if (page === undefined) throw new Error(`There is no source "${id}"`);
	return page;
}
