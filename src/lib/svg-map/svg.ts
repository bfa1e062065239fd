/** An attribute's value; null and undefined leave the attribute out. */
type Value = string | number | null | undefined;

/** An SVG element as text. Every value is escaped here and nowhere else; `content` is markup already. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, content = ''): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== null && value !== undefined && value !== '')
		.map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
		.join('');
	return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Text that may stand in an element or an attribute. */
export function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
