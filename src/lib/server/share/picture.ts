import { Resvg } from '@resvg/resvg-js';
import { SHARE_SIZE } from '../../atlas/share';
import type { AtlasData } from '../../atlas/types';
import { frameGround, groundBox, type GroundBox, type Rectangle } from '../../cartography/framing';
import { projectToPixels, unprojectFromPixels } from '../../cartography/mercator';
import { paletteOf } from '../../cartography/palette';
import { message } from '../../messages/messages';
import { MAP_BOUNDS, overviewGround } from '../pages';
import { drawSheet } from '../sheet/draw';
import { element } from '../sheet/markup';
import { fixedMedium } from '../sheet/medium';
import { drawingInput } from '../sheet/page-sheet';
import { CARD, cardMarkup } from './card';
import type { ShareContent } from './content';
import { degreeFrame, FRAME_PX, FOOT_BOXES, mapFoot } from './furniture';
import { lightInk } from './ink';
import { FONT_OPTIONS } from './typeset';

/**
 * How much larger than on a page the map is drawn, for the pictures are mostly looked at in half their size, and the
 * room in pixels between the ground that a page shows and what lies round it: a selection names all its stops.
 */
const DRAWN = {
	whole: { mapScale: 1.08, margin: { left: 36, right: 44, top: 40, bottom: 56 } },
	selection: { mapScale: 1.35, margin: { left: 84, right: 92, top: 64, bottom: 84 } }
} as const;

/** A page's picture as PNG. */
export function sharePicture(data: AtlasData, content: ShareContent): Buffer {
	return new Resvg(shareDrawing(data, content), { font: FONT_OPTIONS }).render().asPng();
}

/** A page's picture as an SVG document: its map in a degree frame, and a card that says what it is. */
export function shareDrawing(data: AtlasData, content: ShareContent): string {
	const ink = lightInk();
	const { box, zoom, mapScale } = viewOf(data, content);
	const links = { relief: '', hrefOf: null };
	const input = drawingInput(data, content.focus, box, zoom, { field: message('map.field') }, links);
	const covered = [...coveredBoxes(), ...FOOT_BOXES].map((one) => reduced(one, mapScale));
	const medium = fixedMedium(box, zoom, [0, 0], paletteOf('light'), 'light', covered);
	const map = drawSheet(input, medium);
	const { width, height } = SHARE_SIZE;
	const scale = 2 ** zoom * mapScale;
	const view = {
		zoom: zoom + Math.log2(mapScale),
		project: (lon: number, lat: number) => {
			const [x, y] = projectToPixels([lon, lat], 0);
			return { x: (x - box.left) * scale, y: (y - box.top) * scale };
		},
		unproject: (x: number, y: number) => {
			const [lon, lat] = unprojectFromPixels([box.left + x / scale, box.top + y / scale]);
			return { lon, lat };
		}
	};
	return element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
		element('rect', { width, height, fill: ink('sea') }) +
			element('g', { transform: `scale(${mapScale})` }, map) +
			degreeFrame(view, ink) +
			mapFoot(view, ink) +
			cardMarkup(content, data.article.atlasTitle, ink)
	);
}

/** The ground that the whole picture shows, all of it on the sheet, and how the map is drawn on it before it is enlarged. */
function viewOf(
	data: AtlasData,
	{ focus }: ShareContent
): { readonly box: GroundBox; readonly zoom: number; readonly mapScale: number } {
	const hasSelection = focus.points.length > 0;
	const { margin, mapScale } = DRAWN[hasSelection ? 'selection' : 'whole'];
	const { width, height } = SHARE_SIZE;
	const part = {
		left: CARD.left + CARD.width + margin.left,
		right: width - FRAME_PX - margin.right,
		top: FRAME_PX + margin.top,
		bottom: height - FRAME_PX - margin.bottom
	};
	const points = hasSelection ? focus.points : overviewGround(data);
	const whole = { left: 0, right: width, top: 0, bottom: height };
	const ground = { points, maxZoom: focus.maxZoom };
	const framed = frameGround(ground, reduced(part, mapScale), reduced(whole, mapScale));
	if (!framed) throw new Error('The page has no ground to draw');
	const sheet = groundBox([
		[MAP_BOUNDS[0], MAP_BOUNDS[1]],
		[MAP_BOUNDS[2], MAP_BOUNDS[3]]
	]);
	const least = Math.log2(Math.max(width / sheet.width, height / sheet.height) / mapScale);
	const zoom = Math.max(framed.zoom, least);
	const scale = 2 ** zoom * mapScale;
	const size = { width: width / scale, height: height / scale };
	const [x, y] = projectToPixels([framed.lon, framed.lat], 0);
	const onSheet = (start: number, first: number, room: number) =>
		Math.min(Math.max(start, first), first + room);
	const left = onSheet(x - size.width / 2, sheet.left, sheet.width - size.width);
	const top = onSheet(y - size.height / 2, sheet.top, sheet.height - size.height);
	return { box: { left, top, ...size }, zoom, mapScale };
}

/** The card, and the frame with what lies beyond it. */
function coveredBoxes(): Rectangle[] {
	const { width, height } = SHARE_SIZE;
	const [left, top, right, bottom] = [FRAME_PX, FRAME_PX, width - FRAME_PX, height - FRAME_PX];
	const world = { left: -width, top: -height, right: 2 * width, bottom: 2 * height };
	return [
		{ ...world, right: left },
		{ ...world, bottom: top },
		{ ...world, left: right },
		{ ...world, top: bottom },
		{ left: CARD.left, top: CARD.top, right: CARD.left + CARD.width, bottom: CARD.top + CARD.height }
	];
}

function reduced({ left, right, top, bottom }: Rectangle, by: number): Rectangle {
	return { left: left / by, right: right / by, top: top / by, bottom: bottom / by };
}
