import { formatDate } from '$lib/atlas/dates';
import type { AtlasEvent } from '$lib/atlas/types';
import { DATE_WORDS } from '$lib/messages/date-words';
import { LOCALE, m, EVENT_KIND_LABELS } from '$lib/messages';

/** Name of an event's track. */
export function trackText(event: Pick<AtlasEvent, 'track' | 'prediction'>): string {
	return EVENT_KIND_LABELS[kindOf(event)]();
}

/** Sets the event's symbol. */
export function kindOf({
	track,
	prediction
}: Pick<AtlasEvent, 'track' | 'prediction'>): 'foretold' | AtlasEvent['track'] {
	return prediction ? 'foretold' : track;
}

/** An event's accessible name. */
export function eventText(event: AtlasEvent): string {
	const { date, label, paragraph } = event;
	const values = {
		date: formatDate(date, DATE_WORDS.short),
		label,
		track: trackText(event).toLocaleLowerCase(LOCALE)
	};
	if (paragraph === undefined) return m.timeline_event(values);
	return m.timeline_event_paragraph({ ...values, paragraph });
}

let context: CanvasRenderingContext2D | null = null;

/** Width of a name on the timeline in pixels. Needs a browser. */
export function nameWidth(text: string): number {
	context ??= document.createElement('canvas').getContext('2d');
	if (!context) return 0;
	context.font = `500 12px ${getComputedStyle(document.documentElement).getPropertyValue('--sans')}`;
	return context.measureText(text).width;
}
