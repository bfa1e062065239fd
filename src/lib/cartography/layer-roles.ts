import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { SourceName } from './sources';

/**
 * Purposes of the style's layers, in drawing order from the background up. Labels come last: where two collide, the one
 * later in this list is placed first and wins.
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

/** Metadata of a map layer in the style. */
export type LayerMetadata = {
	readonly role: LayerRole;
	/** Id of the atlas layer that it draws; null if it cannot be switched. */
	readonly layer: string | null;
	/** Number among several map layers of one role, from 1, in drawing order. */
	readonly part: number | null;
};

/** A layer of the style. */
export type MapLayer = LayerSpecification & {
	readonly metadata: LayerMetadata;
	readonly source?: SourceName;
};

/** Roles whose features represent a place and are clickable. */
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

/** Id and metadata of a map layer. Ids only have to be unique; nothing parses them. */
export function drawnAs(
	role: LayerRole,
	{ layer = null, part = null }: Partial<Omit<LayerMetadata, 'role'>> = {}
): { readonly id: string; readonly metadata: LayerMetadata } {
	const name = part === null ? role : `${role}-${part}`;
	return { id: layer === null ? name : `${name}:${layer}`, metadata: { role, layer, part } };
}

/** The role in metadata returned by MapLibre; null for layers outside the atlas's style. */
export function roleOf(metadata: unknown): LayerRole | null {
	if (typeof metadata !== 'object' || metadata === null || !('role' in metadata)) return null;
	return LAYER_ROLES.find((role) => role === metadata.role) ?? null;
}

/** Sorts map layers by role and part; ties keep their order, which is that of `geo/layers.json`. */
export function inDrawingOrder(layers: readonly MapLayer[]): MapLayer[] {
	const rank = new Map(LAYER_ROLES.map((role, index) => [role, index]));
	const rankOf = ({ metadata }: MapLayer) => rank.get(metadata.role) ?? 0;
	const partOf = ({ metadata }: MapLayer) => metadata.part ?? 0;
	return layers.toSorted((a, b) => rankOf(a) - rankOf(b) || partOf(a) - partOf(b));
}
