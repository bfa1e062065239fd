import type { Focus } from '$lib/atlas/page-data/focus';
import type { AtlasData } from '$lib/atlas/types';
import { groundPart, paddingOf } from '$lib/view/map-insets';
import { frameGround } from '$lib/cartography/fit-bounds';
import { overviewGround } from '../positions';
import { drawSheet } from '$lib/svg-map/draw';
import { element } from '$lib/svg-map/svg';
import { numberMarks } from './print-numbers';
import { fluidMedium, round } from '$lib/svg-map/output-medium';
import { drawingInput, groundOf, type SheetLinks } from './drawing-input';
import { printCaption, printHead, printScale } from './print-parts';

/** The window for which lines are simplified to half a pixel, and labels and marks set. */
const DESIGN_WINDOW = { width: 1440, height: 900 };

/**
 * A page's map as markup that stands in the page before any script: an empty drawing with the ground's own sides
 * gives the box its shape, and the map fills the box. What only print shows stands with it.
 * @param hasNumbers whether the listed places bear the numbers by which print knows them
 */
export function pageSheet(data: AtlasData, focus: Focus, links: SheetLinks, hasNumbers: boolean): string {
	const overview = overviewGround(data);
	const box = groundOf(focus, overview);
	const hasSelection = focus.points.length > 0;
	const padding = paddingOf(DESIGN_WINDOW, 0);
	const ground = { points: hasSelection ? focus.points : overview, maxZoom: focus.maxZoom };
	const framed = frameGround(ground, groundPart(DESIGN_WINDOW, padding, hasSelection));
	if (!framed) throw new Error('The page has no ground to draw');
	const medium = fluidMedium(box, framed.zoom, focus.maxZoom);
	const input = drawingInput(data, focus, box, framed.zoom, links);
	const numbers = hasNumbers ? numberMarks(data, input, medium) : '';
	const drawing = drawSheet(input, medium) + numbers + printScale(box);
	const [width, height] = [box.width, box.height].map((side) => round(side * 2 ** focus.maxZoom, 1));
	const shape = element('svg', { class: 'map-shape', width, height, viewBox: `0 0 ${width} ${height}` }, ' ');
	const map = element('svg', { class: 'map-drawing', width: '100%', height: '100%' }, drawing);
	const size = element('div', { class: 'map-ground' }, map);
	const content = printHead(data) + element('div', { class: 'map-box' }, shape + size) + printCaption(box);
	const bounds = [box.left, box.top, box.width, box.height].map((value) => round(value, 4)).join(' ');
	const kind = hasSelection ? 'static-map of-selection' : 'static-map';
	return element(
		'div',
		{ id: 'static-map', class: kind, 'aria-hidden': 'true', 'data-box': bounds },
		content
	);
}
