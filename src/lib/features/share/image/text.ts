import type { InkToken } from '$lib/svg-map/ui-colours';
import { element, escaped } from '$lib/svg-map/svg';
import { linesBy, type Font, type Measure, type Type } from '$lib/svg-map/line-breaking';
import type { Ink } from '$lib/svg-map/ui-colours';

/** Markup relative to its upper left corner. */
export type Block = { readonly height: number; readonly markup: string };

export const SANS: Font = { family: 'Atlas Sans', weight: 400 };
export const SANS_BOLD: Font = { family: 'Atlas Sans', weight: 600 };
export const SERIF_BOLD: Font = { family: 'Atlas Serif', weight: 600 };

/** All fonts for the image's own text. */
export const IMAGE_FONTS = [SANS, SANS_BOLD, SERIF_BOLD];

export type Setter = { readonly ink: Ink; readonly measure: Measure };

/** Each line is a text element that an editor can select. */
export function textBlock(
	text: string,
	type: Type,
	token: InkToken,
	widthPx: number,
	{ ink, measure }: Setter
): Block {
	return block(linesBy(measure, text, type, widthPx), type, ink(token));
}

/** Wraps after separators; joining the lines restores the URL. */
export function addressBlock(
	address: string,
	type: Type,
	token: InkToken,
	widthPx: number,
	{ ink, measure }: Setter
): Block {
	const lines = [''];
	const isTooWide = (text: string) => measure(text, type) > widthPx;
	const pieces = address.match(/[^/?&,=]*[/?&,=]|[^/?&,=]+/g) ?? [];
	// Pieces without separators break anywhere.
	for (const piece of pieces.flatMap((one) => (isTooWide(one) ? [...one] : [one]))) {
		const line = lines.at(-1) ?? '';
		if (line !== '' && isTooWide(line + piece)) lines.push(piece);
		else lines[lines.length - 1] = line + piece;
	}
	return block(lines, type, ink(token));
}

function block(lines: readonly string[], { family, weight, sizePx }: Type, fill: string): Block {
	const lineHeight = Math.round(sizePx * 1.35);
	const font = { 'font-family': family, 'font-weight': weight, 'font-size': sizePx, fill };
	const markup = lines.map((line, index) =>
		element('text', { x: 0, y: Math.round(index * lineHeight + sizePx), ...font }, escaped(line))
	);
	return { height: lines.length * lineHeight, markup: markup.join('') };
}

/** Stacks blocks vertically. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
	let height = 0;
	const parts = blocks.map((one) => {
		const markup = placed(one.markup, 0, height);
		height += one.height + gap;
		return markup;
	});
	return { height: Math.max(0, height - gap), markup: parts.join('') };
}

/** Lays out blocks in rows; the tallest sets the height of its row. */
export function inColumns(blocks: readonly Block[], count: number, widthPx: number, gap: number): Block {
	const rows = Array.from({ length: Math.ceil(blocks.length / count) }, (_, row): Block => {
		const cells = blocks.slice(row * count, (row + 1) * count);
		const markup = cells.map((cell, column) => placed(cell.markup, column * (widthPx + gap), 0)).join('');
		return { height: Math.max(...cells.map(({ height }) => height)), markup };
	});
	return stacked(rows, 8);
}

export function placed(markup: string, x: number, y: number): string {
	if (markup === '' || (x === 0 && y === 0)) return markup;
	return element(
		'g',
		{ transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})` },
		markup
	);
}
