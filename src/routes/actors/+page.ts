import type { ActorsData } from '$lib/atlas/pages';
import { pageData } from '$lib/view/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => pageData<ActorsData>(fetch, 'actors');
