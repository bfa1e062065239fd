import { loadStyle } from '$lib/ui/lazy-load';
import styleUrl from './share.css?url&no-inline';
import type ShareDialog from './ShareDialog.svelte';

/** Fetches the dialog and its style, which no page needs before. Rejects where one cannot be had. */
export async function loadShare(): Promise<typeof ShareDialog> {
	const [{ default: Dialog }] = await Promise.all([import('./ShareDialog.svelte'), loadStyle(styleUrl)]);
	return Dialog;
}
