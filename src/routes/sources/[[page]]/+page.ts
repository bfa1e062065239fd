import type { SourcesData } from '$lib/atlas/page-data/sources';
import { pageData } from '$lib/ui/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch, params }) =>
	pageData<SourcesData>(fetch, `sources-${params.page ?? 1}`);
