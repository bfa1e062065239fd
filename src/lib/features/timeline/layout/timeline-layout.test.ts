import { scaleLinear } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { axisOf, evenBetween } from './axis';
import { drawingOf, ROWS, SYMBOL_PX, type TimelineEvent } from './timeline-layout';
import { placeLabels } from './labels';
import { monthOf, monthsOf, narrowed, spanOf } from './months';

const event = (date: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
	id: date,
	date,
	label: `On ${date}`,
	track: 'record',
	...more
});
const wide = (text: string) => text.length * 6;

describe('months', () => {
	it('form a span, whichever end comes first', () => {
		const [a, b] = [monthOf(new Date('1901-12-31')), monthOf(new Date('1902-02-01'))];
		expect(spanOf(a, b)).toBe('1901-12/1902-02');
		expect(spanOf(b, a)).toBe('1901-12/1902-02');
		expect(monthsOf('1901-12/1902-02')).toEqual({ from: a, to: b });
	});

	it('cover whole years if no month is given', () => {
		expect(monthsOf('1901/1902')).toEqual(monthsOf('1901-01/1902-12'));
	});

	it('are clamped to their bounds; all of them count as no choice', () => {
		const bounds = { from: 100, to: 123 };
		expect(narrowed(90, 110, bounds)).toBe(spanOf(100, 110));
		expect(narrowed(120, 105, bounds)).toBe(spanOf(105, 120));
		expect(narrowed(123, 100, bounds)).toBeNull();
	});
});

describe('the axis', () => {
	const busy = ['1903-02-01', '1903-03-01', '1903-10-01', '1903-11-01'].map((date) =>
		event(date, { track: 'article' })
	);
	const axis = axisOf([event('1901'), ...busy, event('1904-06-01')], 500);

	it('fills its width with every year, and gives busy years more room', () => {
		expect(axis.years.map(({ year }) => year)).toEqual([1901, 1902, 1903, 1904]);
		for (const [index, { x, width }] of axis.years.entries())
			expect(x + width).toBeCloseTo(axis.years[index + 1]?.x ?? 500);
		const [, empty, full, last] = axis.years.map(({ width }) => width);
		expect(full).toBeGreaterThan(2 * (last ?? 0));
		expect(last).toBeGreaterThan(empty ?? 0);
	});

	it('interpolates like a d3 scale, and clamps at both ends', () => {
		const [from, to] = [
			[10, 20, 25, 60],
			[0, 300, 310, 320]
		];
		const scale = scaleLinear(from, to).clamp(true);
		for (let value = 0; value <= 70; value += 2.5) {
			expect(evenBetween(value, from, to)).toBeCloseTo(scale(value), 9);
			expect(evenBetween(scale(value), to, from)).toBeCloseTo(scale.invert(scale(value)), 9);
		}
	});

	it('is linear within a year', () => {
		const { x = 0, width = 0 } = axis.years[2] ?? {};
		expect(axis.xOf('1903-01-01')).toBeCloseTo(x);
		expect(axis.xOf('1903')).toBeCloseTo(x + width / 2, 0);
	});

	it('finds the month at a position, clamped to its ends', () => {
		const { from, to } = axis.bounds;
		for (let month = from; month <= to; month += 1)
			expect(axis.monthAt((axis.xOfMonth(month) + axis.xOfMonth(month + 1)) / 2)).toBe(month);
		expect(axis.monthAt(-50)).toBe(from);
		expect(axis.monthAt(900)).toBe(to);
	});

	it('draws an interval at its first day, and a month at its middle', () => {
		expect(axis.xOf('1903-02-01/1903-12-31')).toBe(axis.xOf('1903-02-01'));
		expect(axis.xOf('1903-02~')).toBeGreaterThan(axis.xOf('1903-02-10'));
		expect(axis.xOf('1903-02~')).toBeLessThan(axis.xOf('1903-02-20'));
	});

	it('rejects an invalid date', () => {
		expect(() => axisOf([event('soon')], 500)).toThrow('soon');
	});
});

