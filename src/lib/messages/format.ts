/** The locale of numbers, dates and lists. */
export const LOCALE = 'en-GB';

const numberFormat = new Intl.NumberFormat(LOCALE);
const listFormat = new Intl.ListFormat(LOCALE, { type: 'unit', style: 'short' });

/** A number with the locale's digits and grouping, at most three decimals. */
export function formatNumber(value: number): string {
	return numberFormat.format(value);
}

/** Items as the locale lists them, without "and". */
export function formatList(items: readonly string[]): string {
	return listFormat.format(items);
}
