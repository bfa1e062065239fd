import { loadAtlas } from '$lib/server/load-atlas';
import { WHOLE_ATLAS } from '$lib/server/page-focus';
import { placeListData, placePageCount } from '$lib/server/pages';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	Array.from({ length: placePageCount(loadAtlas()) - 1 }, (_, index) => ({ page: String(index + 2) }));

export const load: PageServerLoad = ({ params }) => {
	const data = loadAtlas();
	const page = Number(params.page);
	if (!Number.isInteger(page) || page < 2 || page > placePageCount(data))
		error(404, 'The list has no such page');
	return { list: placeListData(data, page), standfirst: data.article.standfirst, focus: WHOLE_ATLAS };
};
