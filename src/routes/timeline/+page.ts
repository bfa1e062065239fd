import type { TimelineData } from '$lib/atlas/timeline';
import { pageData } from '$lib/view/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => pageData<TimelineData>(fetch, 'timeline');
