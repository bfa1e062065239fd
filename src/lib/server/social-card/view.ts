import { SHARE_SIZE } from '$lib/atlas/share';
import type { Focus } from '$lib/atlas/page-data/focus';
import type { AtlasData } from '$lib/atlas/types';
import { frameGround, groundBox, type GroundBox, type Rectangle } from '$lib/cartography/fit-bounds';
import { viewOf, type MapView } from '$lib/cartography/map-view';
import { projectToPixels } from '$lib/cartography/mercator';
import { MAP_BOUNDS } from '../page-focus';
import { overviewGround } from '../positions';
import { CARD } from './card';
import { FRAME_PX } from '$lib/svg-map/map-frame';

/**
 * How much larger than on a page the map is drawn, for the pictures are mostly looked at in half their size, and the
 * room in pixels between the ground that a page shows and what lies round it: a selection names all its stops.
 */
const DRAWN = {
	whole: { mapScale: 1.08, margin: { left: 36, right: 44, top: 40, bottom: 56 } },
	selection: { mapScale: 1.35, margin: { left: 84, right: 92, top: 64, bottom: 84 } }
} as const;

/** What a picture shows of the map. */
export type ShareView = {
	/** The ground under the whole picture. */
	readonly box: GroundBox;
	/** The zoom at which the map is drawn before it is enlarged. */
	readonly zoom: number;
	readonly mapScale: number;
	/** From degrees to pixels of the picture and back. */
	readonly onPicture: MapView;
};

/** The view that brings a page's ground into the part beside the card. It never leaves the sheet. */
export function shareView(data: AtlasData, focus: Focus): ShareView {
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
	const box = { left, top, ...size };
	return { box, zoom, mapScale, onPicture: viewOf(box, scale) };
}

/** A rectangle of the picture on the map before it is enlarged. */
export function reduced({ left, right, top, bottom }: Rectangle, by: number): Rectangle {
	return { left: left / by, right: right / by, top: top / by, bottom: bottom / by };
}
