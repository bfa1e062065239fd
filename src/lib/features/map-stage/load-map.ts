import type { StyleInput } from '$lib/cartography/style';

/**
 * Fetches the map library and the style's data in parallel.
 * @throws Error when either cannot be fetched
 */
export async function loadMap(styleInput: () => Promise<StyleInput>) {
	// Without this guard, SvelteKit links the library's CSS from every page.
	if (import.meta.env.SSR) throw new Error('The interactive map needs a browser');
	const [{ createMap }, style] = await Promise.all([import('$lib/map/maplibre/create-map'), styleInput()]);
	return { createMap, style };
}
