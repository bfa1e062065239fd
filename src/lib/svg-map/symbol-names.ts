import { SYMBOLS, type SymbolName } from '$lib/cartography/symbols';

/** Symbols that fill areas, cell by cell. */
export const PATTERNS: ReadonlySet<SymbolName> = new Set<SymbolName>(['hatch', 'dots']);

/** The symbol of a name, or null where there is none. */
export function symbolNamed(name: string): SymbolName | null {
	return name in SYMBOLS ? (name as SymbolName) : null;
}

/** The side of a symbol's drawing in pixels. */
export function symbolSize(name: SymbolName): number {
	return SYMBOLS[name].size;
}
