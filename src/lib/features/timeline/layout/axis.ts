import { standsAt } from '$lib/atlas/dates';
import type { AtlasEvent, EdtfDate } from '$lib/atlas/types';
import { clamp, monthOf, MONTHS_A_YEAR, startOf, type Months } from './months';

export type DatedEvent = Pick<AtlasEvent, 'id' | 'date' | 'track' | 'prediction'>;

/** A year, or the early years that share a cell; both years inclusive. In pixels. */
export type Cell = {
	readonly first: number;
	readonly last: number;
	readonly x: number;
	readonly width: number;
};

/** Positions are pixels from the start of the axis. */
export type Axis = {
	readonly width: number;
	readonly cells: readonly Cell[];
	/** The middle of the gap after the early years, or null if every year has its own cell. */
	readonly breakX: number | null;
	readonly bounds: Months;
	readonly xOf: (date: EdtfDate) => number;
	readonly xOfMonth: (month: number) => number;
	readonly monthAt: (x: number) => number;
};

/** The first years share a cell while they hold less than this share of the events. */
const SPARSE_SHARE = 0.1;
/** Width of that cell, as a share of the axis and in pixels. */
const SPARSE_CELL = { share: 0.1, most: 94 } as const;
const BREAK_PX = 16;

/** A linear axis. The first years, in which little happens, share one cell before a visible break. */
export function axisOf(events: readonly DatedEvent[], width: number): Axis {
	const eventYears = events.map(({ date }) => knownDay(date).getUTCFullYear());
	const [first, last] = [Math.min(...eventYears), Math.max(...eventYears)];
	const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	const isSparse = (year: number) =>
		eventYears.filter((other) => other <= year).length < SPARSE_SHARE * events.length;
	const linearFrom = years.find((year) => !isSparse(year)) ?? first;
	const hasBreak = linearFrom - first > 1;
	const cellWidth = Math.min(SPARSE_CELL.most, SPARSE_CELL.share * width);
	const end = startOf((last + 1) * MONTHS_A_YEAR);
	const [instants, edges] = hasBreak
		? [
				[...[first, linearFrom, linearFrom].map((year) => startOf(year * MONTHS_A_YEAR)), end],
				[0, cellWidth, cellWidth + BREAK_PX, width]
			]
		: [
				[startOf(first * MONTHS_A_YEAR), end],
				[0, width]
			];
	const xOf = (instant: number) => evenBetween(instant, instants, edges);
	const xOfMonth = (month: number) => xOf(startOf(month));
	const cellOf = (year: number): Cell => {
		const x = xOfMonth(year * MONTHS_A_YEAR);
		return { first: year, last: year, x, width: xOfMonth((year + 1) * MONTHS_A_YEAR) - x };
	};
	const bounds = { from: first * MONTHS_A_YEAR, to: last * MONTHS_A_YEAR + MONTHS_A_YEAR - 1 };
	return {
		width,
		cells: hasBreak
			? [
					{ first, last: linearFrom - 1, x: 0, width: cellWidth },
					...years.filter((year) => year >= linearFrom).map(cellOf)
				]
			: years.map(cellOf),
		breakX: hasBreak ? cellWidth + BREAK_PX / 2 : null,
		bounds,
		xOf: (date) => xOf(knownDay(date).getTime()),
		xOfMonth,
		monthAt: (x) => clamp(monthOf(evenBetween(x, edges, instants)), bounds)
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
