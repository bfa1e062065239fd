import type { SourcesData } from '$lib/atlas/sources-data';
import { pageData } from '$lib/view/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch, params }) =>
	pageData<SourcesData>(fetch, `sources-${params.page ?? 1}`);
