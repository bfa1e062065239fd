/** How a drawing's parts are kept together, by the ids of the style's layers. */
export type Groups = {
	/** The group that a layer of the style belongs to, or null for one that stands alone. */
	readonly of: (styleLayerId: string) => string | null;
	/** Wraps neighbours of one group. */
	readonly wrap: (group: string, markup: string) => string;
};

/** Markup of the style's layers in their order, neighbours of one group wrapped together. */
export function groupedMarkup(
	parts: readonly { readonly id: string; readonly markup: string }[],
	groups: Groups
): string {
	const runs: { group: string | null; markup: string }[] = [];
	for (const { id, markup } of parts) {
		const group = groups.of(id);
		const run = runs.at(-1);
		if (run && run.group === group) run.markup += markup;
		else runs.push({ group, markup });
	}
	return runs
		.map(({ group, markup }) => (group === null || markup === '' ? markup : groups.wrap(group, markup)))
		.join('');
}
