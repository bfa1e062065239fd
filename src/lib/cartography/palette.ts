import styleSheet from './tokens.css?raw';

export type Theme = 'light' | 'dark';

/** Colour tokens that the map uses, each a six-digit hex colour. */
export const MAP_TOKENS = [
	'paper',
	'sea',
	'sea-2',
	'sea-line',
	'sea-ink',
	'sea-glow',
	'land',
	'land-focus',
	'coast',
	'border',
	'border-2',
	'grat',
	'river',
	'country-ink',
	'prov-ink',
	'city-ink',
	'halo',
	'bar',
	'rail',
	'hatch',
	'hatch-glow',
	'dots',
	'dots-glow',
	'diamond',
	'anchor',
	'measure'
] as const;

export type ColourToken = (typeof MAP_TOKENS)[number];
export type Palette = Readonly<Record<ColourToken, string>>;

/** The map's colours in a theme. */
export function paletteOf(theme: Theme): Palette {
	return coloursOf(theme, MAP_TOKENS);
}

/**
 * Colours of tokens in a theme, read from `tokens.css` so that each is defined only once.
 * @throws Error for a token that `tokens.css` does not set
 */
export function coloursOf<Token extends string>(
	theme: Theme,
	tokens: readonly Token[]
): Readonly<Record<Token, string>> {
	const light = declarationsOf(/:root\s*\{([^}]*)\}/);
	const dark = theme === 'dark' ? declarationsOf(/\[data-theme=['"]?dark['"]?\]\s*\{([^}]*)\}/) : {};
	const colours = tokens.map((token) => [token, dark[token] ?? light[token]] as const);
	const missing = colours.find(([, colour]) => colour === undefined);
	if (missing) throw new Error(`tokens.css does not set --${missing[0]}`);
	return Object.fromEntries(colours) as Record<Token, string>;
}

function declarationsOf(block: RegExp): Record<string, string> {
	const body = block.exec(styleSheet)?.[1] ?? '';
	const pairs = [...body.matchAll(/--([\w-]+):\s*(#[0-9a-fA-F]{6})/g)];
	return Object.fromEntries(pairs.map(([, name = '', colour = '']) => [name, colour]));
}
