import { latest } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { inventedLayers } from '$lib/atlas/invented';
import { NOTHING_CHOSEN } from '$lib/cartography/map-state';
import { sourceAddresses } from '$lib/cartography/sources';
import { styleOf } from '$lib/cartography/style';
import { MARKER_PALETTE } from './colour-markers';
import { checkedKind, SUPPORTED, type DrawnKind } from './supported';
import { changed, drawing, PLAIN } from './test-style';

type Specification = { readonly default?: unknown };
const groups = latest as unknown as Record<string, Record<string, Specification>>;
const kinds = Object.keys(SUPPORTED) as DrawnKind[];

/** A property's group, paint or layout, and its specification. */
function specified(kind: DrawnKind, name: string) {
	const { type } = SUPPORTED[kind];
	const group = name in (groups[`paint_${type}`] ?? {}) ? 'paint' : 'layout';
	return { group, specification: groups[`${group}_${type}`]?.[name] } as const;
}

/** Two values of a property, and other properties that make the difference visible. */
type Change = { readonly values: readonly [unknown, unknown]; readonly beside?: Record<string, unknown> };
const change = (...values: [unknown, unknown]): Change => ({ values });

/** One change per drawn property: a missing entry does not compile. */
const CHANGES: {
	readonly [Kind in DrawnKind]: Readonly<Record<keyof (typeof SUPPORTED)[Kind]['draws'], Change>>;
} = {
	background: { 'background-color': change(MARKER_PALETTE.sea, MARKER_PALETTE.land) },
	fill: {
		'fill-color': change(MARKER_PALETTE.land, MARKER_PALETTE.sea),
		'fill-opacity': change(1, 0.5),
		'fill-pattern': change('hatch', 'dots')
	},
	line: {
		'line-cap': change('butt', 'round'),
		'line-join': change('miter', 'bevel'),
		'line-color': change(MARKER_PALETTE.bar, MARKER_PALETTE.rail),
		'line-width': change(2, 3),
		'line-opacity': change(1, 0.5),
		'line-blur': change(0, 4),
		'line-offset': change(0, 3),
		'line-dasharray': { values: [[2, 1], [3]], beside: { 'line-blur': 0 } }
	},
	'coast-glow': {
		'line-join': change('round', 'bevel'),
		'line-color': change(MARKER_PALETTE['sea-glow'], MARKER_PALETTE.land),
		'line-width': change(20, 24),
		'line-opacity': change(1, 0.5),
		'line-blur': change(16, 8)
	},
	waterline: {
		'line-color': change(MARKER_PALETTE['sea-line'], MARKER_PALETTE.land),
		'line-width': change(1, 2),
		'line-gap-width': change(8, 10),
		'line-opacity': change(1, 0.5)
	},
	raster: { 'raster-opacity': change(1, 0.5) },
	circle: {
		'circle-radius': change(3, 5),
		'circle-color': change(MARKER_PALETTE.bar, MARKER_PALETTE.rail),
		'circle-opacity': change(1, 0.5),
		'circle-stroke-color': change(MARKER_PALETTE.bar, MARKER_PALETTE.rail),
		'circle-stroke-width': change(1, 2),
		'circle-stroke-opacity': change(1, 0.5)
	},
	symbol: {
		'symbol-placement': change('point', 'line'),
		'symbol-sort-key': change(['get', 'rank'], ['-', ['get', 'rank']]),
		'icon-image': change('town', 'capital'),
		'icon-size': change(1, 1.5),
		'icon-allow-overlap': change(false, true),
		'icon-opacity': change(1, 0.5),
		'text-field': change(['get', 'name'], ['get', 'rank']),
		'text-font': change(['Atlas Map Sans Medium'], ['Atlas Map Sans Semibold']),
		'text-size': change(12, 14),
		'text-max-width': change(4, 20),
		'text-line-height': { values: [1.2, 1.5], beside: { 'text-max-width': 4 } },
		'text-letter-spacing': change(0, 0.2),
		'text-transform': change('none', 'uppercase'),
		'text-anchor': change('left', 'right'),
		'text-offset': change([2, 0], [3, 0]),
		'text-variable-anchor': { values: [['left'], ['right']], beside: { 'text-radial-offset': 1 } },
		'text-variable-anchor-offset': change(['left', [1, 0]], ['right', [-1, 0]]),
		'text-radial-offset': { values: [1, 2], beside: { 'text-variable-anchor': ['left'] } },
		'text-allow-overlap': { values: [false, true], beside: { 'icon-image': '' } },
		'text-optional': change(false, true),
		'text-color': change(MARKER_PALETTE.bar, MARKER_PALETTE.rail),
		'text-halo-color': change(MARKER_PALETTE.bar, MARKER_PALETTE.rail),
		'text-halo-width': change(0, 2),
		'text-opacity': change(1, 0.5)
	},
	marks: {
		'symbol-placement': change('line', 'point'),
		'symbol-spacing': change(20, 40),
		'icon-image': change('wedge', 'chevron'),
		'icon-size': change(1, 1.5),
		'icon-opacity': change(1, 0.5)
	}
};

