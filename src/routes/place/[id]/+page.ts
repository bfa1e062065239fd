import type { PlaceData } from '$lib/atlas/page-data/place';
import { sharePageOf } from '$lib/atlas/share';
import { pageData } from '$lib/ui/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params }) => {
	const data = await pageData<PlaceData>(fetch, sharePageOf(params.id));
	const part = data.route && (await import('$lib/features/route-profile/RouteDetails.svelte'));
	return { ...data, RouteDetails: part?.default ?? null };
};
