import { latest, normalizePropertyExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { inventedLayers as layers } from '$lib/atlas/invented';
import { NOTHING_CHOSEN, type MapState } from './map-state';
import { LAYER_ROLES } from './layer-roles';
import type { Theme } from './palette';
import { sourceAddresses } from './sources';
import { styleOf, type StyleInput } from './style';
import { SYMBOLS } from './symbols';

const input: StyleInput = {
	layers,
	sideOrders: ['e w s n', 'nw ne s n'],
	reliefBounds: [20, -4, 110, 58],
	credit: 'Invented Survey',
	sources: sourceAddresses((file) => `/geo/${file}.json`, '/relief.webp')
};
/** The value of a map layer's property for a feature at zoom 6. */
function valueOf(
	isAsClaimed: boolean,
	id: string,
	kind: 'paint' | 'layout',
	name: string,
	properties: Record<string, string>
): unknown {
	const { layers: drawn } = styleOf(input, 'light', { ...NOTHING_CHOSEN, isAsClaimed });
	const layer = drawn.find((other) => other.id === id);
	const value = (layer?.[kind] as Record<string, unknown> | undefined)?.[name];
	const specification = (latest as never)[`${kind}_${layer?.type}`][name];
	const expression = normalizePropertyExpression(value as never, name, specification);
	return expression.evaluate({ zoom: 6 }, { type: 'LineString', properties } as never);
}

const themes: Theme[] = ['light', 'dark'];
const states: [string, MapState][] = [
	['nothing selected', NOTHING_CHOSEN],
	['all hidden', { ...NOTHING_CHOSEN, hidden: layers.map(({ id }) => id) }],
	['a route selected', { ...NOTHING_CHOSEN, emphasis: { layers: ['canal'], features: [] } }],
	['as of the article', { ...NOTHING_CHOSEN, isAsClaimed: true }],
	['a site selected', { ...NOTHING_CHOSEN, emphasis: { layers: [], features: ['fort-one'] } }],
	[
		'a region hovered, detailed',
		{ ...NOTHING_CHOSEN, hover: { layers: ['marsh'], features: [] }, isDetailed: true }
	]
];
const cases = themes.flatMap((theme) => states.map(([name, state]) => ({ theme, name, state })));

describe('the style', () => {
	it.each(cases)('is valid against the style spec: $theme, $name', ({ theme, state }) => {
		expect(validateStyleMin(styleOf(input, theme, state))).toEqual([]);
	});

	it.each(cases)('keeps the drawing order: $theme, $name', ({ theme, state }) => {
		const ranks = styleOf(input, theme, state).layers.map(({ metadata }) =>
			LAYER_ROLES.indexOf(metadata.role)
		);
		expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
	});

	it('draws every layer of the atlas', () => {
		const drawn = styleOf(input, 'light', NOTHING_CHOSEN).layers.map(({ metadata }) => metadata.layer);
		for (const layer of layers) expect(drawn).toContain(layer.id);
	});

	it('has the same layers and sources whatever is hidden, so switching loads nothing', () => {
		const shape = (state: MapState) => {
			const { layers: drawn, sources } = styleOf(input, 'light', state);
			return { ids: drawn.map(({ id }) => id), sources };
		};
		const hidden = { ...NOTHING_CHOSEN, hidden: ['canal', 'forts'] };
		expect(shape(hidden)).toEqual(shape(NOTHING_CHOSEN));
	});

	it('hides exactly the layers that are switched off', () => {
		const state = { ...NOTHING_CHOSEN, hidden: ['canal'] };
		const drawn = styleOf(input, 'light', state).layers.filter(({ metadata }) => metadata.layer !== null);
		const hidden = drawn.filter(({ layout }) => layout?.visibility === 'none').map(({ id }) => id);
		const auras = drawn.filter(({ metadata }) => metadata.role === 'route-aura').map(({ id }) => id);
		const expected = drawn.filter(({ metadata }) => metadata.layer === 'canal').map(({ id }) => id);
		expect(hidden.filter((id) => !auras.includes(id)).sort()).toEqual(
			expected.filter((id) => !auras.includes(id)).sort()
		);
	});

	it('uses the detailed base map only if the state asks for it', () => {
		const baseOf = (isDetailed: boolean) =>
			styleOf(input, 'light', { ...NOTHING_CHOSEN, isDetailed }).sources['base'];
		expect(baseOf(false)).toMatchObject({ data: '/geo/base.json' });
		expect(baseOf(true)).toMatchObject({ data: '/geo/base-detailed.json' });
	});

	it('dashes only inferred segments', () => {
		const routes = styleOf(input, 'light', NOTHING_CHOSEN).layers.filter(({ source }) => source === 'routes');
		const dashed = routes.filter(({ paint }) => paint && 'line-dasharray' in paint);
		expect(dashed.map(({ metadata: { role, layer } }) => [role, layer])).toEqual([
			['route-inferred', 'canal'],
			['route-inferred', 'railway']
		]);
	});

	it('draws segments thicker the more is known to be built, at the time shown', () => {
		const widths = (isAsClaimed: boolean) =>
			['planned', 'begun', 'built'].map((state) => {
				const feature = { state, stateThen: state === 'built' ? 'planned' : state };
				return valueOf(isAsClaimed, 'route-documented:canal', 'paint', 'line-width', feature);
			});
		const [planned, begun, built] = widths(false) as number[];
		expect(planned).toBeGreaterThan(1);
		expect(begun).toBeGreaterThan((planned ?? 0) * 1.3);
		expect(built).toBeGreaterThan((begun ?? 0) * 1.3);
		expect(widths(true)).toEqual([planned, begun, planned]);
	});

	it('draws segments hollow where only their builder says that they are built', () => {
		const core = (id: string, state: string) =>
			valueOf(false, `route-core:${id}`, 'paint', 'line-width', { state }) as number;
		expect(core('canal', 'built')).toBe(0);
		expect(core('canal', 'said-built')).toBeGreaterThan(1);
		expect(core('railway', 'said-built')).toBeGreaterThan(core('railway', 'built') * 1.3);
	});

	it('strikes through ended sites, and draws a dot for sites not yet named', () => {
		const iconOf = (isAsClaimed: boolean, properties: Record<string, string>) =>
			String(valueOf(isAsClaimed, 'site:forts', 'layout', 'icon-image', properties));
		const site = { state: 'ended', stateThen: 'unnamed' };
		expect(iconOf(false, site)).toBe('diamond-ended');
		expect(iconOf(true, site)).toBe('diamond-unnamed');
		expect(iconOf(true, { stateThen: 'named' })).toBe('diamond');
		expect(iconOf(false, {})).toBe('diamond');
	});

	it('uses only symbols that exist', () => {
		const json = JSON.stringify(styleOf(input, 'light', NOTHING_CHOSEN).layers);
		const named = [...json.matchAll(/"(?:icon-image|fill-pattern)":"([a-z-]+)"/g)].map(([, name]) => name);
		expect(named.length).toBeGreaterThan(5);
		for (const name of named) expect(Object.keys(SYMBOLS)).toContain(name);
	});

	it.each(cases)('gives every map layer a unique id: $theme, $name', ({ theme, state }) => {
		const ids = styleOf(input, theme, state).layers.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('has a layer for every role in the drawing order', () => {
		const used = new Set(styleOf(input, 'light', NOTHING_CHOSEN).layers.map(({ metadata }) => metadata.role));
		expect(LAYER_ROLES.filter((role) => !used.has(role))).toEqual([]);
	});
});
