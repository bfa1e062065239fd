import type { PlaceData } from '$lib/atlas/pages';
import { sharePageOf } from '$lib/atlas/share';
import { pageData } from '$lib/view/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params }) => {
	const data = await pageData<PlaceData>(fetch, sharePageOf(params.id));
	const part = data.route && (await import('$lib/components/RouteDetails.svelte'));
	return { ...data, RouteDetails: part?.default ?? null };
};
