import type { EventsData } from '../atlas/timeline';
import { loadData, loadStyle } from './load-later';
import type Timeline from './Timeline.svelte';
import styleUrl from './timeline.css?url&no-inline';

/** What draws the timeline, and what it draws. */
export type LoadedTimeline = { readonly Timeline: typeof Timeline; readonly data: EventsData };

/** Fetches the code, the events and the style, none of which a page needs before. Rejects where one fails. */
export async function loadTimeline(): Promise<LoadedTimeline> {
	const [{ default: Timeline }, data] = await Promise.all([
		import('./Timeline.svelte'),
		loadData<EventsData>('events'),
		loadStyle(styleUrl)
	]);
	return { Timeline, data };
}
