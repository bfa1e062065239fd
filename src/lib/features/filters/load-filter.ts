import filterStyleUrl from './filters.css?url&no-inline';
import type FilterForm from './FilterForm.svelte';
import type FilterSummary from './FilterSummary.svelte';
import { loadStyle } from '$lib/ui/lazy-load';

/** What sets a filter, and what tells of it: most readers need neither, so that no page holds them. */
export type FilterParts = { readonly Form: typeof FilterForm; readonly Summary: typeof FilterSummary };

/** Rejects where a part cannot be had. */
export async function loadFilter(): Promise<FilterParts> {
	const [{ default: Form }, { default: Summary }] = await Promise.all([
		import('./FilterForm.svelte'),
		import('./FilterSummary.svelte'),
		loadStyle(filterStyleUrl)
	]);
	return { Form, Summary };
}
