import type { AtlasEvent, EdtfDate } from '$lib/atlas/types';
import { EVENT_TRACKS } from '$lib/atlas/vocabulary';
import { spread } from '$lib/cartography/spread';
import type { Axis, DatedEvent } from './axis';
import { placeLabels, type Label } from './labels';

export type TimelineEvent = DatedEvent & Pick<AtlasEvent, 'label' | 'rank'>;
export type Shape = 'square' | 'ring' | 'triangle';

/** An event's symbol, and the part of its row where a press means it. In pixels. */
export type Mark = {
	readonly id: string;
	readonly shape: Shape;
	readonly x: number;
	/** Differs from `x` if the symbol moved to make room. */
	readonly dateX: number;
	readonly y: number;
	readonly hit: {
		readonly left: number;
		readonly width: number;
		readonly top: number;
		readonly height: number;
	};
};

export type Drawing = {
	readonly publicationX: number;
	/** In the order of the events. */
	readonly marks: readonly Mark[];
	/** From the publication to predictions, as paths. */
	readonly arcs: readonly string[];
	readonly labels: readonly (Label & { readonly y: number; readonly mark: Mark })[];
};

/** Heights in pixels from the top: symbols' centres, baselines of names, and the parts that answer a press. */
export const ROWS = {
	height: 72,
	band: { top: 30, bottom: 45 },
	publication: 13,
	article: { y: 25, label: 26, hit: [12, 30] },
	record: { y: 52, label: 68, hit: [45, 66] },
	/** Peaks of the arcs to the nearest prediction and to the farthest. */
	arcs: [18, 8]
} as const;

/** Symbols of one date stand side by side. */
const GAP_PX = 3;
/** The widest part of a row that answers for one symbol. */
const HIT_PX = 24;
/** To the publication line. */
const MARGIN_PX = 3;
const TRIANGLE_RADIUS = 5;
/** How far a name may reach beyond the axis. */
const OVERHANG_PX = 10;
/** How many events of the record are named, by the width of the axis. */
const NAMES = { from: 720, wide: 9, narrow: 4 } as const;
const OFFSETS = { record: { start: -4, end: -7 }, foretold: { start: 11, end: -11 } } as const;

/** `events` must be in chronological order; `widthOf` gives a name's width in pixels. */
export function drawingOf(
	events: readonly TimelineEvent[],
	axis: Axis,
	publication: EdtfDate,
	widthOf: (text: string) => number
): Drawing {
	const publicationX = axis.xOf(publication);
	const placed = EVENT_TRACKS.flatMap((track) => {
		const own = events.filter((event) => event.track === track);
		return withHits(track, placeTrack(own, axis, publicationX), axis.width);
	});
	const byId = new Map(placed.map((mark) => [mark.id, mark]));
	const marks = events.flatMap(({ id }) => byId.get(id) ?? []);
	const foretold = marks.filter(({ shape }) => shape === 'triangle');
	return {
		publicationX,
		marks,
		arcs: foretold.map((mark, index) => arcOf(publicationX, mark, index / (foretold.length - 1 || 1))),
		labels: labelsOf(events, byId, publicationX, axis.width, widthOf)
	};
}

type Placed = Pick<Mark, 'id' | 'shape' | 'x' | 'dateX'>;

/** Keeps symbols at their dates, on their side of the publication; those of one date stand side by side. */
function placeTrack(events: readonly TimelineEvent[], axis: Axis, publicationX: number): Placed[] {
	const isBefore = ({ date }: TimelineEvent) => axis.xOf(date) <= publicationX;
	const sides = [
		{ side: events.filter(isBefore), low: MARGIN_PX, high: publicationX - MARGIN_PX },
		{
			side: events.filter((event) => !isBefore(event)),
			low: publicationX + MARGIN_PX,
			high: axis.width - MARGIN_PX
		}
	];
	return sides.flatMap(({ side, low, high }) => {
		const dates = side.map(({ date }) => axis.xOf(date));
		const positions = spread(dates, GAP_PX, low, high);
		return side.map(({ id, track, prediction }, index) => ({
			id,
			shape: prediction ? 'triangle' : track === 'article' ? 'square' : 'ring',
			x: positions[index] ?? NaN,
			dateX: dates[index] ?? NaN
		}));
	});
}

/** Among crowded symbols, a press means the nearest. */
function withHits(track: AtlasEvent['track'], row: readonly Placed[], width: number): Mark[] {
	const [top, bottom] = ROWS[track].hit;
	return row.map((mark, index) => {
		const [last, next] = [row[index - 1]?.x ?? -Infinity, row[index + 1]?.x ?? Infinity];
		const left = Math.max(0, mark.x - HIT_PX / 2, (last + mark.x) / 2);
		const right = Math.min(width, mark.x + HIT_PX / 2, (mark.x + next) / 2);
		return { ...mark, y: ROWS[track].y, hit: { left, width: right - left, top, height: bottom - top } };
	});
}

/** @param share 0 for the nearest prediction, 1 for the farthest */
function arcOf(from: number, { x, y }: Mark, share: number): string {
	const [near, far] = ROWS.arcs;
	const [start, end] = [ROWS.band.top, y - TRIANGLE_RADIUS];
	const peak = near + (far - near) * share;
	// A cubic curve with both controls at one height reaches three quarters of it.
	const height = round((peak - (start + end) / 8) / 0.75);
	const reach = (x - from) / 4;
	return `M${round(from)} ${start}C${round(from + reach)} ${height} ${round(x - reach)} ${height} ${round(x)} ${end}`;
}

/** Names events by rank: of the record as many as the width holds, and every prediction that has room. */
function labelsOf(
	events: readonly TimelineEvent[],
	marks: ReadonlyMap<string, Mark>,
	publicationX: number,
	width: number,
	widthOf: (text: string) => number
): Drawing['labels'] {
	const ranked = events
		.filter(({ rank }) => rank !== undefined)
		.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
	const wishesOf = (isForetold: boolean) =>
		ranked
			.filter(({ track, prediction }) => (isForetold ? prediction : track === 'record'))
			.flatMap(({ id, label }) => {
				const mark = marks.get(id);
				return mark ? [{ id, text: label, x: mark.x }] : [];
			});
	const count = width < NAMES.from ? NAMES.narrow : NAMES.wide;
	const foretold = wishesOf(true);
	const triangles = foretold.map(({ x }) => [x - TRIANGLE_RADIUS, x + TRIANGLE_RADIUS] as const);
	const ends = [-OVERHANG_PX, width + OVERHANG_PX] as const;
	const record = placeLabels(wishesOf(false).slice(0, count), widthOf, ends, OFFSETS.record, [
		[publicationX, publicationX]
	]);
	const predictions = placeLabels(foretold, widthOf, [publicationX, width], OFFSETS.foretold, triangles);
	const rows = [
		{ labels: record, y: ROWS.record.label },
		{ labels: predictions, y: ROWS.article.label }
	];
	return rows.flatMap(({ labels, y }) =>
		labels.flatMap((label) => {
			const mark = marks.get(label.id);
			return mark ? [{ ...label, y, mark }] : [];
		})
	);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
