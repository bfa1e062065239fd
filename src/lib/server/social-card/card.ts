import type { LocalName } from '$lib/atlas/types';
import { element, escaped } from '$lib/markup/xml';
import type { ShareContent } from './content';
import { swatchOf } from '$lib/svg-map/swatch';
import { fitted, inkOf, type Type } from './measure-text';
import type { Ink } from '$lib/svg-map/ui-colours';

/** Position of the card on the image in pixels. */
export const CARD = { left: 44, top: 46, width: 400, height: 538 } as const;

const PADDING = 34;
const INNER_PX = CARD.width - 2 * PADDING;
const BRAND_PX = 36;
/** Height available below the atlas's name. */
const BODY_PX = CARD.height - 2 * PADDING - BRAND_PX - 28;

const SANS: Omit<Type, 'sizePx'> = { family: 'Atlas Sans', weight: 400 };
const SANS_BOLD: Omit<Type, 'sizePx'> = { family: 'Atlas Sans', weight: 600 };
const SERIF: Omit<Type, 'sizePx'> = { family: 'Atlas Serif', weight: 400 };
const SERIF_BOLD: Omit<Type, 'sizePx'> = { family: 'Atlas Serif', weight: 600 };

/** Titles with more characters than this may take three lines. */
const LONG_TITLE = 24;
const TITLE_SIZES_PX = [62, 56, 50, 45, 40, 36, 32];
/** Gap above a local name, measured from the ink, because scripts differ so much in height. */
const LOCAL_GAP_PX = 18;
const LOCAL_SIZES_PX = [44, 38, 34, 30, 26, 22];

/** Fonts for local names; names in other scripts are omitted. */
const LOCAL_FONTS = [
	{
		lang: /^ur$/,
		script: /^[\p{Script=Arabic}\s\u200c]+$/u,
		family: 'Atlas Nastaliq',
		weight: 500
	},
	{ lang: /./, script: /^[\p{Script=Arabic}\s\u200c]+$/u, family: 'Atlas Arabic', weight: 400 },
	{ lang: /./, script: /^[\p{Script=Cyrillic}\s-]+$/u, family: 'Atlas Cyrillic', weight: 400 },
	{ lang: /./, script: /^[\p{Script=Latin}\s-]+$/u, family: 'Atlas Serif', weight: 400 }
];

/** A part of the card: its height, and its markup relative to its top left corner. */
type Block = { readonly height: number; readonly markup: string };

/** The card: the atlas's name at the top, the page's content at the bottom. */
export function cardMarkup(content: ShareContent, siteTitle: string, ink: Ink): string {
	return element(
		'g',
		{ transform: `translate(${CARD.left} ${CARD.top})` },
		backgroundMarkup(ink) + brandMarkup(siteTitle, ink) + bodyMarkup(content, ink)
	);
}

/** Everything but the atlas's name, relative to the card's corner, in the largest type that fits. */
export function bodyMarkup(content: ShareContent, ink: Ink): string {
	const setAt = (titleSizesPx: readonly number[]) =>
		[
			kindBlock(content, ink),
			titleBlock(content.title, titleSizesPx, ink),
			content.localName && localBlock(content.localName, ink),
			ruleBlock(ink),
			textBlock(content.text, content.detail === '' ? SERIF : SANS_BOLD, ink('ink')),
			content.detail === '' ? null : textBlock(content.detail, SANS, ink('ink-2'))
		].filter((block) => block !== null);
	const settings = TITLE_SIZES_PX.map((_, index) => setAt(TITLE_SIZES_PX.slice(index)));
	const blocks = settings.find((setting) => heightOf(setting) <= BODY_PX) ?? settings.at(-1) ?? [];
	// The last line's descenders may reach into the padding.
	const start = CARD.height - PADDING - heightOf(blocks) + 6;
	return blocks
		.map(({ markup }, index) => {
			const y = Math.round(start + heightOf(blocks.slice(0, index)));
			return element('g', { transform: `translate(${PADDING} ${y})` }, markup);
		})
		.join('');
}

function heightOf(blocks: readonly Block[]): number {
	return blocks.reduce((sum, { height }) => sum + height, 0);
}

function backgroundMarkup(ink: Ink): string {
	const size = { width: CARD.width, height: CARD.height, rx: 4 };
	const inner = { x: 7, y: 7, width: CARD.width - 14, height: CARD.height - 14, rx: 2 };
	return (
		'<filter id="shadow" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="12"/></filter>' +
		element('rect', { ...size, y: 8, fill: ink('ink'), 'fill-opacity': 0.3, filter: 'url(#shadow)' }) +
		element('rect', { ...size, fill: ink('paper'), stroke: ink('edge'), 'stroke-width': 1 }) +
		element('rect', { ...inner, fill: 'none', stroke: ink('hair'), 'stroke-width': 1.5 })
	);
}

