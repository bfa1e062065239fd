import { printData } from '$lib/server/print-data';
import { loadAtlas } from '$lib/server/load-atlas';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => printData(loadAtlas());
