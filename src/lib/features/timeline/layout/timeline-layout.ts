import { everyOf } from '$lib/atlas/every-of';
import type { AtlasEvent, EdtfDate, EventTrack } from '$lib/atlas/types';
import { EVENT_TRACKS } from '$lib/atlas/vocabulary';
import { spread } from '$lib/cartography/spread';
import { axisOf, type Axis, type DatedEvent } from './axis';
import { placeLabels, type Label } from './labels';

export type TimelineEvent = DatedEvent & Pick<AtlasEvent, 'label' | 'featured'>;
export type Shape = 'square' | 'ring' | 'triangle';

/** An event's symbol. */
export type Mark = {
	readonly id: string;
	readonly shape: Shape;
	readonly x: number;
	readonly y: number;
	/** Differs from `x` if the symbol moved to make room. */
	readonly dateX: number;
};

/** The hit area reaches no other symbol's centre. */
export type Target = Mark & { readonly hitPx: number };

/** In pixels from the top; each track has two rows. */
export type Rows = {
	readonly height: number;
	readonly band: { readonly top: number; readonly bottom: number };
	/** Nearest row first. */
	readonly article: readonly [number, number];
	readonly record: readonly [number, number];
	/** Baselines; null if there is no room. */
	readonly labels: { readonly article: number; readonly foretold: number; readonly record: number } | null;
	/** Heights of the arcs' peaks. */
	readonly arcs: readonly [near: number, far: number];
};

export const ROWS = {
	wide: {
		height: 104,
		band: { top: 44, bottom: 58 },
		article: [39, 19],
		record: [63, 83],
		labels: { article: 11, foretold: 37, record: 100 },
		arcs: [25, 18]
	},
	compact: {
		height: 72,
		band: { top: 30, bottom: 42 },
		article: [24, 6],
		record: [48, 66],
		labels: null,
		arcs: [10, 3]
	}
} as const satisfies Readonly<Record<string, Rows>>;

export type Drawing = {
	readonly axis: Axis;
	readonly rows: Rows;
	readonly publicationX: number;
	/** In the order of the events. */
	readonly marks: readonly Target[];
	/** From crowded dates to their symbols. */
	readonly wedges: readonly string[];
	/** From the publication to predictions. */
	readonly arcs: readonly string[];
	readonly labels: readonly (Label & { readonly y: number; readonly mark: Mark })[];
};

/** Distance between centres if there is room; full size of the hit area. */
export const SYMBOL_PX = 24;
/** Rows of names, from the top. */
const LABEL_ROWS = everyOf<EventTrack | 'foretold'>()(['article', 'foretold', 'record']);
const WEDGE_PX = 5;
const SYMBOL_RADIUS = 5;
/** To the publication line. */
const MARGIN_PX = 8;
/** To the ends, whose handles are as wide as a hit area. */
const END_PX = 24;

/** `events` must be in chronological order; `width` is in pixels. */
export function drawingOf(
	events: readonly TimelineEvent[],
	publication: EdtfDate,
	width: number,
	rows: Rows,
	widthOf: (text: string) => number,
	publicationLabelPx = 0
): Drawing {
	const axis = axisOf(events, width);
	const publicationX = axis.xOf(publication);
	const placed = EVENT_TRACKS.map((track) => {
		const own = events.filter((event) => event.track === track && !event.prediction);
		return placeTrack(own, axis, publicationX, width, rows[track], track === 'article' ? 'square' : 'ring');
	});
	const foretold = events
		.filter(({ prediction }) => prediction)
		.map(({ id, date }): Mark => {
			const x = axis.xOf(date);
			return { id, shape: 'triangle', x, y: rows.article[0] - 1, dateX: x };
		});
	const byId = new Map([...placed.flat(), ...foretold].map((mark) => [mark.id, mark]));
	const marks = events.flatMap(({ id }) => byId.get(id) ?? []);
	return {
		axis,
		rows,
		publicationX,
		marks: marks.map((mark) => ({ ...mark, hitPx: hitOf(mark, marks) })),
		wedges: placed.flatMap((track, index) => wedgesOf(track, index === 0, rows)),
		arcs: foretold.map((mark, index) => arcOf(publicationX, mark, rows, index / (foretold.length - 1 || 1))),
		labels: labelsOf(events, byId, rows, widthOf, width, [publicationX, publicationX + publicationLabelPx])
	};
}

