import { claimsInOrder } from '$lib/atlas/atlas';
import type { ClaimIndex } from '$lib/atlas/filter';
import { groupedBy } from '$lib/atlas/tables';
import type { AtlasData } from '$lib/atlas/atlas-data';

/** Index for filtering claims. A claim's dates include those of events that cite it. */
export function claimIndex(data: AtlasData): ClaimIndex {
	const events = groupedBy(data.events, (event) => event.claims ?? []);
	const claims = claimsInOrder(data).map(({ id, standing, modality, speakers, places, date }) => ({
		id,
		standing,
		modality,
		speakers,
		places,
		dates: [...new Set([...(date ? [date] : []), ...(events.get(id) ?? []).map((event) => event.date)])]
	}));
	const count = (actor: string) => claims.filter(({ speakers }) => speakers.includes(actor)).length;
	const speakers = data.actors
		.filter(({ id }) => count(id) > 0)
		.map(({ id, name }) => ({ id, name }))
		.toSorted((a, b) => count(b.id) - count(a.id));
	return { claims, speakers };
}
