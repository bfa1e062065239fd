import type { Rectangle } from '$lib/cartography/fit-bounds';
import { EMBED_PADDING, embedFitArea, embedFreePart, type Padding } from '$lib/view/map-insets';
import { windowSize } from '$lib/view/window-size.svelte';

/** The layout of an embedded map, which has neither panel nor timeline. Pixels are CSS pixels. */
export class EmbedLayout {
	get padding(): Padding {
		return EMBED_PADDING;
	}

	get free(): Rectangle {
		return embedFreePart(windowSize);
	}

	fitArea(): Rectangle {
		return embedFitArea(windowSize);
	}
}
