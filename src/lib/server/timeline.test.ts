import { describe, expect, it } from 'vitest';
import { standsAt } from '$lib/atlas/dates';
import { loadAtlas } from './load-atlas';
import { eventsData, timelineData } from './timeline';

const data = loadAtlas();

describe('the data of the timeline', () => {
	const { events, claims, places } = eventsData(data);

	it('have every event, in the order of time', () => {
		expect(events.map(({ id }) => id).toSorted()).toEqual(data.events.map(({ id }) => id).toSorted());
		const days = events.map(({ date }) => Number(standsAt(date)));
		expect(days).toEqual(days.toSorted((a, b) => a - b));
	});

	it('name all that events tell of, and nothing else', () => {
		const told = events.flatMap((event) => event.claims ?? []);
		expect(new Set(Object.keys(claims))).toEqual(new Set(told));
		expect(new Set(Object.keys(places))).toEqual(new Set(events.flatMap((event) => event.places)));
	});

	it('cite every source on the page', () => {
		const cited = new Set(events.flatMap(({ sources }) => sources));
		expect(new Set(Object.keys(timelineData(data).sources))).toEqual(cited);
	});
});
