import type { Actor, Claim, Relation } from '../types';
import type { Focus } from './focus';

/** An actor or speaker in the article, with claim count and relations. */
export type ActorSummary = Pick<Actor, 'id' | 'name' | 'kind' | 'role'> & {
	readonly claimCount: number;
	readonly relations: readonly Relation[];
};

/** What the actors page shows of a claim. */
export type RelationClaim = Pick<Claim, 'paragraph' | 'attribution' | 'modality' | 'standing' | 'places'>;

export type ActorsData = {
	readonly actors: readonly ActorSummary[];
	/** Claims behind relations, by id. */
	readonly claims: Readonly<Record<string, RelationClaim>>;
	/** The switchable layer that shows a place, by place id. */
	readonly layerOf: Readonly<Record<string, string>>;
	readonly focus: Focus;
};
