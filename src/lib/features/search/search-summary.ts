import { message } from '$lib/messages/messages';
import type { SearchSession } from './search-session.svelte';

/** In one sentence what a search has come to, or an empty text where nothing is asked. */
export function summaryOf({ isAsked, isFailed, found, query }: SearchSession): string {
	if (!isAsked) return '';
	if (isFailed) return message('search.failed');
	if (!found) return message('search.loading');
	if (found.total === 0) return message('search.none', { query: query.trim() });
	const count = message('search.found', { count: found.total });
	return message(`search.nearness.${found.nearness}`, { found: count });
}
