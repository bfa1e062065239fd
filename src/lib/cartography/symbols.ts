import type { PlaceSymbol, RouteSymbology } from '$lib/atlas/types';
import type { ColourToken, Palette } from './palette';

/** A path of a symbol; colours are tokens, so symbols follow the theme. */
export type Shape = {
	readonly d: string;
	readonly fill?: ColourToken;
	readonly stroke?: ColourToken;
	readonly strokeWidth?: number;
};

/** A square drawing of `size` units, the same on the map, in the legend and in lists. */
export type SymbolDrawing = { readonly size: number; readonly shapes: readonly Shape[] };

export type SymbolName =
	| 'diamond'
	| 'diamond-ended'
	| 'diamond-unnamed'
	| 'anchor'
	| 'capital'
	| 'square'
	| 'area'
	| 'town'
	| 'chevron'
	| 'wedge'
	| 'hatch'
	| 'dots'
	| 'field-bar'
	| 'field-rail'
	| 'stop-bar'
	| 'stop-rail';

export const SYMBOLS: Readonly<Record<SymbolName, SymbolDrawing>> = {
	// Hollow, with open corners: the article does not name the site.
	diamond: {
		size: 24,
		shapes: [
			{ d: 'M12 2.4 21.6 12 12 21.6 2.4 12Z', fill: 'paper', stroke: 'halo', strokeWidth: 4 },
			{
				d: 'M10.3 5 5 10.3M13.7 5 19 10.3M5 13.7 10.3 19M19 13.7 13.7 19',
				stroke: 'diamond',
				strokeWidth: 2.2
			},
			{ d: disc(12, 12, 1.5), fill: 'diamond' }
		]
	},
	'diamond-ended': {
		size: 24,
		shapes: [
			{ d: 'M12 2.4 21.6 12 12 21.6 2.4 12Z', fill: 'paper', stroke: 'halo', strokeWidth: 4 },
			{
				d: 'M10.3 5 5 10.3M13.7 5 19 10.3M5 13.7 10.3 19M19 13.7 13.7 19',
				stroke: 'border',
				strokeWidth: 1.7
			},
			{ d: 'M2 12h20', stroke: 'diamond', strokeWidth: 2.2 }
		]
	},
	'diamond-unnamed': {
		size: 24,
		shapes: [{ d: disc(12, 12, 3), fill: 'paper', stroke: 'border', strokeWidth: 1.5 }]
	},
	anchor: {
		size: 28,
		shapes: [
			{ d: disc(14, 14, 12.4), fill: 'halo' },
			{ d: disc(14, 14, 10.6), fill: 'anchor' },
			{ d: disc(14, 8.9, 1.7), stroke: 'paper', strokeWidth: 1.9 },
			{
				d: 'M14 10.8V20M10.6 13.2h6.8M8.2 15.6c.5 2.7 2.8 4.5 5.8 4.5s5.3-1.8 5.8-4.5',
				stroke: 'paper',
				strokeWidth: 1.9
			}
		]
	},
	capital: {
		size: 16,
		shapes: [
			{ d: disc(8, 8, 5.6), fill: 'paper', stroke: 'city-ink', strokeWidth: 1.5 },
			{ d: disc(8, 8, 2.5), fill: 'city-ink' }
		]
	},
	square: {
		size: 20,
		shapes: [
			{ d: 'M3 3h14v14H3Z', fill: 'halo' },
			{ d: 'M5 5h10v10H5Z', fill: 'city-ink' },
			{ d: 'M8.4 8.4h3.2v3.2H8.4Z', fill: 'paper' }
		]
	},
	area: {
		size: 20,
		shapes: [{ d: 'M4 6.5 8 4l4 1.6L16 4v9.5L12 16l-4-1.6L4 16Z', stroke: 'country-ink', strokeWidth: 1.4 }]
	},
	town: {
		size: 12,
		shapes: [{ d: disc(6, 6, 3.3), fill: 'paper', stroke: 'city-ink', strokeWidth: 1.5 }]
	},
	chevron: {
		size: 18,
		shapes: [
			{ d: 'M6 3.4 12.4 9 6 14.6', stroke: 'halo', strokeWidth: 5 },
			{ d: 'M6 3.4 12.4 9 6 14.6', stroke: 'bar', strokeWidth: 2.6 }
		]
	},
	wedge: {
		size: 18,
		shapes: [{ d: 'M4 3.2 15.4 9 4 14.8Z', fill: 'rail', stroke: 'halo', strokeWidth: 2 }]
	},
	hatch: {
		size: 16,
		shapes: [{ d: 'M-2 6 6-2M-2 14 14-2M2 18 18 2M10 18l8-8', stroke: 'hatch-glow', strokeWidth: 1.3 }]
	},
	dots: {
		size: 16,
		shapes: [
			{ d: disc(4, 4, 1.25), fill: 'dots-glow' },
			{ d: disc(12, 12, 1.25), fill: 'dots-glow' }
		]
	},
	'field-bar': field('bar'),
	'field-rail': field('rail'),
	'stop-bar': stop('bar'),
	'stop-rail': stop('rail')
};

