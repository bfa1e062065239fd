import type { Padding } from '$lib/view/map-insets';
import type { Rectangle } from '$lib/cartography/fit-bounds';
import { windowSize } from '$lib/view/window-size.svelte';

/**
 * The bar over an embedded map, the credit below it, and the margin round what is shown, wide enough for a label; from
 * some size on, room for the legend. EmbedStage's style has the same.
 */
const HEAD_PX = 44;
const FOOTER_PX = 28;
const MARGIN_PX = 30;
const LEGEND_PX = 200;
const LEGEND_FROM = { width: 640, height: 400 } as const;

/** Where things stand in an embedded map, which has neither panel nor timeline. Pixels are CSS pixels. */
export class EmbedLayout {
	get padding(): Padding {
		return { top: HEAD_PX, right: 0, bottom: FOOTER_PX, left: 0 };
	}

	get free(): Rectangle {
		const { top, bottom } = this.padding;
		return {
			left: MARGIN_PX,
			top: top + MARGIN_PX,
			right: windowSize.width - MARGIN_PX,
			bottom: windowSize.height - bottom - MARGIN_PX
		};
	}

	fitArea(): Rectangle {
		const { width, height } = windowSize;
		const hasLegend = width >= LEGEND_FROM.width && height >= LEGEND_FROM.height;
		return { ...this.free, left: hasLegend ? LEGEND_PX + MARGIN_PX : MARGIN_PX };
	}
}
