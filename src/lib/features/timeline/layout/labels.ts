/** A name to place next to its symbol. */
export type LabelWish = { readonly id: string; readonly text: string; readonly x: number };

/** `textX` is where the name starts, or ends. */
export type Label = LabelWish & { readonly anchor: 'start' | 'end'; readonly textX: number };

/** Distances of a name's start, or of its end, from the centre of its symbol, in pixels. */
export type Offsets = { readonly start: number; readonly end: number };

const GAP_PX = 6;

/**
 * Places names in one row, most important first, starting or ending at their symbol. Omits what does not fit.
 * @param widthOf in pixels
 * @param taken occupied intervals
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	widthOf: (text: string) => number,
	[low, high]: readonly [number, number],
	offsets: Offsets,
	taken: readonly (readonly [from: number, to: number])[] = []
): Label[] {
	const full = [...taken];
	return wishes.flatMap((wish): Label[] => {
		const width = widthOf(wish.text);
		for (const anchor of ['start', 'end'] as const) {
			const textX = wish.x + offsets[anchor];
			const [from, to] = anchor === 'start' ? [textX, textX + width] : [textX - width, textX];
			const isFree = full.every(([start, end]) => to + GAP_PX <= start || from >= end + GAP_PX);
			if (from < low || to > high || !isFree) continue;
			full.push([from, to]);
			return [{ ...wish, anchor, textX }];
		}
		return [];
	});
}
