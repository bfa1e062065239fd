import type { Article, Claim, LayerStatus, Place } from '../types';
import type { Focus } from './focus';
import type { SourceIndex } from './sources';
import type { TwoTimes } from '../status';

/** A claim as print tells it: in full under the first of its places, and under the others by its number alone. */
export type NumberedClaim = { readonly number: string; readonly claim: Claim };
/** A listed place in print, with the claims told in full under it, and those told under places before it. */
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
