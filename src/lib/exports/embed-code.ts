import { pairedElement } from '$lib/markup/xml';

/** Default size of the iframe in CSS pixels. */
export const EMBED_SIZE = { width: 720, height: 480 } as const;
/** The smallest iframe in which the map is usable, in CSS pixels. */
export const EMBED_LEAST = { width: 280, height: 240 } as const;

/**
 * Allows scripts, the atlas's own origin, and unsandboxed windows for links. Without its origin, the page could load
 * neither modules nor fonts (unless the server sends CORS headers) and would show only the static map. The embedded
 * page sets no cookies and stores nothing but the colour scheme chosen on the atlas itself.
 */
export const EMBED_SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export type EmbedFrame = {
	/** Absolute URL of the embedded page. */
	readonly address: string;
	/** Accessible name of the iframe. */
	readonly title: string;
	/** CSS pixels or full width. */
	readonly width: number | '100%';
	readonly height: number;
};

/** The iframe as HTML to paste. It has no style or script, so the host page's CSP need only allow the frame. */
export function embedCode({ address, title, width, height }: EmbedFrame): string {
	const attributes = { src: address, title, width, height, loading: 'lazy', sandbox: EMBED_SANDBOX };
	return pairedElement('iframe', attributes, '');
}
