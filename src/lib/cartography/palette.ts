import styleSheet from './tokens.css?raw';

export type Theme = 'light' | 'dark';

/** The colour tokens that the map draws with, as six-digit hex. */
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

/** The map's colours under a theme. */
export function paletteOf(theme: Theme): Palette {
	return coloursOf(theme, MAP_TOKENS);
}

/** Colour tokens under a theme, read from the style sheet's own text so that each is set once. Throws for others. */
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
