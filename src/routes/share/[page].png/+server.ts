import { loadAtlas } from '$lib/server/load-atlas';
import { shareContent, sharePages } from '$lib/server/social-card/content';
import { sharePicture } from '$lib/server/social-card/picture';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => sharePages(loadAtlas()).map((page) => ({ page }));

export const GET: RequestHandler = ({ params }) => {
	const content = shareContent(loadAtlas(), params.page);
	if (!content) error(404, 'There is no such picture');
	const picture = new Uint8Array(sharePicture(loadAtlas(), content));
	return new Response(picture, { headers: { 'content-type': 'image/png' } });
};
