import { FONTS } from '$lib/cartography/expressions';

/** A letter of each script that labels use; the last is the one letter that a font of its own supplies. */
const SAMPLES = ['Aa', '\u06af', '\ufba6'];

/** Waits for the labels' fonts: MapLibre draws a letter once, with whatever is loaded then. */
export async function loadMapFonts(): Promise<void> {
	const families = new Set(Object.values(FONTS).flat());
	const fonts = [...families].flatMap((family) =>
		SAMPLES.map((sample) => document.fonts.load(`16px "${family}"`, sample))
	);
	await Promise.allSettled(fonts);
}
