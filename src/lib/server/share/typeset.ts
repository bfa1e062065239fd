import { Resvg } from '@resvg/resvg-js';
import path from 'node:path';
import { element, escaped } from '../sheet/markup';

/** A face and a size in pixels. */
export type Type = {
	readonly family: string;
	readonly weight: number;
	readonly sizePx: number;
};

/** Text set in lines no wider than they may be. */
export type Setting = {
	readonly lines: readonly string[];
	readonly sizePx: number;
	readonly isWhole: boolean;
};

/** The faces that pictures are set in; `scripts/build-fonts.mjs` writes them. */
const FACES = [
	'serif-400',
	'serif-600',
	'serif-italic-400',
	'sans-400',
	'sans-500',
	'sans-600',
	'arabic-400',
	'serif-cyrillic-400',
	'nastaliq-500'
];
export const FONT_OPTIONS = {
	loadSystemFonts: false,
	fontFiles: FACES.map((face) => path.resolve('src/lib/fonts/generated', `${face}.ttf`)),
	defaultFontFamily: 'Atlas Sans'
};

/** The size at which widths are measured, in pixels: large, so that little is lost to rounding. */
const MEASURED_PX = 100;
/** What stands on both sides of a measured word, so that its own side bearings count. */
const POST = 'n';

/** What is seen of text set on a baseline, in pixels: its width, and how far it reaches above (negative) and below. */
export type InkBox = { readonly width: number; readonly top: number; readonly bottom: number };

const boxes = new Map<string, InkBox>();

/** The width of text in pixels, as the pictures draw it. */
export function widthOf(text: string, type: Type): number {
	return inkOf(POST + text + POST, type).width - inkOf(POST + POST, type).width;
}

/** What is seen of text. */
export function inkOf(text: string, type: Type): InkBox {
	const { width, top, bottom } = measured(text, type);
	const scale = type.sizePx / MEASURED_PX;
	return { width: width * scale, top: top * scale, bottom: bottom * scale };
}

function measured(text: string, { family, weight }: Omit<Type, 'sizePx'>): InkBox {
	const key = `${family} ${weight} ${text}`;
	const known = boxes.get(key);
	if (known) return known;
	const face = { 'font-family': family, 'font-weight': weight, 'font-size': MEASURED_PX };
	const markup = element('text', { y: 0, ...face, 'xml:space': 'preserve' }, escaped(text));
	const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 100, height: 100 }, markup);
	const { width, y, height } = new Resvg(svg, { font: FONT_OPTIONS }).getBBox() ?? {
		width: 0,
		y: 0,
		height: 0
	};
	const box = { width, top: y, bottom: y + height };
	boxes.set(key, box);
	return box;
}

/** Breaks text at its spaces into as few lines as fit, and makes these as even as they can be. */
export function linesOf(text: string, type: Type, maxPx: number): string[] {
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
export function fitted(
	text: string,
	face: Omit<Type, 'sizePx'>,
	sizesPx: readonly number[],
	{ widthPx, lineCount }: { readonly widthPx: number; readonly lineCount: number }
): Setting {
	const settings = sizesPx.map((sizePx): Setting => {
		const type = { ...face, sizePx };
		const lines = linesOf(text, type, widthPx);
		const isWhole = lines.length <= lineCount && lines.every((line) => widthOf(line, type) <= widthPx);
		return { lines, sizePx, isWhole };
	});
	const found = settings.find(({ isWhole }) => isWhole) ?? settings.at(-1);
	if (!found) throw new Error('No size was given to set a text in');
	return found;
}
