import type { LayerMetadata } from '$lib/cartography/layer-roles';

/** How the layers of a drawing are grouped, by their metadata. */
export type Groups = {
	/** The group of a layer; null for an ungrouped one. */
	readonly of: (layer: LayerMetadata) => string | null;
	/** Wraps consecutive layers of a group. */
	readonly wrap: (group: string, markup: string) => string;
};

/** Joins the layers' markup in order, with consecutive layers of a group wrapped together. */
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
