import { sourcePageCount } from '$lib/atlas/source-pagination';
import { sharePageOf } from '$lib/atlas/share';
import { actorsData } from '$lib/server/actors';
import { claimIndex } from '$lib/server/claim-index';
import { dataset } from '$lib/server/dataset';
import { loadAtlas } from '$lib/server/load-atlas';
import { landsData, measureData, nearData } from '$lib/server/gazetteer';
import { articleData, placeData, sourcesData } from '$lib/server/pages';
import { profileData, profiledPlaces } from '$lib/server/profile';
import { eventsData, timelineData } from '$lib/server/timeline';
import { error, json } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

/** The data of every page that has much to tell: a file of its own, for the page itself is whole without it. What
	filters ask of the claims is read by itself, once a reader filters; all that can be taken away, once a filter cuts it;
	what that says of itself, once somebody cites;
	provinces and borders, once it is asked what is near. */
const files = (): ReadonlyMap<string, () => unknown> => {
	const data = loadAtlas();
	const sourcePages = Array.from({ length: sourcePageCount(data) }, (_, index) => index + 1);
	return new Map<string, () => unknown>([
		['article', () => articleData(data)],
		['actors', () => actorsData(data)],
		['claims', () => claimIndex(data)],
		['about', () => dataset(data).about],
		['dataset', () => dataset(data)],
		['timeline', () => timelineData(data)],
		['events', () => eventsData(data)],
		['measure', () => measureData(data)],
		['near', () => nearData(data)],
		['lands', () => landsData(data)],
		...sourcePages.map((page) => [`sources-${page}`, () => sourcesData(data, page)] as const),
		...profiledPlaces(data).map((id) => [`profile-${id}`, () => profileData(data, id)] as const),
		...data.places.map(({ id }) => [sharePageOf(id), () => placeData(data, id)] as const)
	]);
};

export const prerender = true;

export const entries: EntryGenerator = () => [...files().keys()].map((page) => ({ page }));

export const GET: RequestHandler = ({ params }) => {
	const page = files().get(params.page);
	if (!page) error(404, 'There is no such page');
	return json(page());
};
