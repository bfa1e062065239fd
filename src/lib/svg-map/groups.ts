import type { LayerMetadata } from '$lib/cartography/layer-roles';

/** How a drawing's parts are kept together, by what the style's layers are for. */
export type Groups = {
	/** The group that a layer of the style belongs to, or null for one that stands alone. */
	readonly of: (layer: LayerMetadata) => string | null;
	/** Wraps neighbours of one group. */
	readonly wrap: (group: string, markup: string) => string;
};

/** Markup of the style's layers in their order, neighbours of one group wrapped together. */
export function groupedMarkup(
	parts: readonly { readonly metadata: LayerMetadata; readonly markup: string }[],
	groups: Groups
): string {
	const runs: { group: string | null; markup: string }[] = [];
	for (const { metadata, markup } of parts) {
		const group = groups.of(metadata);
		const run = runs.at(-1);
		if (run && run.group === group) run.markup += markup;
		else runs.push({ group, markup });
	}
	return runs
		.map(({ group, markup }) => (group === null || markup === '' ? markup : groups.wrap(group, markup)))
		.join('');
}
