import type { StyleInput } from '../cartography/style';

/**
 * The map library, and what the map is made of. What both then need comes beside the library, not after it.
 * @throws Error where a part cannot be had
 */
export async function loadMap(style: () => Promise<StyleInput>) {
	const [{ createMap }, drawn] = await Promise.all([import('../map/create-map'), prepared(style)]);
	return { createMap, style: drawn };
}

async function prepared(style: () => Promise<StyleInput>): Promise<StyleInput> {
	const { prepare, fetchWorkerAhead } = await import('../map/prepare');
	fetchWorkerAhead();
	const [drawn] = await Promise.all([style(), prepare()]);
	return drawn;
}
