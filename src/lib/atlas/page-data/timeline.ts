import type { Focus } from './focus';
import type { SourceIndex } from './sources';
import type { AtlasEvent, Claim, EdtfDate } from '../types';

/** What the timeline under the map needs: events in the order of time, and what they name, each once. */
export type EventsData = {
	readonly publication: EdtfDate;
	readonly events: readonly AtlasEvent[];
	/** By id: the claims that events tell of, each with the place whose page tells it in full. */
	readonly claims: Readonly<
		Record<string, Pick<Claim, 'text' | 'paragraph'> & { readonly home: string | null }>
	>;
	/** By id: the names of their places. */
	readonly places: Readonly<Record<string, string>>;
};

/** The page of the timeline, which tells the sources as well. */
export type TimelineData = EventsData & {
	readonly sources: SourceIndex;
	readonly focus: Focus;
};
