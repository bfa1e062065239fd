import { resolve } from '$app/paths';
import type { SearchData } from '../search/entries';
import type { Search } from '../search/search';

/** Fetches the entries and the code that finds them, neither of which a page needs before. Rejects where one fails. */
export async function loadSearch(): Promise<Search> {
	const [{ createSearch }, data] = await Promise.all([import('../search/search'), fetchEntries()]);
	return createSearch(data);
}

async function fetchEntries(): Promise<SearchData> {
	const response = await fetch(resolve('/geo/[file].json', { file: 'search' }));
	if (!response.ok) throw new Error(`The entries came with status ${response.status}`);
	return (await response.json()) as SearchData;
}
