import { everyOf } from './every-of';
import type { Certainty, EventTrack, Modality, RelationKind, SourceType, Standing } from './types';

/** In the order in which keys and explanations list them. */
export const MODALITIES = everyOf<Modality>()([
	'asserted',
	'quoted',
	'motive',
	'prediction',
	'inference',
	'reported-rejected'
]);

export const STANDINGS = everyOf<Standing>()([
	'supported',
	'partly',
	'contradicted',
	'garbled',
	'no-source-found',
	'opinion',
	'not-checked'
]);

export const RELATION_KINDS = everyOf<RelationKind>()([
	'supports',
	'cooperates',
	'courts',
	'presses',
	'opposes',
	'works-against',
	'acts-in'
]);

export const CERTAINTIES = everyOf<Certainty>()(['documented', 'inferred', 'illustrative']);

/** Kinds of sources in the order of their list. */
export const SOURCE_TYPES = everyOf<SourceType>()(['web', 'dataset', 'own-knowledge']);

/** From the top of the timeline. */
export const EVENT_TRACKS = everyOf<EventTrack>()(['article', 'record']);

/** How often each modality occurs, in the order above, without those that do not. */
export function countModalities(
	modalities: readonly Modality[]
): readonly { readonly modality: Modality; readonly count: number }[] {
	return MODALITIES.map((modality) => ({
		modality,
		count: modalities.filter((other) => other === modality).length
	})).filter(({ count }) => count > 0);
}
