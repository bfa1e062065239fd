import { SHARE_SIZE } from '$lib/atlas/share';
import type { Focus } from '$lib/atlas/page-data/focus';
import type { AtlasData } from '$lib/atlas/atlas-data';
import { fitBounds, extentBox, type ExtentBox, type Rectangle } from '$lib/cartography/fit-bounds';
import { viewOf, type MapView } from '$lib/cartography/map-view';
import { projectToPixels } from '$lib/cartography/mercator';
import { MAP_BOUNDS } from '../page-focus';
import { overviewExtent } from '../positions';
import { CARD } from './card';
import { FRAME_PX } from '$lib/svg-map/map-frame';

/**
 * Enlargement of the map, because share images are mostly seen at half size, and the margin around the extent in
 * pixels. A selection needs more, because all its stops are labelled.
 */
const DRAWN = {
	whole: { mapScale: 1.08, margin: { left: 36, right: 44, top: 40, bottom: 56 } },
	selection: { mapScale: 1.35, margin: { left: 84, right: 92, top: 64, bottom: 84 } }
} as const;

/** The part of the map in a share image. */
export type ShareView = {
	/** The extent under the complete image. */
	readonly box: ExtentBox;
	/** Zoom of the map before enlargement. */
	readonly zoom: number;
	readonly mapScale: number;
	/** Converts between degrees and pixels of the image. */
	readonly onPicture: MapView;
};

/** The view that fits a page's extent next to the card, inside the base map. */
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
	const points = hasSelection ? focus.points : overviewExtent(data);
	const whole = { left: 0, right: width, top: 0, bottom: height };
	const extent = { points, maxZoom: focus.maxZoom };
	const framed = fitBounds(extent, reduced(part, mapScale), reduced(whole, mapScale));
	if (!framed) throw new Error('The page has no extent to draw');
	const frame = extentBox([
		[MAP_BOUNDS[0], MAP_BOUNDS[1]],
		[MAP_BOUNDS[2], MAP_BOUNDS[3]]
	]);
	const least = Math.log2(Math.max(width / frame.width, height / frame.height) / mapScale);
	const zoom = Math.max(framed.zoom, least);
	const scale = 2 ** zoom * mapScale;
	const size = { width: width / scale, height: height / scale };
	const [x, y] = projectToPixels([framed.lon, framed.lat], 0);
	const inFrame = (start: number, first: number, room: number) =>
		Math.min(Math.max(start, first), first + room);
	const left = inFrame(x - size.width / 2, frame.left, frame.width - size.width);
	const top = inFrame(y - size.height / 2, frame.top, frame.height - size.height);
	const box = { left, top, ...size };
	return { box, zoom, mapScale, onPicture: viewOf(box, scale) };
}

/** A rectangle of the image in pixels before enlargement. */
export function reduced({ left, right, top, bottom }: Rectangle, by: number): Rectangle {
	return { left: left / by, right: right / by, top: top / by, bottom: bottom / by };
}
