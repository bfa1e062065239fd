import { loadAtlas } from '$lib/server/load-atlas';
import { articleData } from '$lib/server/pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => articleData(loadAtlas());
