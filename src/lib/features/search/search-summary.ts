import { m, SEARCH_NEARNESS_LABELS } from '$lib/messages';
import type { SearchSession } from './search-session.svelte';

/** One sentence; empty without a query. */
export function summaryOf({ isAsked, isFailed, found, query }: SearchSession): string {
	if (!isAsked) return '';
	if (isFailed) return m.search_failed();
	if (!found) return m.search_loading();
	if (found.total === 0) return m.search_none({ query: query.trim() });
	const count = m.search_found({ count: found.total });
	return SEARCH_NEARNESS_LABELS[found.nearness]({ found: count });
}
