/** A name to write beside its symbol. */
export type LabelWish = { readonly id: string; readonly text: string; readonly x: number };

export type Label = LabelWish & { readonly anchor: 'start' | 'end'; readonly textX: number };

/** Pixels between a symbol's middle and its name, and between names. */
const OFFSET_PX = 5;
const GAP_PX = 8;

/** What a symbol takes of a row that it stands in itself, either way. */
const SYMBOL_PX = 7;

/**
 * Names in one row, the most important given first, each beginning or else ending at its symbol. One that fits nowhere is left out.
 * @param widthOf how wide a text is written, in pixels
 * @param taken stretches that are not free
 * @param isAmongSymbols whether the symbols stand in the same row, so that no name may run over another's
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	widthOf: (text: string) => number,
	low: number,
	high: number,
	taken: readonly (readonly [from: number, to: number])[] = [],
	isAmongSymbols = false
): Label[] {
	const full = [...taken];
	return wishes.flatMap((wish): Label[] => {
		const width = widthOf(wish.text);
		for (const anchor of ['start', 'end'] as const) {
			const textX = wish.x + (anchor === 'start' ? OFFSET_PX : -OFFSET_PX);
			const from = anchor === 'start' ? wish.x : textX - width;
			const to = anchor === 'start' ? textX + width : wish.x;
			const others = isAmongSymbols ? wishes.filter(({ id }) => id !== wish.id) : [];
			const symbols = others.map(({ x }) => [x - SYMBOL_PX, x + SYMBOL_PX] as const);
			const isFree = [...full, ...symbols].every(
				([start, end]) => to + GAP_PX <= start || from >= end + GAP_PX
			);
			if (from < low || to > high || !isFree) continue;
			full.push([from, to]);
			return [{ ...wish, anchor, textX }];
		}
		return [];
	});
}
