/** A font and a size in pixels. */
export type Type = {
	readonly family: string;
	readonly weight: number;
	readonly sizePx: number;
};

export type Font = Omit<Type, 'sizePx'>;

/** Text wrapped to a maximum width and number of lines; `isWhole` if it fits. */
export type Setting = {
	readonly lines: readonly string[];
	readonly sizePx: number;
	readonly isWhole: boolean;
};

/** Measures the width of text in pixels; each renderer has its own way. */
export type Measure = (text: string, type: Type) => number;

/** The width of a space is measured between two of these letters. */
const POST = 'n';

/** Wraps text at spaces into as few lines as fit, of lengths as even as possible. */
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

/**
 * Wraps text at the first size that fits a width and a number of lines, or else at the last size.
 * @throws Error without sizes
 */
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
