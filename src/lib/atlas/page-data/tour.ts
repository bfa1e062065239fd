import type { Claim, RecordEntry, TourStop } from '../types';
import type { ClaimBrief } from './article';
import type { Focus } from './focus';
import type { PlaceLink } from './references';
import type { SourceIndex } from './sources';

/** A stop of the tour as links to it need it. */
export type TourStopLink = Pick<TourStop, 'id' | 'title'> & {
	/** Ids of the layers that it leaves out. */
	readonly leftOut: readonly string[];
};

export type TourData = {
	/** From 1. */
	readonly number: number;
	readonly stop: Pick<TourStop, 'id' | 'title' | 'text'>;
	readonly stops: readonly TourStopLink[];
	readonly places: readonly PlaceLink[];
	readonly claims: readonly ClaimBrief[];
	/** Those of the claims that concern no place, in full. */
	readonly unplaced: readonly Claim[];
	readonly events: readonly RecordEntry[];
	readonly sources: SourceIndex;
	readonly focus: Focus;
	readonly leftOut: readonly string[];
};
