import { projectToPixels, unprojectFromPixels } from './mercator';

/** What overlays need to know of the camera. Pixels are CSS pixels on the map. */
export type MapView = {
	readonly zoom: number;
	readonly project: (lon: number, lat: number) => { readonly x: number; readonly y: number };
	readonly unproject: (x: number, y: number) => { readonly lon: number; readonly lat: number };
};

/**
 * The view of a drawing of the extent.
 * @param extent its corner in Web Mercator pixels at zoom 0
 * @param scale pixels of the drawing to one of those
 * @param corner where the drawing's own corner lies
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
