import type { saveFiltered as save } from './save-filtered';

export { default as ExportRow } from './ExportRow.svelte';

/** Loads the writers on first use. */
export const saveFiltered: typeof save = async (...request) =>
	(await import('./save-filtered')).saveFiltered(...request);
