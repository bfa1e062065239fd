import type { Focus } from '$lib/atlas/page-data/focus';
import type { AtlasData } from '$lib/atlas/atlas-data';
import { fitArea, paddingOf } from '$lib/view/map-insets';
import { fitBounds } from '$lib/cartography/fit-bounds';
import { overviewExtent } from '../positions';
import { drawMap } from '$lib/svg-map/draw';
import { element } from '$lib/markup/xml';
import { numberMarks } from './print-numbers';
import { pageTarget, round } from '$lib/svg-map/render-target';
import { drawingInput, extentOf, type MapLinks } from './drawing-input';
import { printCaption, printHead, printScale } from './print-parts';

/** Window size for which lines are simplified to half a pixel, and labels and marks are placed. */
const DESIGN_WINDOW = { width: 1440, height: 900 };

/**
 * A page's map as markup, visible before any script runs. An empty SVG with the extent's aspect ratio gives the box
 * its shape, and the map fills the box. Includes the parts that only print shows.
 * @param hasNumbers whether the listed places are marked with their numbers in the print edition
 */
export function staticMapMarkup(data: AtlasData, focus: Focus, links: MapLinks, hasNumbers: boolean): string {
	const overview = overviewExtent(data);
	const box = extentOf(focus, overview);
	const hasSelection = focus.points.length > 0;
	const padding = paddingOf(DESIGN_WINDOW, 0);
	const extent = { points: hasSelection ? focus.points : overview, maxZoom: focus.maxZoom };
	const framed = fitBounds(extent, fitArea(DESIGN_WINDOW, padding, hasSelection));
	if (!framed) throw new Error('The page has no extent to draw');
	const target = pageTarget(box, framed.zoom, focus.maxZoom);
	const input = drawingInput(data, focus, box, framed.zoom, links);
	const numbers = hasNumbers ? numberMarks(data, input, target) : '';
	const drawing = drawMap(input, target) + numbers + printScale(box);
	const [width, height] = [box.width, box.height].map((side) => round(side * 2 ** focus.maxZoom, 1));
	const shape = element('svg', { class: 'map-shape', width, height, viewBox: `0 0 ${width} ${height}` }, ' ');
	const map = element('svg', { class: 'map-drawing', width: '100%', height: '100%' }, drawing);
	const size = element('div', { class: 'map-extent' }, map);
	const content = printHead(data) + element('div', { class: 'map-box' }, shape + size) + printCaption(box);
	const bounds = [box.left, box.top, box.width, box.height].map((value) => round(value, 4)).join(' ');
	const kind = hasSelection ? 'static-map of-selection' : 'static-map';
	return element(
		'div',
		{ id: 'static-map', class: kind, 'aria-hidden': 'true', 'data-box': bounds },
		content
	);
}