const POINT_SYMBOLS: Readonly<Record<PlaceSymbol, SymbolName | undefined>> = {
	diamond: 'diamond',
	anchor: 'anchor',
	capital: 'capital',
	square: 'square',
	area: 'area',
	bar: undefined,
	rail: undefined,
	hatch: undefined,
	dots: undefined,
	none: undefined
};

/** The point symbol of a place in lists, if any. */
export function pointSymbolOf(symbol: PlaceSymbol): SymbolName | undefined {
	return POINT_SYMBOLS[symbol];
}

/** The symbol for a route's direction of flow. */
export function flowSymbolOf(symbology: RouteSymbology): SymbolName {
	const names = { bar: 'chevron', rail: 'wedge' } as const;
	return names[symbology];
}

/** The symbol of a route's stops. */
export function stopSymbolOf(symbology: RouteSymbology): SymbolName {
	return `stop-${symbology}`;
}

/** The symbol of a route's source field. */
export function fieldSymbolOf(symbology: RouteSymbology): SymbolName {
	return `field-${symbology}`;
}

/** The paths of a symbol as SVG markup; `ink` returns a token's colour. */
export function symbolPaths({ shapes }: SymbolDrawing, ink: (token: ColourToken) => string): string {
	const paths = shapes.map(({ d, fill, stroke, strokeWidth }) => {
		const line = stroke
			? ` stroke="${ink(stroke)}" stroke-width="${strokeWidth ?? 1}" stroke-linecap="round" stroke-linejoin="round"`
			: '';
		return `<path d="${d}" fill="${fill ? ink(fill) : 'none'}"${line}/>`;
	});
	return paths.join('');
}

/** A symbol as a stand-alone SVG document in a palette's colours. */
export function symbolSvg(drawing: SymbolDrawing, palette: Palette): string {
	const { size } = drawing;
	const box = `width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"`;
	const paths = symbolPaths(drawing, (token) => palette[token]);
	return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${paths}</svg>`;
}

function disc(x: number, y: number, radius: number): string {
	const turn = `a${radius} ${radius} 0 1 0`;
	return `M${x - radius} ${y}${turn} ${2 * radius} 0${turn} ${-2 * radius} 0Z`;
}

function field(colour: 'bar' | 'rail'): SymbolDrawing {
	return {
		size: 24,
		shapes: [
			{ d: 'M12 2.5 21 20.5H3Z', fill: 'halo', stroke: 'halo', strokeWidth: 4 },
			{ d: 'M12 4 19.6 19.5H4.4Z', fill: colour, stroke: colour, strokeWidth: 1.4 },
			{ d: 'M12 9.6c1.9 2.2 2.7 3.5 2.7 4.9a2.7 2.7 0 0 1-5.4 0c0-1.4.8-2.7 2.7-4.9Z', fill: 'paper' }
		]
	};
}

function stop(colour: 'bar' | 'rail'): SymbolDrawing {
	return { size: 14, shapes: [{ d: disc(7, 7, 4), fill: 'paper', stroke: colour, strokeWidth: 2.2 }] };
}
