/** How much of a month's name is written. */
export type MonthStyle = 'short' | 'long';

/**
 * An EDTF date of level 0 or 1 as a reader writes it: `2012-10-03/2012-10-06` is "3–6 Oct 2012", `2012-10~` is
 * "about Oct 2012". Text that is not of that form comes back as it is.
 */
export function formatDate(
	edtf: string,
	locale: string,
	about = 'about',
	month: MonthStyle = 'short'
): string {
	const [start = '', end] = edtf.split('/');
	const formatOne = (text: string) => formatSingle(text, locale, about, month);
	if (end === undefined) return formatOne(start);
	const from = partsOf(start);
	const to = partsOf(end);
	if (!from || !to) return edtf;
	if (from.year === to.year && from.month === to.month && from.day && to.day) {
		return `${from.day}–${formatOne(end)}`;
	}
	const startText = formatOne(start);
	const isSameYear = from.year === to.year && from.month !== undefined;
	const shortStart = isSameYear ? startText.replace(` ${from.year}`, '') : startText;
	return `${shortStart} – ${formatOne(end)}`;
}

/** The machine-readable form for a `time` element: the start of the date, without its qualifiers. */
export function machineDate(edtf: string): string {
	return (edtf.split('/')[0] ?? edtf).replace(/[~?%]/g, '');
}

type Parts = { readonly year: string; readonly month?: number; readonly day?: number };

function partsOf(text: string): Parts | null {
	const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/.exec(text);
	if (!match) return null;
	const [, year = '', month, day] = match;
	return { year, ...(month ? { month: Number(month) } : {}), ...(day ? { day: Number(day) } : {}) };
}

function formatSingle(text: string, locale: string, about: string, style: MonthStyle): string {
	const parts = partsOf(text);
	if (!parts) return text;
	const { year, month, day } = parts;
	const isRough = /[~?%]$/.test(text);
	const monthName = month
		? new Date(Date.UTC(2000, month - 1)).toLocaleDateString(locale, { month: style, timeZone: 'UTC' })
		: '';
	const plain = [day, monthName, year].filter(Boolean).join(' ');
	return isRough ? `${about} ${plain}` : plain;
}
