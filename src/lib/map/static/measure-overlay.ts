import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { projectToPixels } from '$lib/cartography/mercator';
import { pathData } from '$lib/svg-map/paths';

/** The map's extent in Web Mercator pixels at zoom 0. */
export type DrawnBox = readonly [left: number, top: number, width: number, height: number];

const SVG = 'http://www.w3.org/2000/svg';
/** Path units per pixel at zoom 0: enough for whole numbers at the highest zoom. */
const UNITS = 2 ** 10;

/** Fill and strokes of each role, the casing first; the same as on the interactive map. */
const STROKES = [
	{ role: 'area', attributes: { fill: 'var(--measure)', 'fill-opacity': '0.11' } },
	{ role: 'line', attributes: { stroke: 'var(--halo)', 'stroke-width': '5.4', 'stroke-opacity': '0.9' } },
	{ role: 'line', attributes: { stroke: 'var(--measure)', 'stroke-width': '2.4' } }
] as const;
const POINT = { r: '5', fill: 'var(--paper)', stroke: 'var(--measure)', 'stroke-width': '2.4' } as const;

/**
 * Draws a measurement on the static map, above its lines and below its symbols and labels.
 * @param map the static map's drawing; an earlier measurement on it is removed
 */
export function drawMeasure(map: Element, box: DrawnBox, { features }: FeatureCollection): void {
	for (const before of map.querySelectorAll('.map-measure')) before.remove();
	if (features.length === 0) return;
	const [left, top, width, height] = box;
	const project = (position: Position): [number, number] => {
		const [x, y] = projectToPixels(position, 0);
		return [(x - left) * UNITS, (y - top) * UNITS];
	};
	const viewBox = `0 0 ${width * UNITS} ${height * UNITS}`;
	const shapes = node('svg', { viewBox, preserveAspectRatio: 'none', fill: 'none' });
	shapes.classList.add('map-measure', 'map-paths');
	for (const { role, attributes } of STROKES) {
		const d = ofRole(features, role)
			.map(({ geometry }) => pathData(geometry, project, 1))
			.join('');
		if (d !== '') shapes.append(node('path', { d, 'stroke-linejoin': 'round', ...attributes }));
	}
	const points = ofRole(features, 'point').map(({ geometry }) => pointOf(geometry, box));
	map.querySelector('.map-paths')?.after(shapes, ...points);
}

function ofRole(features: readonly Feature[], role: string): Feature[] {
	return features.filter(({ properties }) => properties?.['role'] === role);
}

function pointOf(geometry: Geometry, [left, top, width, height]: DrawnBox): SVGElement {
	const [x, y] = projectToPixels(geometry.type === 'Point' ? geometry.coordinates : [], 0);
	const spot = node('svg', { x: `${((x - left) / width) * 100}%`, y: `${((y - top) / height) * 100}%` });
	spot.classList.add('map-measure');
	spot.append(node('circle', POINT));
	return spot;
}

function node(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	return made;
}
