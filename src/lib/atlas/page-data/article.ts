import type { Article, Claim } from '../types';
import type { Focus } from './focus';
import type { PlaceLink } from './references';
import type { SourceIndex } from './sources';

/** A claim as the article's page tells it; all that is known of it stands on the page of a place. */
export type ClaimBrief = Pick<Claim, 'id' | 'text' | 'attribution' | 'modality' | 'standing'> & {
	/** The place whose page tells it in full, or null where it concerns none. */
	readonly home: string | null;
};

export type ArticleData = {
	readonly article: Article;
	readonly paragraphs: readonly {
		readonly number: number;
		readonly paraphrase: string;
		readonly places: readonly PlaceLink[];
		readonly claims: readonly ClaimBrief[];
		/** What it shows on the map, or null where it tells of no place there. */
		readonly focus: Focus | null;
	}[];
	/** Claims that concern no place, in full. */
	readonly unplaced: readonly Claim[];
	readonly sources: SourceIndex;
	readonly focus: Focus;
};
