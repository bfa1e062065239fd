import { SYMBOLS, type SymbolName } from '$lib/cartography/symbols';

/** Symbols used as fill patterns. */
export const PATTERNS: ReadonlySet<SymbolName> = new Set<SymbolName>(['hatch', 'dots']);

/** The symbol with a name, or null. */
export function symbolNamed(name: string): SymbolName | null {
	return name in SYMBOLS ? (name as SymbolName) : null;
}

/** Width and height of a symbol in pixels. */
export function symbolSize(name: SymbolName): number {
	return SYMBOLS[name].size;
}
