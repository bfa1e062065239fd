import { placeById } from '$lib/atlas/atlas';
import { sharePageOf, type SharePage } from '$lib/atlas/share';
import { pageFocus } from '$lib/server/page-focus';
import { loadAtlas } from '$lib/server/load-atlas';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{ id: '' }, ...loadAtlas().places.map(({ id }) => ({ id }))];

/** A map for other sites: of a place, or of all places. */
export const load: PageServerLoad = ({ params }) => {
	const data = loadAtlas();
	const place = params.id ? placeById(data, params.id) : null;
	return {
		place: place && { id: place.id },
		title: place?.name ?? data.article.headline,
		description: place?.summary ?? data.article.standfirst,
		share: (place ? sharePageOf(place.id) : 'overview') satisfies SharePage,
		focus: pageFocus(data, place?.id ?? null)
	};
};
