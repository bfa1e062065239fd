import type { Rectangle } from '$lib/cartography/fit-bounds';
import { EMBED_PADDING, embedFitArea, embedFreePart, type Padding } from '$lib/view/map-insets';
import { windowSize } from '$lib/view/window-size.svelte';

/** An embedded map has no panel and no timeline. In CSS pixels. */
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
