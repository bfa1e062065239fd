import type { Search } from '$lib/search/search';
import { loadGeo } from '$lib/ui/load-data';
import type SearchResults from './SearchResults.svelte';

/** The search, and the component for its results. */
export type LoadedSearch = { readonly search: Search; readonly Results: typeof SearchResults };

/** Fetches index and code. Rejects if either fails. */
export async function loadSearch(): Promise<LoadedSearch> {
	// Without this guard, SvelteKit links the results' CSS from every page.
	if (import.meta.env.SSR) throw new Error('The search needs a browser');
	const [{ createSearch }, { default: Results }, data] = await Promise.all([
		import('$lib/search/search'),
		import('./SearchResults.svelte'),
		loadGeo('search')
	]);
	return { search: await createSearch(data), Results };
}
