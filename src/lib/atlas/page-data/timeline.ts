import type { Focus } from './focus';
import type { SourceIndex } from './sources';
import type { AtlasEvent, Claim, EdtfDate } from '../types';

/** Data of the timeline under the map: events in chronological order, and what they refer to, without duplicates. */
export type EventsData = {
	readonly publication: EdtfDate;
	readonly events: readonly AtlasEvent[];
	/** Claims that events cite, by id, each with the place whose page shows it in full. */
	readonly claims: Readonly<
		Record<string, Pick<Claim, 'text' | 'paragraph'> & { readonly home: string | null }>
	>;
	/** Names of the claims' places, by id. */
	readonly places: Readonly<Record<string, string>>;
};

/** Data of the timeline page, which also shows sources. */
export type TimelineData = EventsData & {
	readonly sources: SourceIndex;
	readonly focus: Focus;
};
