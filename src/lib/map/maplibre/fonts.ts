import { FONTS } from '$lib/cartography/expressions';

/** A letter of each script in the labels; the last is the one that a separate font supplies. */
const SAMPLES = ['Aa', '\u06af', '\ufba6'];

/** Waits for the label fonts: MapLibre draws a glyph once, with whatever font is loaded then. */
export async function loadMapFonts(): Promise<void> {
	const families = new Set(Object.values(FONTS).flat());
	const fonts = [...families].flatMap((family) =>
		SAMPLES.map((sample) => document.fonts.load(`16px "${family}"`, sample))
	);
	await Promise.allSettled(fonts);
}
