import { loadAtlas } from '$lib/server/load-atlas';
import { stopOf, tourData } from '$lib/server/tour';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Each stop has a URL; `/tour/` is another URL of the first. */
export const entries: EntryGenerator = () => [
	{ stop: '' },
	...loadAtlas().tour.map(({ id }) => ({ stop: id }))
];

export const load: PageServerLoad = ({ params }) => {
	const data = loadAtlas();
	const stop = stopOf(data, params.stop);
	if (!stop) error(404, 'There is no such stop');
	return tourData(data, stop);
};
