import { innerHeight, innerWidth } from 'svelte/reactivity/window';
import type { Rectangle } from '../cartography/framing';

/** How high the panel stands on a phone. */
export type SheetSnap = 'peek' | 'half' | 'full';

export const SNAPS: readonly SheetSnap[] = ['peek', 'half', 'full'];

const PHONE_BELOW = 700;
const WIDE_FROM = 1100;
/** From this width on the whole legend leaves the map enough room, as LegendDock's style sheet says too. */
const LEGEND_FROM = 1280;
/** The panel's width and the frame's thickness, as the style sheet sets them. */
const PANEL_PX = { wide: 416, medium: 360 } as const;
const FRAME_PX = 18;
const PEEK_PX = 96;
const HALF_SHARE = 0.52;
const FULL_TOP_PX = 72;
const MARGIN_PX = { phone: 16, desktop: 36 } as const;
/** A selection names all its stops, and so needs more room for labels at the edges. */
const SELECTION_MARGIN_PX = { phone: 46, desktop: 68 } as const;

/** Where things stand in the window: what the panel, the frame and the sheet leave of the map. Pixels are CSS pixels. */
export class ShellLayout {
	snap = $state<SheetSnap>('half');

	get width(): number {
		return innerWidth.current ?? 0;
	}

	get height(): number {
		return innerHeight.current ?? 0;
	}

	get isPhone(): boolean {
		return this.width < PHONE_BELOW;
	}

	get isWide(): boolean {
		return this.width >= WIDE_FROM;
	}

	get hasRoomForLegend(): boolean {
		return this.width >= LEGEND_FROM;
	}

	get panelWidth(): number {
		if (this.isPhone) return 0;
		return this.isWide ? PANEL_PX.wide : PANEL_PX.medium;
	}

	/** The height of the sheet at a snap. */
	sheetHeight(snap: SheetSnap): number {
		if (snap === 'peek') return PEEK_PX;
		return snap === 'half' ? Math.round(this.height * HALF_SHARE) : this.height - FULL_TOP_PX;
	}

	/** What lies over the map's edges. The map follows the sheet up to half its way and stays there behind a full one. */
	get padding(): { top: number; right: number; bottom: number; left: number } {
		if (!this.isPhone) return { top: FRAME_PX, right: FRAME_PX, bottom: 0, left: this.panelWidth };
		const snap = this.snap === 'full' ? 'half' : this.snap;
		return { top: 60, right: 0, bottom: this.sheetHeight(snap), left: 0 };
	}

	/** The part of the map that is free to be looked at, with a margin. */
	get free(): Rectangle {
		return this.#within(this.isPhone ? MARGIN_PX.phone : MARGIN_PX.desktop);
	}

	/** The part of it that a selection is fitted into. */
	get freeForSelection(): Rectangle {
		return this.#within(this.isPhone ? SELECTION_MARGIN_PX.phone : SELECTION_MARGIN_PX.desktop);
	}

	#within(margin: number): Rectangle {
		const { top, right, bottom, left } = this.padding;
		return {
			left: left + margin,
			top: top + margin,
			right: this.width - right - margin,
			bottom: this.height - bottom - margin
		};
	}

	cycle(): void {
		const next = SNAPS[(SNAPS.indexOf(this.snap) + 1) % SNAPS.length];
		this.snap = next ?? 'half';
	}

	/** The snap nearest to a height, favouring the way a quick swipe (pixels a millisecond, up is positive) points. */
	snapFor(height: number, velocity: number): SheetSnap {
		const reach = height + velocity * 180;
		const distance = (snap: SheetSnap) => Math.abs(this.sheetHeight(snap) - reach);
		return SNAPS.toSorted((a, b) => distance(a) - distance(b))[0] ?? 'half';
	}
}
