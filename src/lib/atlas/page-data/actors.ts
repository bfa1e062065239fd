import type { Actor, Claim, Relation } from '../types';
import type { Focus } from './focus';

/** Somebody who acts or speaks in the article, in how many of its claims, and where they stand. */
export type ActorSummary = Pick<Actor, 'id' | 'name' | 'kind' | 'role'> & {
	readonly claimCount: number;
	readonly relations: readonly Relation[];
};

/** What the page of actors tells of a claim. */
export type RelationClaim = Pick<Claim, 'paragraph' | 'attribution' | 'modality' | 'standing' | 'places'>;

export type ActorsData = {
	readonly actors: readonly ActorSummary[];
	/** By id: those that a relation rests on. */
	readonly claims: Readonly<Record<string, RelationClaim>>;
	/** By id of a place: the switchable layer that it is drawn on. */
	readonly layerOf: Readonly<Record<string, string>>;
	readonly focus: Focus;
};
