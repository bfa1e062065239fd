import { loadAtlas } from '$lib/server/load-atlas';
import { aboutData } from '$lib/server/pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => aboutData(loadAtlas());
