import type { ProfileData } from '$lib/atlas/page-data/route-profile';
import { pageData } from '$lib/ui/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch, params }) => pageData<ProfileData>(fetch, `profile-${params.id}`);
