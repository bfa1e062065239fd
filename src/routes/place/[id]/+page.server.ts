import { loadAtlas } from '$lib/server/load-atlas';
import { placeData } from '$lib/server/pages';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => loadAtlas().places.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params }) => placeData(loadAtlas(), params.id);
