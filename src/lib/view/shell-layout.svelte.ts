import { LEGEND_FROM, WIDE_FROM } from './breakpoints';
import {
	fitArea,
	freePart,
	HALF_PANEL_SHARE,
	isPhone,
	paddingOf,
	panelWidth,
	timelineHeight,
	type Padding
} from './map-insets';
import type { Rectangle } from '$lib/cartography/fit-bounds';
import { windowSize } from './window-size.svelte';

/** How high the panel stands on a phone. */
export type PanelHeight = 'peek' | 'half' | 'full';

export const SNAPS: readonly PanelHeight[] = ['peek', 'half', 'full'];

const PEEK_PX = 96;
const FULL_TOP_PX = 72;

/** The window's layout: what panel, frame and timeline leave of the map, in CSS pixels. */
export class ShellLayout {
	snap = $state<PanelHeight>('half');

	get width(): number {
		return windowSize.width;
	}

	get height(): number {
		return windowSize.height;
	}

	get isPhone(): boolean {
		return isPhone(this);
	}

	get isWide(): boolean {
		return this.width >= WIDE_FROM;
	}

	get hasRoomForLegend(): boolean {
		return this.width >= LEGEND_FROM;
	}

	get panelWidth(): number {
		return panelWidth(this);
	}

	get timelineHeight(): number {
		return timelineHeight(this);
	}

	panelHeight(snap: PanelHeight): number {
		if (snap === 'peek') return PEEK_PX;
		return snap === 'half' ? Math.round(this.height * HALF_PANEL_SHARE) : this.height - FULL_TOP_PX;
	}

	/** What covers the map's edges. The map follows the panel up to half height and stays there behind a full one. */
	get padding(): Padding {
		return paddingOf(this, this.panelHeight(this.snap === 'full' ? 'half' : this.snap));
	}

	/** The uncovered part of the map, less a margin. */
	get free(): Rectangle {
		return freePart(this, this.padding);
	}

	fitArea(hasSelection: boolean): Rectangle {
		return fitArea(this, this.padding, hasSelection);
	}

	cycle(): void {
		const next = SNAPS[(SNAPS.indexOf(this.snap) + 1) % SNAPS.length];
		this.snap = next ?? 'half';
	}

	/** The snap nearest to where a swipe would end (`velocity` in pixels per millisecond, up is positive). */
	snapFor(height: number, velocity: number): PanelHeight {
		const reach = height + velocity * 180;
		const distance = (snap: PanelHeight) => Math.abs(this.panelHeight(snap) - reach);
		return SNAPS.toSorted((a, b) => distance(a) - distance(b))[0] ?? 'half';
	}
}
