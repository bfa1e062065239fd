import type { saveFiltered as save } from './save-filtered';

export { default as ExportRow } from './ExportRow.svelte';

/** Writes and saves a filtered file. The writers load on first use. */
export const saveFiltered: typeof save = async (...request) =>
	(await import('./save-filtered')).saveFiltered(...request);
