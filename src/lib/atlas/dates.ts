/**
 * Words for dates in the interface language. Not taken from `Intl`, where browsers need tens of milliseconds to look
 * them up.
 */
export type DateWords = {
	/** Precedes an approximate date. */
	readonly about: string;
	/** Month names, from January. */
	readonly months: readonly string[];
};

/**
 * Formats an EDTF date (level 0 or 1) for readers: `2012-10-03/2012-10-06` is "3–6 Oct 2012", `2012-10~` is "about Oct
 * 2012". Other text is returned unchanged.
 */
export function formatDate(edtf: string, words: DateWords): string {
	const [start = '', end] = edtf.split('/');
	const formatOne = (text: string) => formatSingle(text, words);
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

/** The value of a `time` element's `datetime`: the start of the date, without qualifiers. */
export function machineDate(edtf: string): string {
	return (edtf.split('/')[0] ?? edtf).replace(/[~?%]/g, '');
}

/**
 * The first and last possible day of an EDTF date (level 0 or 1), as `YYYY-MM-DD`, which sorts as text: `2012` is the
 * year's first and last day, `2012-09/2012-10` 1 September to 31 October. Null for invalid dates.
 */
export function extentOf(edtf: string): { readonly first: string; readonly last: string } | null {
	const [start = '', end = start] = edtf.split('/');
	const [from, to] = [partsOf(start), partsOf(end)];
	if (!from || !to) return null;
	const { year, month = 12, day = lastDayOf(Number(to.year), to.month ?? 12) } = to;
	return { first: dayOf(from.year, from.month ?? 1, from.day ?? 1), last: dayOf(year, month, day) };
}

/**
 * The day at which to place a date on a time axis: an interval's first, or the middle of a month or year without a
 * known day. Null for invalid dates.
 */
export function standsAt(edtf: string): Date | null {
	const extent = extentOf(edtf);
	if (!extent) return null;
	const [first, last] = [Date.parse(extent.first), Date.parse(extent.last)];
	return new Date(edtf.includes('/') ? first : (first + last) / 2);
}

function lastDayOf(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayOf(year: string, month: number, day: number): string {
	return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

type Parts = { readonly year: string; readonly month?: number; readonly day?: number };

function partsOf(text: string): Parts | null {
	const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/.exec(text);
	if (!match) return null;
	const [, year = '', month, day] = match;
	return { year, ...(month ? { month: Number(month) } : {}), ...(day ? { day: Number(day) } : {}) };
}

function formatSingle(text: string, { about, months }: DateWords): string {
	const parts = partsOf(text);
	if (!parts) return text;
	const { year, month, day } = parts;
	const isRough = /[~?%]$/.test(text);
	const plain = [day, month && months[month - 1], year].filter(Boolean).join(' ');
	return isRough ? `${about} ${plain}` : plain;
}
