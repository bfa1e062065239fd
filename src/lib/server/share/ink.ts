import { coloursOf, MAP_TOKENS } from '../../cartography/palette';

const TOKENS = [...MAP_TOKENS, 'ink', 'ink-2', 'hair', 'edge', 'accent'] as const;
export type InkToken = (typeof TOKENS)[number];

/** The colour of a token, as six-digit hex. */
export type Ink = (token: InkToken) => string;

/** The colours of the pictures: the light theme's. */
export function lightInk(): Ink {
	const colours = coloursOf('light', TOKENS);
	return (token) => colours[token];
}
