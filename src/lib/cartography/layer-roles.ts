import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { SourceName } from './sources';

/**
 * What the layers of the style are for, in drawing order from the background up. Labels come last: what stands lower
 * in this list is placed first and wins where two would collide.
 */
export const LAYER_ROLES = [
	'background',
	'graticule',
	'coast-glow',
	'waterline',
	'land',
	'relief',
	'lakes',
	'rivers',
	'region-wash',
	'region-pattern',
	'region-glow',
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

export type LayerRole = (typeof LAYER_ROLES)[number];

/** What a map layer says of itself in the style. */
export type LayerMetadata = {
	readonly role: LayerRole;
	/** The id of the atlas layer that it draws, or null for what no switch governs. */
	readonly layer: string | null;
	/** Which of several map layers of one role, from 1; they are drawn in this order. */
	readonly part: number | null;
};

/** A layer of the style. */
export type MapLayer = LayerSpecification & {
	readonly metadata: LayerMetadata;
	readonly source?: SourceName;
};

/** Roles whose features stand for a place and can be clicked. */
export const CLICKABLE_ROLES: ReadonlySet<LayerRole> = new Set([
	'region-wash',
	'route-casing',
	'stop',
	'place',
	'site',
	'field',
	'region-label',
	'port'
]);

/** The id and the metadata of a map layer. Ids only have to differ; nothing reads them. */
export function drawnAs(
	role: LayerRole,
	{ layer = null, part = null }: Partial<Omit<LayerMetadata, 'role'>> = {}
): { readonly id: string; readonly metadata: LayerMetadata } {
	const name = part === null ? role : `${role}-${part}`;
	return { id: layer === null ? name : `${name}:${layer}`, metadata: { role, layer, part } };
}

/** The role in a layer's metadata as MapLibre hands it back; null where it is no layer of the atlas's style. */
export function roleOf(metadata: unknown): LayerRole | null {
	if (typeof metadata !== 'object' || metadata === null || !('role' in metadata)) return null;
	return LAYER_ROLES.find((role) => role === metadata.role) ?? null;
}

/** Sorts map layers by role and part; others keep the order they came in, which is that of `geo/layers.json`. */
export function inDrawingOrder(layers: readonly MapLayer[]): MapLayer[] {
	const rank = new Map(LAYER_ROLES.map((role, index) => [role, index]));
	const rankOf = ({ metadata }: MapLayer) => rank.get(metadata.role) ?? 0;
	const partOf = ({ metadata }: MapLayer) => metadata.part ?? 0;
	return layers.toSorted((a, b) => rankOf(a) - rankOf(b) || partOf(a) - partOf(b));
}