describe('the drawing', () => {
	const days = Array.from({ length: 9 }, (_, day) => `1903-10-0${day + 1}`);
	const events = [
		event('1901-05-05', { featured: true }),
		...days.map((date) => event(date, { track: 'article', id: `a-${date}`, featured: date.endsWith('9') })),
		event('1903-12-01'),
		event('1903-12-02'),
		event('1906', { track: 'article', prediction: true, featured: true })
	];
	const drawing = drawingOf(events, '1903-10~', 780, ROWS.wide, wide, 60);
	const markOf = (id: string) => drawing.marks.find((mark) => mark.id === id);

	it('has a symbol for every event, in the same order', () => {
		expect(drawing.marks.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
		expect(new Set(drawing.marks.map(({ shape }) => shape))).toEqual(new Set(['ring', 'square', 'triangle']));
	});

	it('has the article above the axis and the record below it', () => {
		for (const { shape, y } of drawing.marks)
			if (shape === 'ring') expect(y).toBeGreaterThan(ROWS.wide.band.bottom);
			else expect(y).toBeLessThan(ROWS.wide.band.top);
	});

	it('keeps symbols far enough apart to hit each, in chronological order', () => {
		for (const a of drawing.marks)
			for (const b of drawing.marks)
				if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(SYMBOL_PX - 0.01);
		const squares = drawing.marks.filter(({ shape }) => shape === 'square').map(({ x }) => x);
		expect(squares).toEqual(squares.toSorted((a, b) => a - b));
	});

	it('keeps earlier events to the left of the publication', () => {
		for (const { id, x } of drawing.marks)
			expect(x < drawing.publicationX, id).toBe(id < '1903-10~' || id.startsWith('a-'));
	});

	it('connects crowded symbols to their dates, and leaves others alone', () => {
		expect(markOf('1901-05-05')?.x).toBe(markOf('1901-05-05')?.dateX);
		expect(drawing.wedges).toHaveLength(2);
	});

	it('keeps symbols clear of the handles at the ends of the axis', () => {
		const { axis, marks } = drawingOf([event('1901-01-02'), event('1903')], '1902-01', 400, ROWS.wide, wide);
		expect(axis.xOf('1901-01-02')).toBeLessThan(SYMBOL_PX / 2);
		for (const { x, hitPx } of marks) {
			expect(x - hitPx / 2).toBeGreaterThanOrEqual(SYMBOL_PX / 2);
			expect(x + hitPx / 2).toBeLessThanOrEqual(400 - SYMBOL_PX / 2);
		}
	});

	it('draws an arc from the publication to each prediction', () => {
		const { x = 0 } = markOf('1906') ?? {};
		expect(drawing.arcs).toHaveLength(1);
		expect(drawing.arcs[0]).toMatch(new RegExp(`^M${Math.round(drawing.publicationX * 10) / 10} `));
		expect(drawing.arcs[0]).toContain(` ${Math.round(x * 10) / 10} `);
	});

	it('labels featured events', () => {
		expect(drawing.labels.map(({ id }) => id).toSorted()).toEqual(['1901-05-05', '1906', 'a-1903-10-09']);
		expect(drawingOf(events, '1903-10~', 400, ROWS.compact, wide).labels).toEqual([]);
	});

	it('gives each symbol its full hit area, reduced only where symbols are crowded', () => {
		for (const { hitPx } of drawing.marks) expect(hitPx).toBeCloseTo(SYMBOL_PX, 1);
		const { marks } = drawingOf(events, '1903-10~', 120, ROWS.compact, wide);
		for (const a of marks)
			for (const b of marks)
				if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.hitPx - 0.01);
		expect(Math.min(...marks.map(({ hitPx }) => hitPx))).toBeLessThan(SYMBOL_PX);
	});

	it('spaces symbols evenly if the width is too small', () => {
		const { marks } = drawingOf(events, '1903-10~', 120, ROWS.compact, wide);
		const squares = marks.filter(({ shape }) => shape === 'square').map(({ x }) => x);
		expect(Math.min(...squares)).toBeGreaterThan(0);
		expect(new Set(squares).size).toBe(days.length);
	});
});

describe('labels in a row', () => {
	const at = (id: string, x: number) => ({ id, x, text: 'ten letters' });
	const place = (...wishes: { id: string; x: number; text: string }[]) =>
		placeLabels(wishes, () => 60, 0, 200).map(({ id, anchor }) => `${id} ${anchor}`);

	it('start at their symbol, or end there, or are left out', () => {
		expect(place(at('a', 80), at('b', 70), at('c', 90))).toEqual(['a start', 'b end']);
	});

	it('stay within the row', () => {
		expect(place(at('a', 190))).toEqual(['a end']);
		expect(place(at('a', -3))).toEqual([]);
	});

	it('avoid occupied intervals and symbols in the same row', () => {
		expect(placeLabels([at('a', 80)], () => 60, 0, 200, [[100, 120]])).toMatchObject([{ anchor: 'end' }]);
		const crowded = placeLabels([at('a', 80), at('b', 120)], () => 60, 0, 200, [], true);
		expect(crowded.map(({ id, anchor }) => `${id} ${anchor}`)).toEqual(['a end', 'b start']);
	});
});