/** A plain layer with properties set, each in the group where the specification has it. */
function layerWith(kind: DrawnKind, properties: Readonly<Record<string, unknown>>) {
	const of = (group: 'layout' | 'paint') =>
		Object.fromEntries(Object.entries(properties).filter(([name]) => specified(kind, name).group === group));
	return changed(PLAIN[kind], { layout: of('layout'), paint: of('paint') });
}

const drawn = kinds.flatMap((kind) =>
	Object.entries<Change>(CHANGES[kind]).map(([name, change]) => ({ kind, name, change }))
);
const ignored = kinds.flatMap((kind) => Object.keys(SUPPORTED[kind].ignores).map((name) => ({ kind, name })));

describe('the SVG map’s support of the style specification', () => {
	it.each(drawn.filter(({ name }) => name !== 'symbol-placement'))(
		'draws $name of $kind layers',
		({ kind, name, change: { values, beside = {} } }) => {
			const [one, other] = values.map((value) => drawing([layerWith(kind, { ...beside, [name]: value })]));
			expect(one).not.toBe(other);
		}
	);

	it.each(ignored)('accepts and ignores $name of $kind layers', ({ kind, name }) => {
		const { specification } = specified(kind, name);
		expect(specification).toBeDefined();
		const plain = drawing([PLAIN[kind]]);
		const value = specification?.default ?? MARKER_PALETTE.coast;
		expect(drawing([layerWith(kind, { [name]: value })])).toBe(plain);
	});

	it.each(kinds)('lists only properties of %s layers that the specification has', (kind) => {
		const names = [...Object.keys(SUPPORTED[kind].draws), ...Object.keys(SUPPORTED[kind].ignores)];
		expect(names.filter((name) => !specified(kind, name).specification)).toEqual([]);
	});

	it.each(kinds)(
		'rejects every other property of %s layers, and names layer, property and remedy',
		(kind) => {
			const { type, draws, ignores } = SUPPORTED[kind];
			const all = (['layout', 'paint'] as const).flatMap((group) =>
				Object.entries(groups[`${group}_${type}`] ?? {}).map(([name, { default: value }]) => ({
					group,
					name,
					value
				}))
			);
			const others = all.filter(
				({ name }) => name !== 'visibility' && !(name in draws) && !(name in ignores)
			);
			expect(others.length).toBeGreaterThan(0);
			for (const { group, name, value } of others) {
				const layer = changed(PLAIN[kind], { [group]: { [name]: value ?? 'anything' } });
				const message = new RegExp(`"${layer.id}".*"${name}".*supported\\.ts`);
				expect(() => drawing([layer]), name).toThrow(message);
			}
		}
	);

	it('covers the atlas’s own style', () => {
		const input = {
			layers: inventedLayers,
			sources: sourceAddresses(() => '', ''),
			sideOrders: [],
			reliefBounds: [0, 0, 1, 1],
			credit: ''
		} as const;
		const { layers } = styleOf(input, 'light', NOTHING_CHOSEN);
		expect(new Set(layers.map(checkedKind))).toEqual(new Set(kinds));
	});
});