function brandMarkup(siteTitle: string, ink: Ink): string {
	const line = (d: string, stroke: string, width: number) =>
		element('path', { d, fill: 'none', stroke, 'stroke-width': width });
	const mark =
		element('rect', {
			x: 1,
			y: 1,
			width: 20,
			height: 20,
			rx: 2,
			fill: 'none',
			stroke: ink('ink'),
			'stroke-width': 1.6
		}) +
		line('M1.5 12.4c3-2 4.2.8 7 .2s3-3 5.4-2.6 3 2 6.8.8', ink('accent'), 1.8) +
		line(
			'M3 15.8c2.7-1.2 4.4.7 7 .2s3.6-2.2 5.6-1.8 2.4.8 3.6.6M4 18.6c2.4-.7 4.2.4 6.6 0s4-1.4 6.6-1.1',
			ink('sea-ink'),
			1
		);
	const scale = BRAND_PX / 22;
	const name = textMarkup(siteTitle, { ...SERIF_BOLD, sizePx: 25 }, PADDING + 50, PADDING + 27, ink('ink'));
	return element('g', { transform: `translate(${PADDING} ${PADDING}) scale(${scale})` }, mark) + name;
}

function kindBlock({ kind, symbol }: ShareContent, ink: Ink): Block {
	const swatch = swatchOf(symbol, ink);
	const indent = swatch ? swatch.widthPx + 10 : 0;
	const size = { widthPx: INNER_PX - indent, lineCount: 2 };
	const { lines, sizePx } = fitted(kind, SANS_BOLD, [19, 18, 17], size);
	const markup = linesMarkup(lines, { ...SANS_BOLD, sizePx }, 24, 19, ink('ink-2'), indent);
	return {
		height: lines.length * 24 + 8,
		markup: element('g', { transform: 'translate(0 -1)' }, swatch?.markup ?? '') + markup
	};
}

function titleBlock(title: string, sizesPx: readonly number[], ink: Ink): Block {
	const { lines, sizePx } = fitted(title, SERIF_BOLD, sizesPx, {
		widthPx: INNER_PX,
		lineCount: title.length > LONG_TITLE ? 3 : 2
	});
	const lineHeight = Math.round(sizePx * 1.1);
	const type = { ...SERIF_BOLD, sizePx };
	return {
		height: lines.length * lineHeight,
		markup: linesMarkup(lines, type, lineHeight, sizePx * 0.84, ink('ink'), -sizePx * 0.03)
	};
}

function localBlock({ lang, text }: LocalName, ink: Ink): Block | null {
	const font = LOCAL_FONTS.find((one) => one.lang.test(lang) && one.script.test(text));
	if (!font) return null;
	const { family, weight } = font;
	const setAt = (sizePx: number) => ({
		type: { family, weight, sizePx },
		ink: inkOf(text, { family, weight, sizePx })
	});
	const { type, ink: box } = LOCAL_SIZES_PX.map(setAt).find((set) => set.ink.width <= INNER_PX) ?? setAt(20);
	const height = LOCAL_GAP_PX + box.bottom - box.top;
	return { height, markup: textMarkup(text, type, 0, LOCAL_GAP_PX - box.top, ink('ink-2')) };
}

function ruleBlock(ink: Ink): Block {
	const rule = element('rect', { y: 16, width: 56, height: 3, fill: ink('accent') });
	return { height: 33, markup: rule };
}

function textBlock(text: string, font: Omit<Type, 'sizePx'>, colour: string): Block {
	const size = { widthPx: INNER_PX, lineCount: 3 };
	const { lines, sizePx } = fitted(text, font, [23, 21, 20], size);
	const lineHeight = Math.round(sizePx * 1.32);
	return {
		height: lines.length * lineHeight,
		markup: linesMarkup(lines, { ...font, sizePx }, lineHeight, sizePx, colour, 0)
	};
}

function linesMarkup(
	lines: readonly string[],
	type: Type,
	lineHeight: number,
	first: number,
	colour: string,
	x: number
): string {
	return lines.map((line, index) => textMarkup(line, type, x, first + index * lineHeight, colour)).join('');
}

function textMarkup(
	text: string,
	{ family, weight, sizePx }: Type,
	x: number,
	y: number,
	fill: string
): string {
	const font = { 'font-family': family, 'font-weight': weight, 'font-size': sizePx };
	return element(
		'text',
		{ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, ...font, fill },
		escaped(text)
	);
}
