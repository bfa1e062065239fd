import type { NearData } from '$lib/atlas/gazetteer';
import { pageData } from '$lib/view/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => pageData<NearData>(fetch, 'near');
