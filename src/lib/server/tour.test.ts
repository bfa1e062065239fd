import { describe, expect, it } from 'vitest';
import type { TourStop } from '$lib/atlas/types';
import { pageFocus, stopFocus } from './page-focus';
import { loadAtlas } from './load-atlas';
import { stopOf, tourData, tourStart } from './tour';

const data = loadAtlas();
const onLayer = data.places.filter(({ location }) => location && 'layer' in location);
const onPoint = data.places.filter(
	({ id, location }) => location && 'feature' in location && pageFocus(data, id).points.length > 0
);
const beyond = data.places.find(
	({ id, location }) => location && 'feature' in location && pageFocus(data, id).points.length === 0
);

function stopWith(focus: TourStop['focus']): TourStop {
	return { id: 'invented', title: 'Invented', text: 'Invented.', focus, layers: [], claims: [] };
}

describe('the focus of a stop', () => {
	it('emphasises all its places and shows the extent of each', () => {
		const places = [onLayer[0], onLayer[1], onPoint[0]].flatMap((place) => place ?? []);
		const focus = stopFocus(data, stopWith({ places: places.map(({ id }) => id) }));
		const parts = places.map(({ id }) => pageFocus(data, id));
		expect(parts).toHaveLength(3);
		for (const { emphasis, points, maxZoom } of parts) {
			expect(focus.emphasis?.layers).toEqual(expect.arrayContaining([...(emphasis?.layers ?? [])]));
			expect(focus.emphasis?.features).toEqual(expect.arrayContaining([...(emphasis?.features ?? [])]));
			expect(focus.points).toEqual(expect.arrayContaining([...points]));
			expect(focus.maxZoom).toBeLessThanOrEqual(maxZoom);
		}
	});

	it('shows a stop’s bounds, if it has any, whatever its places', () => {
		const focus = stopFocus(data, stopWith({ places: [onLayer[0]?.id ?? ''], bounds: [10, 20, 30, 40] }));
		expect(focus.points).toEqual([
			[10, 20],
			[30, 40]
		]);
		expect(focus.emphasis?.layers).toHaveLength(1);
	});

	it('shows the overview for a place outside the frame, with the others emphasised', () => {
		const near = onPoint[0]?.id ?? '';
		const focus = stopFocus(data, stopWith({ places: [beyond?.id ?? '', near] }));
		expect(focus.points).toEqual([]);
		expect(focus.emphasis).toEqual(pageFocus(data, near).emphasis);
		expect(stopFocus(data, stopWith({ places: [beyond?.id ?? ''] })).emphasis).toBeNull();
	});
});

describe('the tour', () => {
	it('starts at its first stop, and finds no stop for an unknown id', () => {
		expect(stopOf(data, undefined)).toBe(data.tour[0]);
		expect(tourStart(data).id).toBe(data.tour[0]?.id);
		expect(stopOf(data, 'nowhere')).toBeUndefined();
	});

	it('has 8 to 12 stops of one or two sentences', () => {
		expect(data.tour.length).toBeGreaterThanOrEqual(8);
		expect(data.tour.length).toBeLessThanOrEqual(12);
		const sentences = (text: string) => [
			...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)
		];
		for (const { id, text } of data.tour) expect(sentences(text).length, id).toBeLessThanOrEqual(2);
	});

	it('shows each stop’s claims and the layers they are drawn on', () => {
		for (const stop of data.tour) {
			const { claims, focus, stops, leftOut, events, sources } = tourData(data, stop);
			expect(claims.map(({ id }) => id)).toEqual(stop.claims);
			expect(leftOut.length + stop.layers.length).toBe(data.layers.length);
			expect((focus.emphasis?.layers ?? []).filter((id) => leftOut.includes(id))).toEqual([]);
			expect(stops).toHaveLength(data.tour.length);
			expect(events).toHaveLength(stop.events?.length ?? 0);
			for (const { sources: cited = [] } of events) {
				for (const id of cited) expect(sources).toHaveProperty([id]);
			}
		}
	});

	it('says of every rejected rumour that it is rejected', () => {
		const rumours = new Set(
			data.claims.filter(({ modality }) => modality === 'reported-rejected').map(({ id }) => id)
		);
		const stops = data.tour.filter(({ claims }) => claims.some((id) => rumours.has(id)));
		expect(stops.length).toBeGreaterThan(0);
		for (const { text } of stops) expect(text).toMatch(/reject/);
	});
});
