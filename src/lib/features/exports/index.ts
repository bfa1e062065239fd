import type { saveFiltered as save } from './save-filtered';

export { default as ExportRow } from './ExportRow.svelte';

/** Writes a filtered file and saves it. The writers load on first use. */
export const saveFiltered: typeof save = async (...request) =>
	(await import('./save-filtered')).saveFiltered(...request);
