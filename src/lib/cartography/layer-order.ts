/**
 * Everything that is drawn, from the extent up. A map layer's id is its slot, or `slot:layer` where a switchable
 * layer draws in it; within a slot the order of `geo/layers.json` holds. Labels come last: what stands lower in
 * this list is placed first and wins where two would collide.
 */
export const SLOTS = [
	'background',
	'graticule',
	'coast-glow',
	'waterline-1',
	'waterline-2',
	'waterline-3',
	'land',
	'relief',
	'lakes',
	'rivers',
	'region-wash',
	'region-pattern',
	'region-glow-1',
	'region-glow-2',
	'coastline',
	'province-line',
	'border-band',
	'border',
	'border-disputed',
	'region-edge',
	'route-aura',
	'route-casing',
	'route-documented',
	'route-inferred',
	'route-core',
	'route-flow',
	'measure-area',
	'measure-casing',
	'measure-line',
	'measure-point',
	'sea-label',
	'sea-label-far',
	'sea-label-near',
	'town',
	'province-label',
	'country-label',
	'disputed-label',
	'stop',
	'place',
	'point-ring',
	'site',
	'field',
	'region-label',
	'port'
] as const;

export type Slot = (typeof SLOTS)[number];

/** The slot that a map layer's id stands in. Throws for an id outside the list, so that nobody forgets to order it. */
export function slotOf(mapLayerId: string): Slot {
	const name = mapLayerId.split(':')[0];
	const slot = SLOTS.find((candidate) => candidate === name);
	if (!slot) throw new Error(`The map layer "${mapLayerId}" has no slot in the drawing order`);
	return slot;
}

/** Sorts map layers from the extent up; layers of one slot keep the order they came in. */
export function inDrawingOrder<T extends { readonly id: string }>(layers: readonly T[]): T[] {
	const rank = new Map(SLOTS.map((slot, index) => [slot, index]));
	return layers.toSorted((a, b) => (rank.get(slotOf(a.id)) ?? 0) - (rank.get(slotOf(b.id)) ?? 0));
}
