/** A label to place next to its symbol. */
export type LabelWish = { readonly id: string; readonly text: string; readonly x: number };

export type Label = LabelWish & { readonly anchor: 'start' | 'end'; readonly textX: number };

/** Between a symbol's centre and its label, and between labels. */
const OFFSET_PX = 5;
const GAP_PX = 8;

/** Half the width of a symbol in the same row. */
const SYMBOL_PX = 7;

/**
 * Places labels in one row, most important first, starting or ending at their symbol. Omits what does not fit.
 * @param widthOf in pixels
 * @param taken occupied intervals
 * @param isAmongSymbols whether symbols share the row, so that labels must avoid them
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
