import { Resvg } from '@resvg/resvg-js';
import type { Focus } from '$lib/atlas/page-data/focus';
import { SHARE_SIZE } from '$lib/atlas/share';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Rectangle } from '$lib/cartography/fit-bounds';
import { paletteOf } from '$lib/cartography/palette';
import { drawMap } from '$lib/svg-map/draw';
import { element } from '$lib/markup/xml';
import { imageTarget } from '$lib/svg-map/render-target';
import { drawingInput } from '../static-map/drawing-input';
import { CARD, cardMarkup } from './card';
import type { ShareContent } from './content';
import { FOOTER_BOXES, mapFooter } from './map-footer';
import { degreeFrame, FRAME_PX } from '$lib/svg-map/map-frame';
import { inkOf } from '$lib/svg-map/ui-colours';
import { FONT_OPTIONS } from './measure-text';
import { reduced, shareView, type ShareView } from './view';

/** Maps by focus: many pages share the overview. */
const maps = new WeakMap<Focus, string>();

/** A page's share image as PNG. */
export function sharePicture(data: AtlasData, content: ShareContent): Buffer {
	return new Resvg(shareDrawing(data, content), { font: FONT_OPTIONS }).render().asPng();
}

/** A page's share image as SVG: the map in a graticule frame, and a card with its text. */
export function shareDrawing(data: AtlasData, content: ShareContent): string {
	const ink = inkOf('light');
	const { width, height } = SHARE_SIZE;
	const view = shareView(data, content.focus);
	const map = maps.get(content.focus) ?? mapMarkup(data, content.focus, view);
	maps.set(content.focus, map);
	return element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
		element('rect', { width, height, fill: ink('sea') }) +
			map +
			degreeFrame(view.onPicture, SHARE_SIZE, ink) +
			mapFooter(view.onPicture, ink) +
			cardMarkup(content, data.article.atlasTitle, ink)
	);
}

/** The map without relief: the renderer does not support WebP. */
function mapMarkup(data: AtlasData, focus: Focus, { box, zoom, mapScale }: ShareView): string {
	const links = { relief: '', hrefOf: null };
	const input = drawingInput(data, focus, box, zoom, links);
	const covered = [...coveredBoxes(), ...FOOTER_BOXES].map((one) => reduced(one, mapScale));
	const target = imageTarget(box, zoom, [0, 0], paletteOf('light'), 'light', covered);
	return element('g', { transform: `scale(${mapScale})` }, drawMap(input, target));
}

/** The areas that the card, the frame and everything outside it cover. */
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
