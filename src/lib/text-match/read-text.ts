/** Limits of a file in bytes and a text in characters; an article with its web page is smaller. */
export const MOST = { bytes: 2_000_000, characters: 200_000 } as const;

/** Magic numbers of files that are not text, whatever their name. */
const OTHER_KINDS = ['%PDF', 'PK\u0003\u0004', '{\\rtf', '\u00d0\u00cf\u0011\u00e0'];

/** Elements that end a line of text. */
const BLOCK =
	/<\/?(?:p|div|h[1-6]|li|ul|ol|br|hr|tr|td|table|article|section|blockquote|header|footer|figcaption)\b[^>]*>/gi;

/**
 * The text of a file in UTF-8, UTF-16 with a byte order mark, or otherwise Windows-1252; without markup if it is
 * HTML. Null for other kinds of file.
 */
export function textOfFile(bytes: Uint8Array): string | null {
	const text = decoded(bytes);
	if (OTHER_KINDS.some((start) => latin(bytes.subarray(0, 8)).startsWith(start))) return null;
	if (text.includes('\0')) return null;
	return /^\s*<(?:!doctype|html|\?xml|!--)/i.test(text) ? withoutMarkup(text) : text;
}

function decoded(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

function latin(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}

/** Strips tags without parsing, so nothing of the page is run, loaded or styled. */
function withoutMarkup(html: string): string {
	return html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<(script|style|template|noscript|head)\b[\s\S]*?<\/\1\s*>/gi, '')
		.replace(BLOCK, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
			if (name) return ENTITIES[name.toLowerCase()] ?? whole;
			const code = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		});
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	gt: '>',
	hellip: '…',
	ldquo: '“',
	lsquo: '‘',
	lt: '<',
	mdash: '—',
	nbsp: ' ',
	ndash: '–',
	quot: '"',
	rdquo: '”',
	rsquo: '’',
	shy: ''
};
