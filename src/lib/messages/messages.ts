import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import catalogue from './en.json';

/** A key of the message catalogue; another language is another file with the same keys. */
export type MessageKey = keyof typeof catalogue;
export type MessageValues = Readonly<Record<string, string | number>>;

export const LOCALE = 'en-GB';

/**
 * The build has read every pattern of the catalogue, where its type is still text, and in the built site leaves in it
 * only those texts whose keys a loaded module names (`scripts/message-patterns.ts`).
 */
const texts = catalogue as Readonly<Record<MessageKey, ConstructorParameters<typeof IntlMessageFormat>[0]>>;

/** The library asks the browser anew for every message which locale it knows, at a millisecond each. */
const locale = new Intl.Locale(LOCALE);
IntlMessageFormat.resolveLocale = () => locale;

let pluralRules: Intl.PluralRules | undefined;
let numberFormat: Intl.NumberFormat | undefined;

/**
 * Counts, which this locale writes in their digits alone: for its first number format a browser takes longer than for a
 * page's other texts together. The library calls nothing else of a format.
 */
const counts = {
	format: (value: number) => {
		if (value >= 0 && value < 1000 && Number.isInteger(value)) return `${value}`;
		return (numberFormat ??= new Intl.NumberFormat(LOCALE)).format(value);
	}
} as Intl.NumberFormat;

/** Other formats are rare, and made when a text asks for them. */
const formatters: Formatters = {
	getNumberFormat: (locales, options) =>
		options ? new Intl.NumberFormat(locales, options as Intl.NumberFormatOptions) : counts,
	getDateTimeFormat: (...asked) => new Intl.DateTimeFormat(...asked),
	getPluralRules: (locales, options) =>
		options?.type === 'ordinal'
			? new Intl.PluralRules(locales, options)
			: (pluralRules ??= new Intl.PluralRules(LOCALE))
};

const compiled = new Map<MessageKey, IntlMessageFormat>();

/** A text of the interface in ICU MessageFormat, with its values filled in. Throws where a value or the text is missing. */
export function message(key: MessageKey, values: MessageValues = {}): string {
	const text = texts[key];
	if (typeof text === 'string') return text;
	if (!text) throw new Error(`No loaded module names the text "${key}"`);
	let format = compiled.get(key);
	if (!format) {
		format = new IntlMessageFormat(text, LOCALE, undefined, { formatters });
		compiled.set(key, format);
	}
	return String(format.format(values));
}
