import { nearData } from '$lib/server/gazetteer';
import { loadAtlas } from '$lib/server/load-atlas';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => nearData(loadAtlas());
