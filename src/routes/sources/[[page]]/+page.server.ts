import { sourcePageCount } from '$lib/atlas/source-pagination';
import { loadAtlas } from '$lib/server/load-atlas';
import { sourcesData } from '$lib/server/pages';
import type { EntryGenerator, PageServerLoad } from './$types';

/** The first page has no number. */
export const entries: EntryGenerator = () =>
	Array.from({ length: sourcePageCount(loadAtlas()) }, (_, index) =>
		index === 0 ? {} : { page: String(index + 1) }
	);

export const load: PageServerLoad = ({ params }) => sourcesData(loadAtlas(), Number(params.page ?? 1));
