import { loadAtlas } from '$lib/server/load-atlas';
import { profileData, profiledPlaces } from '$lib/server/profile';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => profiledPlaces(loadAtlas()).map((id) => ({ id }));

export const load: PageServerLoad = ({ params }) => profileData(loadAtlas(), params.id);
