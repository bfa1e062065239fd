import { placeById, sourceIndex } from '$lib/atlas/atlas';
import { standsAt } from '$lib/atlas/dates';
import type { EventsData, TimelineData } from '$lib/atlas/page-data/timeline';
import { tableOf } from '$lib/atlas/tables';
import type { AtlasData } from '$lib/atlas/atlas-data';
import { WHOLE_ATLAS } from './page-focus';

const inOrder = tableOf(({ events }) =>
	events.toSorted((a, b) => Number(standsAt(a.date)) - Number(standsAt(b.date)))
);

/** Data of the timeline below the map. */
export function eventsData(data: AtlasData): EventsData {
	const cited = new Set(data.events.flatMap(({ claims = [] }) => claims));
	const named = new Set(data.events.flatMap(({ places }) => places));
	const claims = data.claims
		.filter(({ id }) => cited.has(id))
		.map(({ id, text, paragraph, places }) => [id, { text, paragraph, home: places[0] ?? null }] as const);
	return {
		publication: data.article.publication.date,
		events: inOrder(data),
		claims: Object.fromEntries(claims),
		places: Object.fromEntries([...named].map((id) => [id, placeById(data, id).name]))
	};
}

/** Data of the timeline page. */
export function timelineData(data: AtlasData): TimelineData {
	return {
		...eventsData(data),
		sources: sourceIndex(
			data,
			data.events.flatMap(({ sources }) => sources)
		),
		focus: WHOLE_ATLAS
	};
}
