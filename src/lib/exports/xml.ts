const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
/** Characters that no XML 1.0 document may hold. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escaped(text: string): string {
	return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** An element with attributes and content that is markup already; nothing where the content is null. */
export function element(
	name: string,
	content: string | readonly string[] | null,
	attributes: Readonly<Record<string, string | number>> = {}
): string {
	if (content === null) return '';
	const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
	return `<${name}${given.join('')}>${typeof content === 'string' ? content : content.join('')}</${name}>`;
}

/** An element with text. */
export function textElement(
	name: string,
	text: string | null,
	attributes: Readonly<Record<string, string | number>> = {}
): string {
	return element(name, text === null ? null : escaped(text), attributes);
}

export function document(root: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
