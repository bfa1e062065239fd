/** An attribute's value; null, undefined and the empty text leave the attribute out. */
type Value = string | number | null | undefined;
type Attributes = Readonly<Record<string, Value>>;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
/** Characters that no XML 1.0 document may hold. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that may stand in an element or an attribute, in XML and in HTML. */
export function escaped(text: string): string {
	return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** An element as text, closed at once where it has no content. Values are escaped; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
	return content === '' ? `<${name}${written(attributes)}/>` : pairedElement(name, attributes, content);
}

/** An element with a start and an end tag even where it has no content, as HTML and some readers of XML need it. */
export function pairedElement(name: string, attributes: Attributes, content: string): string {
	return `<${name}${written(attributes)}>${content}</${name}>`;
}

/** An element with text. */
export function textElement(name: string, text: string): string {
	return pairedElement(name, {}, escaped(text));
}

/** A whole XML document. */
export function xmlDocument(root: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function written(attributes: Attributes): string {
	return Object.entries(attributes)
		.filter(([, value]) => value !== null && value !== undefined && value !== '')
		.map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
		.join('');
}
