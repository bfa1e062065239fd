import { briefOf, linkOf, placeById, sourceIndex, sourcesInRecord } from '$lib/atlas/atlas';
import type { TourData, TourStopLink } from '$lib/atlas/page-data/tour';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { RecordEntry, TourStop } from '$lib/atlas/types';
import { stopFocus } from './page-focus';

/** The stop with the given id, the first stop without an id, or undefined for an unknown id. */
export function stopOf({ tour }: AtlasData, id: string | undefined): TourStop | undefined {
	return id === undefined ? tour[0] : tour.find((stop) => stop.id === id);
}

/**
 * The first stop.
 * @throws Error if there are no stops, which validation rules out
 */
export function tourStart(data: AtlasData): TourStopLink {
	const first = stopOf(data, undefined);
	if (!first) throw new Error('The tour has no stops');
	return stopLink(data, first);
}

/** Data of a stop's page. */
export function tourData(data: AtlasData, stop: TourStop): TourData {
	const { id, title, text } = stop;
	const claims = data.claims.filter((claim) => stop.claims.includes(claim.id));
	const unplaced = claims.filter(({ places }) => places.length === 0);
	const events = data.events
		.filter((event) => stop.events?.includes(event.id))
		.map((event): RecordEntry => ({ date: event.date, text: event.text, sources: event.sources }));
	const cited = [...events, ...unplaced.flatMap(({ record }) => record)];
	return {
		number: data.tour.indexOf(stop) + 1,
		stop: { id, title, text },
		stops: data.tour.map((one) => stopLink(data, one)),
		places: (stop.focus.places ?? []).map((place) => linkOf(placeById(data, place))),
		claims: claims.map(briefOf),
		unplaced,
		events,
		sources: sourceIndex(data, sourcesInRecord(cited)),
		focus: stopFocus(data, stop),
		leftOut: stopLink(data, stop).leftOut
	};
}

function stopLink({ layers }: AtlasData, { id, title, layers: shown }: TourStop): TourStopLink {
	return { id, title, leftOut: layers.map((layer) => layer.id).filter((layer) => !shown.includes(layer)) };
}
