import type { StyleInput } from '$lib/cartography/style';
import { isDataSaved, isPhone, whenPainted } from '$lib/view/scheduling';

/**
 * Has the browser fetch the map library, the longest of all to come, while the page's scripts still take the page over:
 * on a slow line nothing else is under way then. Not before something is painted, and not where the map waits longer.
 */
export async function fetchMapAhead(): Promise<void> {
	if (isDataSaved() || isPhone()) return;
	await whenPainted();
	// What cannot be had now is asked for again when the map starts, which tells.
	await import('$lib/map/maplibre/create-map').catch(() => undefined);
}

/**
 * The map library, and what the map is made of. What both then need comes beside the library, not after it.
 * @throws Error where a part cannot be had
 */
export async function loadMap(style: () => Promise<StyleInput>) {
	const [{ createMap }, drawn] = await Promise.all([import('$lib/map/maplibre/create-map'), prepared(style)]);
	return { createMap, style: drawn };
}

async function prepared(style: () => Promise<StyleInput>): Promise<StyleInput> {
	const { prepare } = await import('$lib/map/maplibre/prepare');
	const [drawn] = await Promise.all([style(), prepare()]);
	return drawn;
}
