import { actorsData } from '$lib/server/actors';
import { loadAtlas } from '$lib/server/load-atlas';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => actorsData(loadAtlas());
