import { SYMBOLS, symbolPaths, type SymbolName } from '$lib/cartography/symbols';
import { element } from './svg';
import { round, type RenderTarget } from './render-target';

/** Symbols that fill areas, cell by cell. */
const PATTERNS: readonly string[] = ['hatch', 'dots'];

/** Every point symbol, its middle at the origin. */
export function symbolDefinitions(target: RenderTarget): string {
	const names = Object.keys(SYMBOLS).filter((name) => !PATTERNS.includes(name));
	return names.map((name) => symbolDefinition(name as SymbolName, target)).join('');
}

function symbolDefinition(name: SymbolName, target: RenderTarget): string {
	const drawing = SYMBOLS[name];
	const half = drawing.size / 2;
	return element(
		'g',
		// Nothing of a symbol takes the halo of the labels it stands among.
		{ id: `s-${name}`, transform: `translate(${-half} ${-half})`, stroke: 'none' },
		symbolPaths(drawing, (token) => target.colour(token))
	);
}

/** A pattern at each of the target's densities, as `name-0`, `name-1`, … */
export function patternDefinitions(name: string, target: RenderTarget): string {
	const drawing = SYMBOLS[name as SymbolName];
	const paths = symbolPaths(drawing, (token) => target.colour(token));
	return target.densities
		.map(({ scale }, index) => {
			const side = round((drawing.size * scale) / target.unitPx, 1);
			const size = { width: side, height: side, patternUnits: 'userSpaceOnUse' };
			const cell = element('g', { transform: `scale(${round(scale / target.unitPx, 2)})` }, paths);
			return element('pattern', { id: `${name}-${index}`, ...size }, cell);
		})
		.join('');
}
