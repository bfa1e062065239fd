import { describe, expect, it } from 'vitest';
import { standsAt } from '$lib/atlas/dates';
import { loadAtlas } from './load-atlas';
import { eventsData, timelineData } from './timeline';

const data = loadAtlas();

describe('the timeline data', () => {
	const { events, claims, places } = eventsData(data);

	it('contains every event in chronological order', () => {
		expect(events.map(({ id }) => id).toSorted()).toEqual(data.events.map(({ id }) => id).toSorted());
		const days = events.map(({ date }) => Number(standsAt(date)));
		expect(days).toEqual(days.toSorted((a, b) => a - b));
	});

	it('contains exactly the claims and places that events refer to', () => {
		const cited = events.flatMap((event) => event.claims ?? []);
		expect(new Set(Object.keys(claims))).toEqual(new Set(cited));
		expect(new Set(Object.keys(places))).toEqual(new Set(events.flatMap((event) => event.places)));
	});

	it('contains exactly the cited sources', () => {
		const cited = new Set(events.flatMap(({ sources }) => sources));
		expect(new Set(Object.keys(timelineData(data).sources))).toEqual(cited);
	});
});
