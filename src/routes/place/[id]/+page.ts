import type { PlaceData } from '$lib/atlas/pages';
import { sharePageOf } from '$lib/atlas/share';
import { pageData } from '$lib/view/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch, params }) => pageData<PlaceData>(fetch, sharePageOf(params.id));
