import type { ProfileData } from '$lib/atlas/profile';
import { pageData } from '$lib/view/page-data';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch, params }) => pageData<ProfileData>(fetch, `profile-${params.id}`);
