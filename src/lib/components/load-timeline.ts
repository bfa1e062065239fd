import { resolve } from '$app/paths';
import type { EventsData } from '../atlas/timeline';
import type Timeline from './Timeline.svelte';
import styleUrl from './timeline.css?url&no-inline';

/** What draws the timeline, and what it draws. */
export type LoadedTimeline = { readonly Timeline: typeof Timeline; readonly data: EventsData };

/** Fetches the code, the events and the style, none of which a page needs before. Rejects where one fails. */
export async function loadTimeline(): Promise<LoadedTimeline> {
	const [{ default: Timeline }, data] = await Promise.all([
		import('./Timeline.svelte'),
		fetchEvents(),
		applyStyle()
	]);
	return { Timeline, data };
}

async function fetchEvents(): Promise<EventsData> {
	const response = await fetch(resolve('/data/[page].json', { page: 'events' }));
	if (!response.ok) throw new Error(`The events came with status ${response.status}`);
	return (await response.json()) as EventsData;
}

/** A style sheet of its own: in a component it would stand in every page. */
function applyStyle(): Promise<void> {
	return new Promise((proceed, fail) => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = styleUrl;
		link.onload = () => proceed();
		link.onerror = () => {
			link.remove();
			fail(new Error('The style of the timeline cannot be had'));
		};
		document.head.append(link);
	});
}
