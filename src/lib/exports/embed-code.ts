import { pairedElement } from '$lib/markup/xml';

/** The frame that holds an embedded map until its embedder decides otherwise, in CSS pixels. */
export const EMBED_SIZE = { width: 720, height: 480 } as const;
/** What a frame must at least measure for the map to be of use. */
export const EMBED_LEAST = { width: 280, height: 240 } as const;

/**
 * What the frame is allowed: its scripts, the origin that it comes from, and to open the atlas in a window of its own
 * that is no longer held in. Without its origin browsers give it neither its modules nor its fonts, unless its server
 * lets every site have them; the map that stands in its page is then all there is. It has no cookies, and keeps nothing
 * but a colour scheme that was chosen on the atlas itself.
 */
export const EMBED_SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export type EmbedFrame = {
	/** The whole address of the embedded page. */
	readonly address: string;
	/** By which assistive technology names the frame. */
	readonly title: string;
	/** CSS pixels, or all the width that there is. */
	readonly width: number | '100%';
	readonly height: number;
};

/** A frame as HTML to be pasted. It has no style and no script, so that an embedder's policy need only allow the frame. */
export function embedCode({ address, title, width, height }: EmbedFrame): string {
	const attributes = { src: address, title, width, height, loading: 'lazy', sandbox: EMBED_SANDBOX };
	return pairedElement('iframe', attributes, '');
}
