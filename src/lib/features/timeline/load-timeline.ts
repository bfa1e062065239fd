import type { EventsData } from '$lib/atlas/page-data/timeline';
import { afterIdle } from '$lib/view/moments';
import { loadData, loadStyle } from '$lib/ui/lazy-load';
import type Timeline from './Timeline.svelte';
import styleUrl from './timeline.css?url&no-inline';

/** What draws the timeline, and what it draws. */
export type LoadedTimeline = { readonly Timeline: typeof Timeline; readonly data: EventsData };

/** Longer than this the timeline does not wait for a quiet moment, neither to be fetched nor to be drawn. */
const LONGEST_WAIT_MS = 1000;

/**
 * Fetches the code, the events and the style, none of which a page needs before. All of it waits for moments in which
 * the browser has nothing better to do: the map above comes first. Rejects where a part cannot be had.
 */
export async function loadTimeline(): Promise<LoadedTimeline> {
	await afterIdle(LONGEST_WAIT_MS);
	const [{ default: Timeline }, data] = await Promise.all([
		import('./Timeline.svelte'),
		loadData<EventsData>('events'),
		loadStyle(styleUrl)
	]);
	await afterIdle(LONGEST_WAIT_MS);
	return { Timeline, data };
}
