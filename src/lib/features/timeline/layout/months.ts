import { extentOf } from '$lib/atlas/dates';
import type { EdtfDate } from '$lib/atlas/types';

/** Counted from January of year 0; both ends inclusive. */
export type Months = { readonly from: number; readonly to: number };

export const MONTHS_A_YEAR = 12;

/** The month of an instant, in UTC. */
export function monthOf(instant: Date | number): number {
	const date = new Date(instant);
	return date.getUTCFullYear() * MONTHS_A_YEAR + date.getUTCMonth();
}

/** Start of a month, in UTC milliseconds since 1970. */
export function startOf(month: number): number {
	return Date.UTC(Math.floor(month / MONTHS_A_YEAR), month % MONTHS_A_YEAR);
}

/** Null if the address's span is invalid. */
export function monthsOf(span: EdtfDate): Months | null {
	const extent = extentOf(span);
	return extent && { from: monthOf(new Date(extent.first)), to: monthOf(new Date(extent.last)) };
}

/** A span for the address: both ends inclusive, given in either order. */
export function spanOf(a: number, b: number): EdtfDate {
	return `${isoMonth(Math.min(a, b))}/${isoMonth(Math.max(a, b))}`;
}

/** A month in EDTF: `2012-09`. */
export function isoMonth(month: number): EdtfDate {
	return new Date(startOf(month)).toISOString().slice(0, 'YYYY-MM'.length);
}

/** The span clamped to its bounds; null if it covers them all. */
export function narrowed(a: number, b: number, { from, to }: Months): EdtfDate | null {
	const [first, last] = [Math.min(a, b), Math.max(a, b)].map((month) => clamp(month, { from, to }));
	if (first === undefined || last === undefined || (first === from && last === to)) return null;
	return spanOf(first, last);
}

export function clamp(month: number, { from, to }: Months): number {
	return Math.min(to, Math.max(from, month));
}
