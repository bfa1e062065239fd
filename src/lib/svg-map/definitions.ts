import { SYMBOLS, symbolPaths, type SymbolName } from '$lib/cartography/symbols';
import { element } from '$lib/markup/xml';
import { PATTERNS } from './symbol-names';
import { round, type RenderTarget } from './render-target';

/** Definitions of all point symbols, centred on the origin. */
export function symbolDefinitions(target: RenderTarget): string {
	const names = (Object.keys(SYMBOLS) as SymbolName[]).filter((name) => !PATTERNS.has(name));
	return names.map((name) => symbolDefinition(name, target)).join('');
}

function symbolDefinition(name: SymbolName, target: RenderTarget): string {
	const drawing = SYMBOLS[name];
	const half = drawing.size / 2;
	return element(
		'g',
		// Keeps symbols from inheriting the halo stroke of the labels around them.
		{ id: `s-${name}`, transform: `translate(${-half} ${-half})`, stroke: 'none' },
		symbolPaths(drawing, (token) => target.colour(token))
	);
}

/** A pattern at each of the target's densities, as `name-0`, `name-1`, … */
export function patternDefinitions(name: SymbolName, target: RenderTarget): string {
	const drawing = SYMBOLS[name];
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
