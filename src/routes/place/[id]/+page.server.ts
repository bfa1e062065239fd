import { hasPlace } from '$lib/atlas/atlas';
import { loadAtlas } from '$lib/server/load-atlas';
import { placeData } from '$lib/server/pages';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => loadAtlas().places.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params }) => {
	const data = loadAtlas();
	if (!hasPlace(data, params.id)) error(404, 'There is no such place');
	return placeData(data, params.id);
};
