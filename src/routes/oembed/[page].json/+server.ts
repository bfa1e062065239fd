import { loadAtlas } from '$lib/server/load-atlas';
import { oembed, oembedPages } from '$lib/server/oembed';
import { error, json } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => oembedPages(loadAtlas()).map((page) => ({ page }));

export const GET: RequestHandler = ({ params }) => {
	const answer = oembed(loadAtlas(), params.page);
	if (!answer) error(404, 'There is no such page');
	return json(answer);
};
