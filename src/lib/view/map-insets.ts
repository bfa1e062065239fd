import type { Rectangle } from '$lib/cartography/fit-bounds';
import {
	DATED_LEGEND_FROM_HEIGHT,
	EMBED_LEGEND_FROM,
	LEGEND_FROM,
	LEGEND_FROM_HEIGHT,
	PHONE_BELOW,
	TIMELINE_FROM_HEIGHT,
	WIDE_FROM
} from './breakpoints.ts';

// What covers the map and where a page's extent is fitted, in CSS pixels. `scripts/generated-styles.ts` gives the
// static map the same numbers as custom properties, so the interactive map takes over without a jump.

export type WindowSize = { readonly width: number; readonly height: number };
export type Padding = {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
};

const PANEL_PX = { wide: 416, narrow: 360 } as const;
const FRAME_PX = 18;
const TIMELINE_PX = 72;
const TOP_ON_PHONE_PX = 60;
/** Share of a phone's window that the panel covers at half height. */
export const HALF_PANEL_SHARE = 0.52;
const MARGIN_PX = { phone: 16, desktop: 36 } as const;
/** A selection labels all its stops, so it needs wider margins. */
const SELECTION_MARGIN_PX = { phone: 46, desktop: 68 } as const;
/** Names of a route's ends are set below them; on a phone the overview leaves room for those. */
const NAME_ROOM_PX = 12;
/** What the overview leaves for the legend in the map's corner, by window width. `dated` is for the taller legend. */
const LEGEND_ROOM_PX = [
	{ from: PHONE_BELOW, right: 0, bottom: 34, dated: 34 },
	{ from: LEGEND_FROM, right: 200, bottom: 130, dated: 180 },
	{ from: 1400, right: 180, bottom: 130, dated: 180 },
	{ from: 1700, right: 60, bottom: 90, dated: 120 }
] as const;

/** Widths and heights at which `fitArea` changes. */
export const INSET_STEPS = {
	widths: [...new Set([...LEGEND_ROOM_PX.map(({ from }) => from), WIDE_FROM])].sort((a, b) => a - b),
	heights: [0, TIMELINE_FROM_HEIGHT, LEGEND_FROM_HEIGHT, DATED_LEGEND_FROM_HEIGHT]
};

export function isPhone({ width }: WindowSize): boolean {
	return width < PHONE_BELOW;
}

export function panelWidth(size: WindowSize): number {
	if (isPhone(size)) return 0;
	return size.width >= WIDE_FROM ? PANEL_PX.wide : PANEL_PX.narrow;
}

/** Height of the timeline at the bottom of the window, which needs scripts. */
export function timelineHeight(size: WindowSize): number {
	if (isPhone(size) || size.height < TIMELINE_FROM_HEIGHT) return 0;
	return TIMELINE_PX;
}

/** What covers the map's edges; `panelHeight` counts on a phone only. */
export function paddingOf(size: WindowSize, panelHeight: number): Padding {
	if (isPhone(size)) return { top: TOP_ON_PHONE_PX, right: 0, bottom: panelHeight, left: 0 };
	return { top: FRAME_PX, right: FRAME_PX, bottom: timelineHeight(size), left: panelWidth(size) };
}

/** The uncovered part of the map, less a margin. */
export function freePart(size: WindowSize, padding: Padding): Rectangle {
	return within(size, padding, isPhone(size) ? MARGIN_PX.phone : MARGIN_PX.desktop);
}

/** Where a page's extent is fitted, clear of the legend. */
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

const EMBED = { headerPx: 44, footerPx: 28, marginPx: 30, legendPx: 200 } as const;

/** What covers the edges of an embedded map: header and credit. */
export const EMBED_PADDING: Padding = { top: EMBED.headerPx, right: 0, bottom: EMBED.footerPx, left: 0 };

/** The uncovered part of an embedded map, less room for labels. */
export function embedFreePart(size: WindowSize): Rectangle {
	return within(size, EMBED_PADDING, EMBED.marginPx);
}

/** Where an embedded map's extent is fitted, clear of its legend. */
export function embedFitArea(size: WindowSize): Rectangle {
	const hasLegend = size.width >= EMBED_LEGEND_FROM.width && size.height >= EMBED_LEGEND_FROM.height;
	return { ...embedFreePart(size), left: EMBED.marginPx + (hasLegend ? EMBED.legendPx : 0) };
}

function within({ width, height }: WindowSize, padding: Padding, margin: number): Rectangle {
	return {
		left: padding.left + margin,
		top: padding.top + margin,
		right: width - padding.right - margin,
		bottom: height - padding.bottom - margin
	};
}
