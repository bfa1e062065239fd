import { loadData } from '$lib/ui/load-data';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** A host of plain files has no data for an unknown address. The page that says so takes the shell from its own file. */
export const load: LayoutLoad = async ({ data }) => data ?? (await loadData('shell'));
