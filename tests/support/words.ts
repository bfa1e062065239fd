import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import catalogue from '../../src/lib/messages/en.json' with { type: 'json' };

/** The words of the interface, from its own catalogue: a test names a key, and so outlives a better wording. */
export type MessageKey = keyof typeof catalogue;
type Values = Readonly<Record<string, string | number>>;

const LOCALE = 'en-GB';
const ANY_NUMBER = String.raw`[\d,.]+`;

/** A text of the interface with its values filled in. Throws where a value is missing. */
export function words(key: MessageKey, values: Values = {}): string {
	return String(new IntlMessageFormat(catalogue[key], LOCALE).format(values));
}

/** As `words`, but where a value is not given any text may stand. The expression matches the text from end to end. */
export function wordsLike(key: MessageKey, values: Values = {}): RegExp {
	return new RegExp(`^${pattern(parse(catalogue[key]), values)}$`);
}

/** How `getByRole` finds what bears a text of the interface as its whole name. */
export function named(key: MessageKey, values: Values = {}): { readonly name: string; readonly exact: true } {
	return { name: words(key, values), exact: true };
}

/** As `named`, with any text where a value is not given. */
export function namedLike(key: MessageKey, values: Values = {}): { readonly name: RegExp } {
	return { name: wordsLike(key, values) };
}

/** A text as a regular expression that matches nothing else. */
export function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function pattern(elements: readonly MessageFormatElement[], values: Values, count = ANY_NUMBER): string {
	const patternOf = (element: MessageFormatElement): string => {
		if (element.type === TYPE.literal) return escaped(element.value);
		if (element.type === TYPE.pound) return count;
		if (element.type === TYPE.tag) return pattern(element.children, values, count);
		const value = values[element.value];
		if (element.type !== TYPE.plural && element.type !== TYPE.select)
			return value === undefined ? '.+' : escaped(value.toLocaleString(LOCALE));
		const options = Object.entries(element.options);
		const fitting = options.filter(([name]) => value === undefined || name === optionOf(options, value));
		const number = value === undefined ? ANY_NUMBER : escaped(value.toLocaleString(LOCALE));
		return `(?:${fitting.map(([, option]) => pattern(option.value, values, number)).join('|')})`;
	};
	return elements.map(patternOf).join('');
}

/** The name of the option that a value chooses. */
function optionOf(options: readonly (readonly [string, unknown])[], value: string | number): string {
	const has = (wanted: string) => options.some(([name]) => name === wanted);
	const exact = typeof value === 'number' ? `=${value}` : value;
	if (has(exact)) return exact;
	return typeof value === 'number' ? new Intl.PluralRules(LOCALE).select(value) : 'other';
}
