import type { PlaceSymbol } from '$lib/atlas/types';
import { flowSymbolOf, pointSymbolOf, symbolPaths, SYMBOLS } from '$lib/cartography/symbols';
import { element } from '$lib/markup/xml';
import type { Ink } from './ui-colours';

/** Size of a swatch in pixels. */
const BOX = { width: 36, height: 26 } as const;

/** A symbol beside a line of text. */
export type Swatch = { readonly widthPx: number; readonly markup: string };

/** A place's symbol as the map draws it; null if it has none. */
export function swatchOf(symbol: PlaceSymbol, ink: Ink): Swatch | null {
	const point = pointSymbolOf(symbol);
	if (point) {
		const transform = `scale(${BOX.height / SYMBOLS[point].size})`;
		return { widthPx: BOX.height, markup: element('g', { transform }, symbolPaths(SYMBOLS[point], ink)) };
	}
	if (symbol === 'hatch' || symbol === 'dots') return { widthPx: BOX.width, markup: patch(symbol, ink) };
	return symbol === 'bar' || symbol === 'rail' ? { widthPx: BOX.width, markup: pipe(symbol, ink) } : null;
}

/** A short pipeline with its flow symbol. */
function pipe(symbol: 'bar' | 'rail', ink: Ink): string {
	const line = (stroke: string, width: number) =>
		element('path', { d: `M0 13H${BOX.width}`, fill: 'none', stroke, 'stroke-width': width });
	const flow = symbolPaths(SYMBOLS[flowSymbolOf(symbol)], ink);
	return (
		line(ink(symbol), symbol === 'rail' ? 7 : 5) +
		(symbol === 'rail' ? line(ink('paper'), 2.6) : '') +
		element('g', { transform: 'translate(8.5 3.5) scale(1.05)' }, flow)
	);
}

/** A region's pattern inside its outline. */
function patch(symbol: 'hatch' | 'dots', ink: Ink): string {
	const { size } = SYMBOLS[symbol];
	const cell = { id: `patch-${symbol}`, width: size, height: size, patternUnits: 'userSpaceOnUse' };
	const area = { x: 1, y: 2, width: BOX.width - 2, height: BOX.height - 4, rx: 2 };
	return (
		element('pattern', { ...cell, patternTransform: 'scale(0.62)' }, symbolPaths(SYMBOLS[symbol], ink)) +
		element('rect', { ...area, fill: ink(`${symbol}-glow`), 'fill-opacity': 0.16 }) +
		element('rect', { ...area, fill: `url(#patch-${symbol})`, stroke: ink(symbol), 'stroke-width': 2 })
	);
}
