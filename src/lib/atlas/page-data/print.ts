import type { Article, Claim, LayerStatus, Place } from '../types';
import type { Focus } from './focus';
import type { SourceIndex } from './sources';
import type { TwoTimes } from '../status';

/** A claim in print: in full under its first place, by number alone under the others. */
export type NumberedClaim = { readonly number: string; readonly claim: Claim };
/** A listed place in print, with the claims printed in full here, and `others` printed under earlier places. */
export type PrintPlace = {
	readonly number: number;
	readonly place: Pick<Place, 'id' | 'name' | 'kindLabel' | 'localNames' | 'symbol' | 'summary'>;
	readonly beyond?: number | null;
	readonly status: TwoTimes<LayerStatus> | null;
	readonly claims: readonly NumberedClaim[];
	readonly others: readonly { readonly number: string; readonly text: string }[];
};

export type PrintData = {
	readonly article: Article;
	readonly places: readonly PrintPlace[];
	/** Claims about no listed place. */
	readonly unplaced: readonly NumberedClaim[];
	readonly sources: SourceIndex;
	readonly focus: Focus;
};
