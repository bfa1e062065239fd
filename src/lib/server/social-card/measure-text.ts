import { Resvg } from '@resvg/resvg-js';
import path from 'node:path';
import { element, escaped } from '$lib/markup/xml';
import { fittedBy, linesBy, type Setting, type Type } from '$lib/svg-map/line-breaking';

export type { Type } from '$lib/svg-map/line-breaking';

/** Fonts of the images, written by `scripts/build-fonts.mjs`. */
const FONT_STYLES = [
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
	fontFiles: FONT_STYLES.map((font) => path.resolve('src/lib/fonts/generated', `${font}.ttf`)),
	defaultFontFamily: 'Atlas Sans'
};

/** Font size for measuring, in pixels: large, to keep rounding errors small. */
const MEASURED_PX = 100;
/** Placed on both sides of a measured word, so that its side bearings count. */
const POST = 'n';

/** Ink bounds of text on a baseline, in pixels: width, top (negative) and bottom. */
export type InkBox = { readonly width: number; readonly top: number; readonly bottom: number };

const boxes = new Map<string, InkBox>();

/** Text width in pixels, as drawn in the images. */
export function widthOf(text: string, type: Type): number {
	return inkOf(POST + text + POST, type).width - inkOf(POST + POST, type).width;
}

/** Ink bounds of text. */
export function inkOf(text: string, type: Type): InkBox {
	const { width, top, bottom } = measured(text, type);
	const scale = type.sizePx / MEASURED_PX;
	return { width: width * scale, top: top * scale, bottom: bottom * scale };
}

function measured(text: string, { family, weight }: Omit<Type, 'sizePx'>): InkBox {
	const key = `${family} ${weight} ${text}`;
	const known = boxes.get(key);
	if (known) return known;
	const font = { 'font-family': family, 'font-weight': weight, 'font-size': MEASURED_PX };
	const markup = element('text', { y: 0, ...font, 'xml:space': 'preserve' }, escaped(text));
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

/** `linesBy` with the images' metrics. */
export function linesOf(text: string, type: Type, maxPx: number): string[] {
	return linesBy(widthOf, text, type, maxPx);
}

/** `fittedBy` with the images' metrics. */
export function fitted(
	text: string,
	font: Omit<Type, 'sizePx'>,
	sizesPx: readonly number[],
	limits: { readonly widthPx: number; readonly lineCount: number }
): Setting {
	return fittedBy(widthOf, text, font, sizesPx, limits);
}
