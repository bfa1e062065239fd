import { loadAtlas } from '$lib/server/load-atlas';
import { timelineData } from '$lib/server/timeline';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => timelineData(loadAtlas());
