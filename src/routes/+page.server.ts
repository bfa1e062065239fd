import { loadAtlas } from '$lib/server/load-atlas';
import { overviewData } from '$lib/server/pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => overviewData(loadAtlas());
