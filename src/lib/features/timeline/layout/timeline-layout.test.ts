import { scaleLinear } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { axisOf, evenBetween } from './axis';
import { drawingOf, ROWS, type TimelineEvent } from './timeline-layout';
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
	const axis = axisOf([event('1901'), event('1903-02-01'), event('1904-06-01')], 500);

	it('fills its width with years of one width', () => {
		expect(axis.cells.map(({ first, last }) => [first, last])).toEqual(
			[1901, 1902, 1903, 1904].map((year) => [year, year])
		);
		for (const [index, { x, width }] of axis.cells.entries()) {
			expect(width).toBeCloseTo(125, 0);
			expect(x + width).toBeCloseTo(axis.cells[index + 1]?.x ?? 500);
		}
		expect(axis.breakX).toBeNull();
	});

	it('gathers the first years in one cell before a break if they hold less than a tenth of the events', () => {
		const busy = Array.from({ length: 12 }, (_, month) =>
			event(`1910-${String(month + 1).padStart(2, '0')}-01`)
		);
		const broken = axisOf([event('1901'), ...busy, event('1911')], 600);
		const [early, ...years] = broken.cells;
		expect(early).toMatchObject({ first: 1901, last: 1909, x: 0, width: 60 });
		expect(years.map(({ first }) => first)).toEqual([1910, 1911]);
		expect(broken.breakX).toBeGreaterThan(60);
		expect(broken.breakX).toBeLessThan(years[0]?.x ?? NaN);
		expect(broken.xOf('1901-01-01')).toBe(0);
		expect(broken.xOf('1905-07-02')).toBeCloseTo(30, 0);
		expect(broken.xOf('1910-01-01')).toBe(years[0]?.x);
		expect(broken.monthAt(broken.breakX ?? NaN)).toBe(broken.monthAt(years[0]?.x ?? NaN));
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
		const { x = 0, width = 0 } = axis.cells[2] ?? {};
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
		event('1901-05-05', { rank: 2 }),
		...days.map((date) => event(date, { track: 'article', id: `a-${date}` })),
		event('1903-12-01', { rank: 1 }),
		event('1903-12-02'),
		event('1906', { track: 'article', prediction: true, rank: 1 })
	];
	const drawingAt = (width: number, own = events) => drawingOf(own, axisOf(events, width), '1903-10~', wide);
	const drawing = drawingAt(780);
	const markOf = (id: string) => drawing.marks.find((mark) => mark.id === id);

	it('has a symbol for every event, in the same order', () => {
		expect(drawing.marks.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
		expect(new Set(drawing.marks.map(({ shape }) => shape))).toEqual(new Set(['ring', 'square', 'triangle']));
	});

	it('has the article above the axis and the record below it', () => {
		for (const { shape, y } of drawing.marks)
			if (shape === 'ring') expect(y).toBeGreaterThan(ROWS.band.bottom);
			else expect(y).toBeLessThan(ROWS.band.top);
	});

	it('keeps symbols at their dates, and those of near dates side by side', () => {
		expect(markOf('1901-05-05')?.x).toBe(markOf('1901-05-05')?.dateX);
		const squares = drawing.marks.filter(({ shape }) => shape === 'square').map(({ x }) => x);
		expect(squares).toEqual(squares.toSorted((a, b) => a - b));
		for (const [index, x] of squares.entries())
			if (index > 0) expect(x - (squares[index - 1] ?? NaN)).toBeGreaterThan(2.9);
	});

	it('keeps earlier events to the left of the publication', () => {
		for (const { id, x } of drawing.marks)
			expect(x < drawing.publicationX, id).toBe(id < '1903-10~' || id.startsWith('a-'));
	});

	it('lets a press mean the nearest symbol of a row, and no other', () => {
		const { marks } = drawingAt(120);
		for (const { x, hit, id } of marks) {
			expect(hit.left, id).toBeGreaterThanOrEqual(0);
			expect(hit.left + hit.width, id).toBeLessThanOrEqual(120);
			expect(hit.width, id).toBeGreaterThan(0);
			expect(x > hit.left && x < hit.left + hit.width, id).toBe(true);
		}
		for (const y of [ROWS.article.y, ROWS.record.y]) {
			const row = marks.filter((mark) => mark.y === y).toSorted((a, b) => a.x - b.x);
			for (const [index, { hit }] of row.entries())
				expect(hit.left + hit.width).toBeLessThanOrEqual((row[index + 1]?.hit.left ?? 120) + 1e-9);
		}
	});

	it('draws an arc from the publication to each prediction', () => {
		const { x = 0 } = markOf('1906') ?? {};
		expect(drawing.arcs).toHaveLength(1);
		expect(drawing.arcs[0]).toMatch(new RegExp(`^M${Math.round(drawing.publicationX * 10) / 10} `));
		expect(drawing.arcs[0]).toContain(` ${Math.round(x * 10) / 10} `);
	});

	it('names events that have a rank, the first rank first, and no name crosses the publication', () => {
		expect(drawing.labels.map(({ id }) => id)).toEqual(['1903-12-01', '1901-05-05', '1906']);
		for (const { textX, text, anchor, y } of drawing.labels) {
			if (y !== ROWS.record.label) continue;
			const [from, to] = anchor === 'start' ? [textX, textX + wide(text)] : [textX - wide(text), textX];
			expect(from > drawing.publicationX || to < drawing.publicationX).toBe(true);
		}
		expect(drawingAt(200).labels.map(({ id }) => id)).not.toContain('1901-05-05');
	});

	it('keeps the axis where only some events are shown', () => {
		const [only] = drawingAt(780, events.slice(-1)).marks;
		expect(only?.x).toBe(markOf('1906')?.x);
	});
});

describe('names in a row', () => {
	const OFFSETS = { start: 5, end: -5 };
	const at = (id: string, x: number) => ({ id, x, text: 'ten letters' });
	const place = (...wishes: { id: string; x: number; text: string }[]) =>
		placeLabels(wishes, () => 60, [0, 200], OFFSETS).map(({ id, anchor }) => `${id} ${anchor}`);

	it('start at their symbol, or end there, or are left out', () => {
		expect(place(at('a', 80), at('b', 70), at('c', 90))).toEqual(['a start', 'b end']);
	});

	it('stay within the row', () => {
		expect(place(at('a', 190))).toEqual(['a end']);
		expect(place(at('a', -6))).toEqual([]);
	});

	it('avoid occupied intervals', () => {
		const taken = [[100, 120]] as const;
		expect(placeLabels([at('a', 80)], () => 60, [0, 200], OFFSETS, taken)).toMatchObject([{ anchor: 'end' }]);
	});
});
