import type { MeasureData } from '$lib/atlas/gazetteer';
import { pageData } from '$lib/view/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch }) => pageData<MeasureData>(fetch, 'measure');
