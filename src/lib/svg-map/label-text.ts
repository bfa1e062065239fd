import type { Formatted } from '@maplibre/maplibre-gl-style-spec';
import { isFont } from './fonts';
import type { DrawnFeature, StyleValues } from './evaluate-style';

/** Part of a label's line in one font. `scale` is relative to the label's size. */
export type Span = { readonly text: string; readonly scale: number; readonly font: string };

/** A label's text, laid out at a zoom. Sizes in CSS pixels; the box is measured from the label's anchor. */
export type SetText = {
	readonly lines: readonly (readonly Span[])[];
	readonly sizePx: number;
	readonly lineHeight: number;
	readonly letterSpacing: number;
	readonly widthPx: number;
	readonly heightPx: number;
};

/** Mean advance width of a letter in ems of its font; label boxes need only an estimate. */
const ADVANCE = { lower: 0.5, upper: 0.62, arabic: 0.47 } as const;

/** Lays out a layer's label for a feature at a zoom, with the style's line breaks; null if there is no text. */
export function setText(values: StyleValues, zoom: number, feature: DrawnFeature): SetText | null {
	const layout = <T>(name: string) => values.value<T>('layout', name, zoom, feature);
	const field = layout<Formatted>('text-field');
	const font = layout<string[]>('text-font')[0] ?? '';
	const transform = layout<string>('text-transform');
	const spans = field.sections.map((section): Span => {
		const { text, scale, fontStack } = section;
		if (section.image || section.textColor || section.verticalAlign) {
			const remedy = 'A part of a label has a text, a size and a font, and nothing else.';
			throw values.refusal('"text-field" formats a part with more than its font', remedy);
		}
		const name = fontStack?.split(',')[0] ?? font;
		if (!isFont(name)) {
			throw values.refusal(`"text-font" names the unknown font "${name}"`, 'Add it to svg-map/fonts.ts.');
		}
		return { text: transformed(text, transform), scale: scale ?? 1, font: name };
	});
	if (spans.every(({ text }) => text.trim() === '')) return null;
	const sizePx = layout<number>('text-size');
	const letterSpacing = layout<number>('text-letter-spacing');
	const lineHeight = layout<number>('text-line-height');
	const lines = linesOf(spans).flatMap((line) =>
		broken(line, layout<number>('text-max-width'), letterSpacing)
	);
	const widths = lines.map((line) => line.reduce((sum, span) => sum + emsOf(span, letterSpacing), 0));
	return {
		lines,
		sizePx,
		lineHeight,
		letterSpacing,
		widthPx: Math.max(...widths) * sizePx,
		heightPx: lines.length * lineHeight * sizePx
	};
}

function transformed(text: string, transform: string): string {
	if (transform === 'uppercase') return text.toUpperCase();
	return transform === 'lowercase' ? text.toLowerCase() : text;
}

/** Splits spans at their line breaks. */
function linesOf(spans: readonly Span[]): Span[][] {
	const lines: Span[][] = [[]];
	for (const span of spans) {
		for (const [index, text] of span.text.split('\n').entries()) {
			if (index > 0) lines.push([]);
			if (text !== '') lines.at(-1)?.push({ ...span, text });
		}
	}
	return lines;
}

/** Wraps a line of one span at words to a width in ems; lines of several spans are not wrapped. */
function broken(line: readonly Span[], maxEms: number, letterSpacing: number): Span[][] {
	const [span] = line;
	if (!span || line.length > 1 || emsOf(span, letterSpacing) <= maxEms) return [[...line]];
	const count = Math.ceil(emsOf(span, letterSpacing) / maxEms);
	const wanted = emsOf(span, letterSpacing) / count;
	const parts: string[] = [''];
	for (const word of span.text.split(' ')) {
		const longer = [parts.at(-1), word].filter(Boolean).join(' ');
		const isFull = emsOf({ ...span, text: longer }, letterSpacing) > wanted * 1.15;
		if (parts.at(-1) !== '' && isFull) parts.push(word);
		else parts[parts.length - 1] = longer;
	}
	return parts.map((text) => [{ ...span, text }]);
}

function emsOf({ text, scale }: Span, letterSpacing: number): number {
	return [...text].reduce((sum, letter) => sum + (advanceOf(letter) + letterSpacing) * scale, 0);
}

function advanceOf(letter: string): number {
	if (/\p{Script=Arabic}/u.test(letter)) return ADVANCE.arabic;
	return /\p{Lu}/u.test(letter) ? ADVANCE.upper : ADVANCE.lower;
}
