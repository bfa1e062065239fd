import { formatDate } from '$lib/atlas/dates';
import type { AtlasEvent } from '$lib/atlas/types';
import { DATE_WORDS } from '$lib/messages/date-words';
import { LOCALE, m, EVENT_KIND_LABELS } from '$lib/messages';

/** By what track an event is told: the article's, what it foretells, or the record's. */
export function trackText(event: Pick<AtlasEvent, 'track' | 'prediction'>): string {
	return EVENT_KIND_LABELS[kindOf(event)]();
}

/** The kind of an event that decides its symbol. */
export function kindOf({
	track,
	prediction
}: Pick<AtlasEvent, 'track' | 'prediction'>): 'foretold' | AtlasEvent['track'] {
	return prediction ? 'foretold' : track;
}

/** An event's name for those who do not see where it stands. */
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

/** Pixels that a letter of a name takes on average, at the size of the timeline's names, and a little more. */
const LETTER_PX = 5.5;

/** About how wide a name is written on the timeline, in pixels. */
export function nameWidth(text: string): number {
	return text.length * LETTER_PX;
}
