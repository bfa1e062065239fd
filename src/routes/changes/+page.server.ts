import { changesData } from '$lib/server/changes';
import { loadAtlas } from '$lib/server/load-atlas';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => changesData(loadAtlas());
