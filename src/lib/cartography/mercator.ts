import { geoMercator } from 'd3-geo';
import type { Position } from 'geojson';

/** Side of the world in pixels at zoom 0, as MapLibre counts zooms. */
const WORLD_PX = 512;

/** Made once: the build projects millions of positions. */
const world = geoMercator()
	.scale(WORLD_PX / (2 * Math.PI))
	.translate([0, 0]);

/** Web Mercator pixels of a position at a zoom, from the centre of the world, y downwards. */
export function projectToPixels(position: Position, zoom: number): [x: number, y: number] {
	const [lon = 0, lat = 0] = position;
	const [x, y] = world([lon, lat]) ?? [0, 0];
	return [x * 2 ** zoom, y * 2 ** zoom];
}

/** The position (longitude, latitude) at Web Mercator pixels of zoom 0. */
export function unprojectFromPixels(pixels: readonly [x: number, y: number]): [lon: number, lat: number] {
	return world.invert?.([...pixels]) ?? [0, 0];
}
