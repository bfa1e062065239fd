import { standsAt } from '$lib/atlas/dates';
import type { AtlasEvent, EdtfDate } from '$lib/atlas/types';
import { clamp, monthOf, MONTHS_A_YEAR, startOf, type Months } from './months';

/** What sets an event's position and the width of its year. */
export type DatedEvent = Pick<AtlasEvent, 'id' | 'date' | 'track' | 'prediction'>;

/** In pixels. */
export type Year = { readonly year: number; readonly x: number; readonly width: number };

/** Positions are pixels from the start of the axis. */
export type Axis = {
	readonly years: readonly Year[];
	/** Starts of months, for years wide enough to show them. */
	readonly months: readonly number[];
	readonly bounds: Months;
	readonly xOf: (date: EdtfDate) => number;
	readonly xOfMonth: (month: number) => number;
	readonly monthAt: (x: number) => number;
};

/** Relative widths of a symbol and of an empty year. */
const ROOM = { article: 20, record: 17, year: 9 } as const;
/** Narrower months would blur. */
const LEAST_MONTH_PX = 8;

/**
 * Each year is as wide as its events need: most fall within months and would overlap on a linear scale. Within a year
 * the scale is linear; the edges of years are drawn.
 */
export function axisOf(events: readonly DatedEvent[], width: number): Axis {
	const days = events.map(({ date }) => knownDay(date));
	const [first, last] = [Math.min(...days.map(yearOf)), Math.max(...days.map(yearOf))];
	const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	const needs = numbers.map((year) => {
		const own = events.filter(({ date }) => yearOf(knownDay(date)) === year);
		const count = (track: AtlasEvent['track']) => own.filter((event) => event.track === track).length;
		return ROOM.year + Math.max(ROOM.article * count('article'), ROOM.record * count('record'));
	});
	const unit = width / needs.reduce((sum, need) => sum + need, 0);
	const edges = needs.reduce<number[]>((ends, need) => [...ends, (ends.at(-1) ?? 0) + need * unit], [0]);
	const starts = [...numbers, last + 1].map((year) => startOf(year * MONTHS_A_YEAR));
	const xOf = (instant: number) => evenBetween(instant, starts, edges);
	const bounds = { from: first * MONTHS_A_YEAR, to: last * MONTHS_A_YEAR + MONTHS_A_YEAR - 1 };
	const years = numbers.map((year, index) => {
		const [from = 0, to = 0] = edges.slice(index, index + 2);
		return { year, x: from, width: to - from };
	});
	const xOfMonth = (month: number) => xOf(startOf(month));
	const wide = years.filter((year) => year.width >= LEAST_MONTH_PX * MONTHS_A_YEAR);
	return {
		years,
		months: wide.flatMap(({ year }) =>
			Array.from({ length: MONTHS_A_YEAR - 1 }, (_, index) => xOfMonth(year * MONTHS_A_YEAR + index + 1))
		),
		bounds,
		xOf: (date) => xOf(knownDay(date).getTime()),
		xOfMonth,
		monthAt: (x) => clamp(monthOf(evenBetween(x, edges, starts)), bounds)
	};
}

/**
 * Clamped like d3-scale's linear scale, whose colours and formats would be a tenth of every page's scripts.
 * @param from rising, at least two values
 * @param to rising, the same length
 */
export function evenBetween(value: number, from: readonly number[], to: readonly number[]): number {
	const after = from.findIndex((knot, index) => index > 0 && value < knot);
	const index = after === -1 ? from.length - 1 : after;
	const [a = NaN, b = NaN] = from.slice(index - 1, index + 1);
	const [start = NaN, end = NaN] = to.slice(index - 1, index + 1);
	const share = Math.min(1, Math.max(0, (value - a) / (b - a)));
	return start + share * (end - start);
}

/** @throws Error for dates without a position; the build has excluded them */
function knownDay(date: EdtfDate): Date {
	const day = standsAt(date);
	if (!day) throw new Error(`"${date}" is no date that can be drawn`);
	return day;
}

function yearOf(day: Date): number {
	return day.getUTCFullYear();
}
