import { describe, expect, it } from 'vitest';
import { standsAt } from '$lib/atlas/dates';
import { loadAtlas } from './load-atlas';
import { eventsData, timelineData } from './timeline';

const data = loadAtlas();

describe('the data of the timeline', () => {
	const { events, claims, places } = eventsData(data);

	it('contain every event in chronological order', () => {
		expect(events.map(({ id }) => id).toSorted()).toEqual(data.events.map(({ id }) => id).toSorted());
		const days = events.map(({ date }) => Number(standsAt(date)));
		expect(days).toEqual(days.toSorted((a, b) => a - b));
	});

	it('contain exactly what events refer to', () => {
		const told = events.flatMap((event) => event.claims ?? []);
		expect(new Set(Object.keys(claims))).toEqual(new Set(told));
		expect(new Set(Object.keys(places))).toEqual(new Set(events.flatMap((event) => event.places)));
	});

	it('contain every cited source', () => {
		const cited = new Set(events.flatMap(({ sources }) => sources));
		expect(new Set(Object.keys(timelineData(data).sources))).toEqual(cited);
	});
});
