import { geoMercator } from 'd3-geo';
import type { Position } from 'geojson';

/** Side of the world in pixels at zoom 0, as MapLibre counts zooms. */
const WORLD_PX = 512;

/** Web Mercator pixels of a position at a zoom, from the centre of the world, y downwards. */
export function projectToPixels(position: Position, zoom: number): [x: number, y: number] {
	const scale = (WORLD_PX * 2 ** zoom) / (2 * Math.PI);
	const [lon = 0, lat = 0] = position;
	return geoMercator().scale(scale).translate([0, 0])([lon, lat]) ?? [0, 0];
}

/** The position (longitude, latitude) at Web Mercator pixels of zoom 0. */
export function unprojectFromPixels(pixels: readonly [x: number, y: number]): [lon: number, lat: number] {
	const scale = WORLD_PX / (2 * Math.PI);
	return (
		geoMercator()
			.scale(scale)
			.translate([0, 0])
			.invert?.([...pixels]) ?? [0, 0]
	);
}
