/** Default size of the iframe in CSS pixels. */
export const EMBED_SIZE = { width: 720, height: 480 } as const;
/** The smallest iframe in which the map is usable, in CSS pixels. */
export const EMBED_LEAST = { width: 280, height: 240 } as const;

/**
 * The sandbox allows scripts, the atlas's own origin, and unsandboxed windows for links. Without its origin the page
 * gets neither modules nor fonts, unless the server sends CORS headers, and shows the static map only. The atlas sets
 * no cookies and stores nothing but the colour scheme chosen on the atlas itself.
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

/** The iframe as HTML to paste. It has no style or script, so an embedder's CSP need only allow the frame. */
export function embedCode({ address, title, width, height }: EmbedFrame): string {
	const attributes = Object.entries({
		src: address,
		title,
		width,
		height,
		loading: 'lazy',
		sandbox: EMBED_SANDBOX
	}).map(([name, value]) => `${name}="${escaped(String(value))}"`);
	return `<iframe ${attributes.join(' ')}></iframe>`;
}

function escaped(text: string): string {
	const entities: Readonly<Record<string, string>> = {
		'&': '&amp;',
		'"': '&quot;',
		'<': '&lt;',
		'>': '&gt;'
	};
	return text.replace(/[&"<>]/g, (sign) => entities[sign] ?? sign);
}
