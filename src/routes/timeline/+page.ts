import type { TimelineData } from '$lib/atlas/page-data/timeline';
import { pageData } from '$lib/ui/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => pageData<TimelineData>(fetch, 'timeline');
