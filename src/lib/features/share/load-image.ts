import { loadStyle } from '$lib/ui/lazy-load';
import type ShareImage from './ShareImage.svelte';
import styleUrl from './share-image.css?url&no-inline';

/** Fetches what makes images of the map, which no page needs before it is asked for. Rejects where it cannot be had. */
export async function loadShareImage(): Promise<typeof ShareImage> {
	const [{ default: part }] = await Promise.all([import('./ShareImage.svelte'), loadStyle(styleUrl)]);
	return part;
}
