/** A font and a size in pixels. */
export type Type = {
	readonly family: string;
	readonly weight: number;
	readonly sizePx: number;
};

export type Font = Omit<Type, 'sizePx'>;

/** Text set in lines no wider than they may be. */
export type Setting = {
	readonly lines: readonly string[];
	readonly sizePx: number;
	readonly isWhole: boolean;
};

/** The width of text in pixels: each place where text is set measures its own way. */
export type Measure = (text: string, type: Type) => number;

/** What stands on both sides of a space that is measured. */
const POST = 'n';

/** Breaks text at its spaces into as few lines as fit, and makes these as even as they can be. */
export function linesBy(widthOf: Measure, text: string, type: Type, maxPx: number): string[] {
	const words = text.split(' ').map((word) => ({ word, width: widthOf(word, type) }));
	const space = widthOf(`${POST} ${POST}`, type) - 2 * widthOf(POST, type);
	const filled = (limit: number) => {
		const lines: { text: string; width: number }[] = [];
		for (const { word, width } of words) {
			const line = lines.at(-1);
			if (line && line.width + space + width <= limit) {
				line.text += ` ${word}`;
				line.width += space + width;
			} else lines.push({ text: word, width });
		}
		return lines.map((line) => line.text);
	};
	const count = filled(maxPx).length;
	let even = maxPx;
	while (even > 0 && filled(even - 4).length === count) even -= 4;
	return filled(even);
}

/** Sets text at the first of some sizes at which it fits into a width and a number of lines; else at the last. */
export function fittedBy(
	widthOf: Measure,
	text: string,
	font: Font,
	sizesPx: readonly number[],
	{ widthPx, lineCount }: { readonly widthPx: number; readonly lineCount: number }
): Setting {
	const settings = sizesPx.map((sizePx): Setting => {
		const type = { ...font, sizePx };
		const lines = linesBy(widthOf, text, type, widthPx);
		const isWhole = lines.length <= lineCount && lines.every((line) => widthOf(line, type) <= widthPx);
		return { lines, sizePx, isWhole };
	});
	const found = settings.find(({ isWhole }) => isWhole) ?? settings.at(-1);
	if (!found) throw new Error('No size was given to set a text in');
	return found;
}
