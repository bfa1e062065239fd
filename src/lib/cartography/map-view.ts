/** What overlays need to know of the camera. Pixels are CSS pixels on the map. */
export type MapView = {
	readonly zoom: number;
	readonly project: (lon: number, lat: number) => { readonly x: number; readonly y: number };
	readonly unproject: (x: number, y: number) => { readonly lon: number; readonly lat: number };
};
