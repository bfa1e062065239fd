import { projectToPixels, unprojectFromPixels } from './mercator';

/** The camera as overlays need it. Pixels are CSS pixels of the map. */
export type MapView = {
	readonly zoom: number;
	readonly project: (lon: number, lat: number) => { readonly x: number; readonly y: number };
	readonly unproject: (x: number, y: number) => { readonly lon: number; readonly lat: number };
};

/**
 * The view of a drawn extent.
 * @param extent its top left corner in Web Mercator pixels at zoom 0
 * @param scale pixels of the drawing per Web Mercator pixel at zoom 0
 * @param corner the drawing's top left corner
 */
export function viewOf(
	extent: { readonly left: number; readonly top: number },
	scale: number,
	corner: { readonly left: number; readonly top: number } = { left: 0, top: 0 }
): MapView {
	return {
		zoom: Math.log2(scale),
		project: (lon, lat) => {
			const [x, y] = projectToPixels([lon, lat], 0);
			return { x: corner.left + (x - extent.left) * scale, y: corner.top + (y - extent.top) * scale };
		},
		unproject: (x, y) => {
			const [lon, lat] = unprojectFromPixels([
				extent.left + (x - corner.left) / scale,
				extent.top + (y - corner.top) / scale
			]);
			return { lon, lat };
		}
	};
}
