import type { Certainty, Modality, RelationKind, Standing } from './types';

/** In the order in which keys and explanations list them. */
export const MODALITIES: readonly Modality[] = [
	'asserted',
	'quoted',
	'motive',
	'prediction',
	'inference',
	'reported-rejected'
];

export const STANDINGS: readonly Standing[] = [
	'supported',
	'partly',
	'contradicted',
	'garbled',
	'no-source-found',
	'opinion',
	'not-checked'
];

export const RELATION_KINDS: readonly RelationKind[] = [
	'supports',
	'cooperates',
	'courts',
	'presses',
	'opposes',
	'works-against',
	'acts-in'
];

export const CERTAINTIES: readonly Certainty[] = ['documented', 'inferred', 'illustrative'];

/** How often each modality occurs, in the order above, without those that do not. */
export function countModalities(
	modalities: readonly Modality[]
): readonly { readonly modality: Modality; readonly count: number }[] {
	return MODALITIES.map((modality) => ({
		modality,
		count: modalities.filter((other) => other === modality).length
	})).filter(({ count }) => count > 0);
}
