/** A font's CSS family, weight and style. The table's keys are the style's names for fonts. */
type Font = { readonly family: string; readonly weight: number; readonly style?: string };
const FONT_STYLES: Readonly<Record<string, Font>> = {
	'Atlas Map Sans Medium': { family: 'Atlas Sans', weight: 500 },
	'Atlas Map Sans Semibold': { family: 'Atlas Sans', weight: 600 },
	'Atlas Map Serif Semibold': { family: 'Atlas Serif', weight: 600 },
	'Atlas Map Sea Italic': { family: 'Atlas Serif', weight: 400, style: 'italic' },
	'Atlas Map Arabic': { family: 'Atlas Arabic', weight: 400 }
};
const CASCADE: Readonly<Record<string, string>> = {
	'Atlas Sans': "'Atlas Sans','Atlas Sans Meanwhile','Atlas Arabic','Atlas Arabic Meanwhile',sans-serif",
	'Atlas Serif': "'Atlas Serif','Atlas Serif Meanwhile','Atlas Arabic','Atlas Arabic Meanwhile',serif",
	'Atlas Arabic': "'Atlas Arabic','Atlas Arabic Meanwhile',sans-serif"
};

export function isFont(name: string): boolean {
	return name in FONT_STYLES;
}

/**
 * SVG attributes for text in a font.
 * @throws Error for an unknown font
 */
export function fontAttributes(name: string | undefined) {
	const font = FONT_STYLES[name ?? ''];
	if (!font) throw new Error(`The SVG map has no font "${name}". Add it to svg-map/fonts.ts.`);
	return { 'font-family': CASCADE[font.family], 'font-weight': font.weight, 'font-style': font.style };
}
