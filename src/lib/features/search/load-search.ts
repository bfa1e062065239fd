import type { Search } from '$lib/search/search';
import { loadGeo } from '$lib/ui/load-data';
import type SearchResults from './SearchResults.svelte';

/** What searches, and what shows its results. */
export type LoadedSearch = { readonly search: Search; readonly Results: typeof SearchResults };

/** Fetches the entries and the code for them, none of which a page needs before. Rejects where one fails. */
export async function loadSearch(): Promise<LoadedSearch> {
	// Without this guard SvelteKit would link the results' style sheet from every page.
	if (import.meta.env.SSR) throw new Error('The search needs a browser');
	const [{ createSearch }, { default: Results }, data] = await Promise.all([
		import('$lib/search/search'),
		import('./SearchResults.svelte'),
		loadGeo('search')
	]);
	return { search: await createSearch(data), Results };
}
