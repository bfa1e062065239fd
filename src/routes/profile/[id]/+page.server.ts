import { loadAtlas } from '$lib/server/load-atlas';
import { profiledPlaces } from '$lib/server/profile';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => profiledPlaces(loadAtlas()).map((id) => ({ id }));
