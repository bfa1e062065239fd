/** An attribute's value; null, undefined and the empty string omit the attribute. */
type Value = string | number | null | undefined;
type Attributes = Readonly<Record<string, Value>>;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
/** Characters not allowed in XML 1.0. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Escapes text for elements and attributes, in XML and HTML; removes characters that XML does not allow. */
export function escaped(text: string): string {
	return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Markup of an element, self-closing if empty. Attribute values are escaped; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
	return content === '' ? `<${name}${written(attributes)}/>` : pairedElement(name, attributes, content);
}

/** Markup of an element with start and end tags even if empty, as HTML and some XML parsers need. */
export function pairedElement(name: string, attributes: Attributes, content: string): string {
	return `<${name}${written(attributes)}>${content}</${name}>`;
}

/** Markup of an element with text, which is escaped. */
export function textElement(name: string, text: string): string {
	return pairedElement(name, {}, escaped(text));
}

/** A complete XML document. */
export function xmlDocument(root: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function written(attributes: Attributes): string {
	return Object.entries(attributes)
		.filter(([, value]) => value !== null && value !== undefined && value !== '')
		.map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
		.join('');
}
