import type { Rectangle } from '$lib/cartography/fit-bounds';

export type WindowSize = { readonly width: number; readonly height: number };
export type Padding = {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
};

/** Widths (CSS pixels) at which the page changes; the style staticMaps name the same. */
export const PHONE_BELOW = 700;
export const WIDE_FROM = 1100;
/** From this width on the whole legend leaves the map enough room. */
export const LEGEND_FROM = 1280;
/** In a lower window the legend stays a strip: the timeline takes the room that the whole of it would need. */
export const LEGEND_FROM_HEIGHT = 800;
/** From this height on each status in the legend has its date and source, too. */
export const DATED_LEGEND_FROM_HEIGHT = 900;

const PANEL_PX = { wide: 416, target: 360 } as const;
const FRAME_PX = 18;
/** The timeline under the map; a low window has no room for it. */
const TIMELINE_PX = { wide: 104, target: 72 } as const;
export const TIMELINE_FROM_HEIGHT = 600;
const TOP_ON_PHONE_PX = 60;
const MARGIN_PX = { phone: 16, desktop: 36 } as const;
/** A selection names all its stops, and so needs more room for labels at the edges. */
const SELECTION_MARGIN_PX = { phone: 46, desktop: 68 } as const;
/** Room that the overview leaves on a phone beside the ends of a route, whose names stand below them. */
const NAME_ROOM_PX = 12;
/**
 * Room that the overview leaves the legend in the map's corner, from a width on: its strip, or in a window of some
 * height the whole of it, which is higher where each status has its date.
 */
const LEGEND_ROOM_PX = [
	{ from: PHONE_BELOW, right: 0, bottom: 34, dated: 34 },
	{ from: LEGEND_FROM, right: 200, bottom: 130, dated: 180 },
	{ from: 1400, right: 180, bottom: 130, dated: 180 },
	{ from: 1700, right: 60, bottom: 90, dated: 120 }
] as const;

export function isPhone({ width }: WindowSize): boolean {
	return width < PHONE_BELOW;
}

export function panelWidth(size: WindowSize): number {
	if (isPhone(size)) return 0;
	return size.width >= WIDE_FROM ? PANEL_PX.wide : PANEL_PX.target;
}

/** The height of the timeline at the window's footer. Without scripts there is none, and `static-map.css` leaves no room. */
export function timelineHeight(size: WindowSize): number {
	if (isPhone(size) || size.height < TIMELINE_FROM_HEIGHT) return 0;
	return size.width >= WIDE_FROM ? TIMELINE_PX.wide : TIMELINE_PX.target;
}

/** What lies over the map's edges; on a phone a panel of some height. */
export function paddingOf(size: WindowSize, panelHeight: number): Padding {
	if (isPhone(size)) return { top: TOP_ON_PHONE_PX, right: 0, bottom: panelHeight, left: 0 };
	return { top: FRAME_PX, right: FRAME_PX, bottom: timelineHeight(size), left: panelWidth(size) };
}

/** The part of the map that is free to be looked at, with a margin. */
export function freePart(size: WindowSize, padding: Padding): Rectangle {
	return within(size, padding, isPhone(size) ? MARGIN_PX.phone : MARGIN_PX.desktop);
}

/**
 * The part that a page's extent is fitted into, whole and clear of the legend. `static-map.css` sets the same, so
 * that the map in the page and the map that takes over show the same extent at the same spot.
 */
export function fitArea(size: WindowSize, padding: Padding, hasSelection: boolean): Rectangle {
	if (hasSelection) {
		return within(size, padding, isPhone(size) ? SELECTION_MARGIN_PX.phone : SELECTION_MARGIN_PX.desktop);
	}
	const free = freePart(size, padding);
	if (isPhone(size)) return { ...free, left: free.left + NAME_ROOM_PX, right: free.right - NAME_ROOM_PX };
	const rooms = LEGEND_ROOM_PX.filter(({ from }) => size.width >= from);
	const room = size.height >= LEGEND_FROM_HEIGHT ? rooms.at(-1) : rooms[0];
	if (!room) return free;
	const bottom = size.height >= DATED_LEGEND_FROM_HEIGHT ? room.dated : room.bottom;
	return { ...free, right: free.right - room.right, bottom: free.bottom - bottom };
}

function within({ width, height }: WindowSize, padding: Padding, margin: number): Rectangle {
	return {
		left: padding.left + margin,
		top: padding.top + margin,
		right: width - padding.right - margin,
		bottom: height - padding.bottom - margin
	};
}
