import type { Article, Claim } from '../types';
import type { Focus } from './focus';
import type { PlaceLink } from './references';
import type { SourceIndex } from './sources';

/** A claim as the article page shows it; full details are on the page of a place. */
export type ClaimBrief = Pick<Claim, 'id' | 'text' | 'attribution' | 'modality' | 'standing'> & {
	/** The place whose page shows it in full; null if it concerns none. */
	readonly home: string | null;
};

export type ArticleData = {
	readonly article: Article;
	readonly paragraphs: readonly {
		readonly number: number;
		readonly paraphrase: string;
		readonly places: readonly PlaceLink[];
		readonly claims: readonly ClaimBrief[];
		/** What the paragraph shows on the map; null if it mentions no place there. */
		readonly focus: Focus | null;
	}[];
	/** Claims that concern no place, in full. */
	readonly unplaced: readonly Claim[];
	readonly sources: SourceIndex;
	readonly focus: Focus;
};
