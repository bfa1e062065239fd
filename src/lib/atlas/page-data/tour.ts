import type { Claim, RecordEntry, TourStop } from '../types';
import type { ClaimBrief } from './article';
import type { Focus } from './focus';
import type { PlaceLink } from './references';
import type { SourceIndex } from './sources';

/** What a link to a tour stop needs. */
export type TourStopLink = Pick<TourStop, 'id' | 'title'> & {
	/** Ids of the layers that the stop hides. */
	readonly leftOut: readonly string[];
};

export type TourData = {
	/** Counts from 1. */
	readonly number: number;
	readonly stop: Pick<TourStop, 'id' | 'title' | 'text'>;
	readonly stops: readonly TourStopLink[];
	readonly places: readonly PlaceLink[];
	readonly claims: readonly ClaimBrief[];
	/** The claims among these that concern no place, in full. */
	readonly unplaced: readonly Claim[];
	readonly events: readonly RecordEntry[];
	readonly sources: SourceIndex;
	readonly focus: Focus;
	readonly leftOut: readonly string[];
};
