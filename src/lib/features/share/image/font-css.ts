import { element } from '$lib/svg-map/svg';

/** `href` is a data URL. */
export type EmbeddedFont = {
	readonly family: string;
	readonly style: 'normal' | 'italic';
	/** One weight, or the range of a variable font. */
	readonly weight: string;
	readonly href: string;
};

/** For programs that ignore embedded fonts: the public name, then similar fonts. */
const FALLBACKS: Readonly<Record<string, string>> = {
	'Atlas Sans': "'Atlas Sans','Source Sans 3','Atlas Arabic',Vazirmatn,sans-serif",
	'Atlas Serif': "'Atlas Serif','Source Serif 4','Atlas Arabic',Vazirmatn,Georgia,serif",
	'Atlas Arabic': "'Atlas Arabic',Vazirmatn,sans-serif"
};

/** Adds fallbacks to each `font-family`. */
export function withFallbacks(markup: string): string {
	return markup.replace(/font-family="'?([^"',]+)[^"]*"/g, (whole, family: string) => {
		const cascade = FALLBACKS[family];
		return cascade ? `font-family="${cascade}"` : whole;
	});
}

/** A style element with the fonts in use. */
export function fontFaceCss(markup: string, fonts: readonly EmbeddedFont[]): string {
	const isSet = ({ family, style }: EmbeddedFont) => {
		if (family === 'Atlas Arabic') return /\p{Script=Arabic}/u.test(markup);
		return markup.includes(`font-family="'${family}'`) && (style === 'normal' || markup.includes('"italic"'));
	};
	const rules = fonts
		.filter(isSet)
		.map(
			({ family, style, weight, href }) =>
				`@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:url(${href}) format('woff2')}`
		);
	return rules.length > 0 ? element('style', {}, rules.join('')) : '';
}
