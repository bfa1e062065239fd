import { coloursOf, MAP_TOKENS, type Theme } from '$lib/cartography/palette';

const TOKENS = [...MAP_TOKENS, 'ink', 'ink-2', 'ink-3', 'hair', 'edge', 'accent'] as const;
export type InkToken = (typeof TOKENS)[number];

/** Returns a token's colour, as six-digit hex. */
export type Ink = (token: InkToken) => string;

/** The colours of a theme. */
export function inkOf(theme: Theme): Ink {
	const colours = coloursOf(theme, TOKENS);
	return (token) => colours[token];
}
