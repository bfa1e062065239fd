import type { ActorsData } from '$lib/atlas/page-data/actors';
import { pageData } from '$lib/ui/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => pageData<ActorsData>(fetch, 'actors');
