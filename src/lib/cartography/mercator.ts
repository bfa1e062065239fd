import type { Position } from 'geojson';

/** Size of the world in pixels at MapLibre's zoom 0. */
const WORLD_PX = 512;

const WORLD_RADIUS_PX = WORLD_PX / (2 * Math.PI);
const RADIANS = Math.PI / 180;

/** Web Mercator pixels of a position at a zoom, measured from the world's centre, y downwards. */
export function projectToPixels(position: Position, zoom: number): [x: number, y: number] {
	const [lon = 0, lat = 0] = position;
	const radius = WORLD_RADIUS_PX * 2 ** zoom;
	return [lon * RADIANS * radius, -Math.asinh(Math.tan(lat * RADIANS)) * radius];
}

/** The position (longitude, latitude) at Web Mercator pixels of zoom 0. */
export function unprojectFromPixels([x, y]: readonly [x: number, y: number]): [lon: number, lat: number] {
	return [x / WORLD_RADIUS_PX / RADIANS, Math.atan(Math.sinh(-y / WORLD_RADIUS_PX)) / RADIANS];
}
