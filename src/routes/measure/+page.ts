import type { MeasureData } from '$lib/atlas/page-data/measure';
import { pageData } from '$lib/ui/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => pageData<MeasureData>(fetch, 'measure');
