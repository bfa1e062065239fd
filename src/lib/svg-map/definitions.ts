import { SYMBOLS, symbolPaths, type SymbolName } from '$lib/cartography/symbols';
import { element } from './svg';
import { round, type Medium } from './output-medium';

/** Symbols that fill areas, cell by cell. */
const PATTERNS: readonly string[] = ['hatch', 'dots'];

/** Every point symbol, its middle at the origin. */
export function symbolDefinitions(medium: Medium): string {
	const names = Object.keys(SYMBOLS).filter((name) => !PATTERNS.includes(name));
	return names.map((name) => symbolDefinition(name as SymbolName, medium)).join('');
}

function symbolDefinition(name: SymbolName, medium: Medium): string {
	const drawing = SYMBOLS[name];
	const half = drawing.size / 2;
	return element(
		'g',
		// Nothing of a symbol takes the halo of the labels it stands among.
		{ id: `s-${name}`, transform: `translate(${-half} ${-half})`, stroke: 'none' },
		symbolPaths(drawing, (token) => medium.colour(token))
	);
}

/** A pattern at each of the medium's densities, as `name-0`, `name-1`, … */
export function patternDefinitions(name: string, medium: Medium): string {
	const drawing = SYMBOLS[name as SymbolName];
	const paths = symbolPaths(drawing, (token) => medium.colour(token));
	return medium.densities
		.map(({ scale }, index) => {
			const side = round((drawing.size * scale) / medium.unitPx, 1);
			const size = { width: side, height: side, patternUnits: 'userSpaceOnUse' };
			const cell = element('g', { transform: `scale(${round(scale / medium.unitPx, 2)})` }, paths);
			return element('pattern', { id: `${name}-${index}`, ...size }, cell);
		})
		.join('');
}
