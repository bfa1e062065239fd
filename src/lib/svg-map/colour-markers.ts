import type { Color } from '@maplibre/maplibre-gl-style-spec';
import { MAP_TOKENS, type ColourToken, type Palette } from '$lib/cartography/palette';

/** Placeholder colours that encode tokens: a style made with them can be written in any theme's colours. */
export const MARKER_PALETTE = Object.fromEntries(
	MAP_TOKENS.map((token, index) => [token, `#${String(index + 1).padStart(6, '0')}`])
) as Palette;

/**
 * The token that a placeholder colour encodes; null for any other colour.
 * @param colour components from 0 to 1
 */
export function tokenOf({ r, g, b, a }: Color): ColourToken | null {
	if (r !== 0 || a !== 1) return null;
	const hex = [g, b]
		.map((part) =>
			Math.round(part * 255)
				.toString(16)
				.padStart(2, '0')
		)
		.join('');
	return MAP_TOKENS[Number(hex) - 1] ?? null;
}
