import { everyOf } from './every-of';
import type { Certainty, EventTrack, Modality, RelationKind, SourceType, Standing } from './types';

/** In the order of legends and explanations. */
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
	'opinion'
]);

export const RELATION_KINDS = everyOf<RelationKind>()([
	'supports',
	'cooperates',
	'courts',
	'presses',
	'opposes',
	'turns-from',
	'works-against',
	'acts-in'
]);

export const CERTAINTIES = everyOf<Certainty>()(['documented', 'inferred', 'illustrative']);

/** In the order of the list of sources. */
export const SOURCE_TYPES = everyOf<SourceType>()(['web', 'dataset', 'own-knowledge']);

/** From top to bottom of the timeline. */
export const EVENT_TRACKS = everyOf<EventTrack>()(['article', 'record']);

/** Counts the modalities that occur, in the order of `MODALITIES`. */
export function countModalities(
	modalities: readonly Modality[]
): readonly { readonly modality: Modality; readonly count: number }[] {
	return MODALITIES.map((modality) => ({
		modality,
		count: modalities.filter((other) => other === modality).length
	})).filter(({ count }) => count > 0);
}
