import { loadAtlas } from '$lib/server/load-atlas';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => loadAtlas().places.map(({ id }) => ({ id }));