/** Keeps symbols close to their dates, on their side of the publication, without overlap. */
function placeTrack(
	events: readonly TimelineEvent[],
	axis: Axis,
	publicationX: number,
	width: number,
	[near, far]: readonly [number, number],
	shape: Shape
): Mark[] {
	const gap = Math.sqrt(SYMBOL_PX ** 2 - (far - near) ** 2);
	const isBefore = ({ date }: TimelineEvent) => axis.xOf(date) <= publicationX;
	const sides = [
		{ side: events.filter(isBefore), low: END_PX, high: publicationX - MARGIN_PX },
		{
			side: events.filter((event) => !isBefore(event)),
			low: publicationX + MARGIN_PX,
			high: width - END_PX
		}
	];
	const marks: Mark[] = [];
	let isRaised = false;
	for (const { side, low, high } of sides) {
		const wishes = side.map(({ date }) => axis.xOf(date));
		for (const [index, x] of spread(wishes, gap, low, high).entries()) {
			const last = marks.at(-1);
			isRaised = last !== undefined && x - last.x < SYMBOL_PX - 0.01 && !isRaised;
			const [event, dateX] = [side[index], wishes[index]];
			if (event && dateX !== undefined)
				marks.push({ id: event.id, shape, x, y: isRaised ? far : near, dateX });
		}
	}
	return marks;
}

/** Among crowded symbols, a press means the one under it. */
function hitOf(mark: Mark, marks: readonly Mark[]): number {
	const distances = marks.map((other) =>
		other === mark ? SYMBOL_PX : Math.hypot(other.x - mark.x, other.y - mark.y)
	);
	return Math.min(SYMBOL_PX, ...distances);
}

/** Adjacent symbols that moved share one wedge. */
function wedgesOf(marks: readonly Mark[], isAbove: boolean, { band }: Rows): string[] {
	const runs: Mark[][] = [];
	for (const mark of marks) {
		const last = runs.at(-1)?.at(-1);
		if (last && mark.x - last.x < SYMBOL_PX - 0.01) runs.at(-1)?.push(mark);
		else runs.push([mark]);
	}
	const [edge, inner] = isAbove ? [band.top, band.top + WEDGE_PX] : [band.bottom, band.bottom - WEDGE_PX];
	return runs
		.filter((run) => run.some(({ x, dateX }) => Math.abs(x - dateX) > 1.5))
		.map((run) => {
			const [first, last] = [run[0], run.at(-1)];
			const dates = run.map(({ dateX }) => dateX);
			const [from, to] = [Math.min(...dates), Math.max(...dates)].map(round);
			const [left, right] = [(first?.x ?? 0) - SYMBOL_RADIUS, (last?.x ?? 0) + SYMBOL_RADIUS].map(round);
			return `M${from} ${inner}L${left} ${edge}H${right}L${to} ${inner}Z`;
		});
}

/** @param share 0 for the nearest prediction, 1 for the farthest */
function arcOf(from: number, { x, y }: Mark, { band, arcs: [near, far] }: Rows, share: number): string {
	const [start, end] = [band.top, y - SYMBOL_RADIUS];
	const peak = near + (far - near) * share;
	// A cubic curve with both controls at one height reaches three quarters of it.
	const height = round((peak - (start + end) / 8) / 0.75);
	const reach = (x - from) / 4;
	return `M${round(from)} ${start}C${round(from + reach)} ${height} ${round(x - reach)} ${height} ${round(x)} ${end}`;
}

function labelsOf(
	events: readonly TimelineEvent[],
	marks: ReadonlyMap<string, Mark>,
	{ labels }: Rows,
	widthOf: (text: string) => number,
	width: number,
	publication: readonly [number, number]
): Drawing['labels'] {
	if (!labels) return [];
	const rowOf = ({ track, prediction }: TimelineEvent) => (prediction ? 'foretold' : track);
	return LABEL_ROWS.flatMap((row) => {
		const wishes = events
			.filter((event) => event.featured && rowOf(event) === row)
			.flatMap(({ id, label }) => {
				const mark = marks.get(id);
				return mark ? [{ id, text: label, x: mark.x }] : [];
			});
		// Names closest to the publication matter most.
		const ranked = row === 'article' ? wishes.toReversed() : wishes;
		const taken = row === 'article' ? [publication] : [];
		const low = row === 'foretold' ? publication[0] : 0;
		const placed = placeLabels(ranked, widthOf, low, width, taken, row === 'foretold');
		return placed.flatMap((label) => {
			const mark = marks.get(label.id);
			return mark ? [{ ...label, y: labels[row], mark }] : [];
		});
	});
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
