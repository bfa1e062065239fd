import type { PlaceSymbol } from '../../atlas/types';
import { flowSymbolOf, pointSymbolOf, symbolPaths, SYMBOLS } from '../../cartography/symbols';
import { element } from '../sheet/markup';
import type { Ink } from './ink';

/** The box that a swatch fills, in pixels. */
const BOX = { width: 36, height: 26 } as const;

/** The symbol of a place as the map draws it, in a box beside a line of text; nothing for a place without one. */
export function swatchMarkup(symbol: PlaceSymbol, ink: Ink): string {
	const point = pointSymbolOf(symbol);
	if (point) {
		const { size } = SYMBOLS[point];
		const scale = BOX.height / size;
		const transform = `translate(${(BOX.width - BOX.height) / 2} 0) scale(${scale})`;
		return element('g', { transform }, symbolPaths(SYMBOLS[point], ink));
	}
	if (symbol === 'hatch' || symbol === 'dots') return patch(symbol, ink);
	return symbol === 'bar' || symbol === 'rail' ? pipe(symbol, ink) : '';
}

/** A piece of a pipeline with the mark of its flow. */
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

/** A patch of a region: its pattern within its edge. */
function patch(symbol: 'hatch' | 'dots', ink: Ink): string {
	const { size } = SYMBOLS[symbol];
	const cell = { id: 'patch', width: size, height: size, patternUnits: 'userSpaceOnUse' };
	const area = { x: 1, y: 2, width: BOX.width - 2, height: BOX.height - 4, rx: 2 };
	return (
		element('pattern', { ...cell, patternTransform: 'scale(0.62)' }, symbolPaths(SYMBOLS[symbol], ink)) +
		element('rect', { ...area, fill: ink(`${symbol}-glow`), 'fill-opacity': 0.16 }) +
		element('rect', { ...area, fill: 'url(#patch)', stroke: ink(symbol), 'stroke-width': 2 })
	);
}
