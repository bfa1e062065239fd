import { element } from '$lib/markup/xml';

/** A font that an image carries along, as a data address. */
export type EmbeddedFont = {
	readonly family: string;
	readonly style: 'normal' | 'italic';
	/** A weight, or the least and the most of a font with an axis. */
	readonly weight: string;
	readonly href: string;
};

/** What stands in for a font where a program does not take the one that comes along: its own name, then its like. */
const FALLBACKS: Readonly<Record<string, string>> = {
	'Atlas Sans': "'Atlas Sans','Source Sans 3','Atlas Arabic',Vazirmatn,sans-serif",
	'Atlas Serif': "'Atlas Serif','Source Serif 4','Atlas Arabic',Vazirmatn,Georgia,serif",
	'Atlas Arabic': "'Atlas Arabic',Vazirmatn,sans-serif"
};

/** Markup whose fonts have others after them. */
export function withFallbacks(markup: string): string {
	return markup.replace(/font-family="'?([^"',]+)[^"]*"/g, (whole, family: string) => {
		const cascade = FALLBACKS[family];
		return cascade ? `font-family="${cascade}"` : whole;
	});
}

/** A style sheet with those of the fonts that markup sets. */
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
