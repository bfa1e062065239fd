import { describe, expect, it } from 'vitest';
import { inventedLayers } from '$lib/atlas/invented';
import { NOTHING_CHOSEN, type MapState } from '$lib/cartography/map-state';
import type { Theme } from '$lib/cartography/palette';
import { sourceAddresses } from '$lib/cartography/sources';
import { styleOf } from '$lib/cartography/style';
import { applyStyleDiff, type StyleTarget } from './style-diff';

const input = {
	layers: inventedLayers,
	sideOrders: [],
	reliefBounds: [20, -4, 110, 58],
	credit: 'Invented Survey',
	sources: sourceAddresses((file) => `${file}.json`, 'relief.webp')
} as const;
const look = (state: Partial<MapState> = {}, theme: Theme = 'light') =>
	styleOf(input, theme, { ...NOTHING_CHOSEN, ...state });

/** A target that records its calls. */
function recorder(): { calls: string[]; target: StyleTarget } {
	const calls: string[] = [];
	const note =
		(name: string) =>
		(...values: unknown[]) =>
			void calls.push([name, ...values.slice(0, 2)].join(' '));
	return {
		calls,
		target: {
			setPaintProperty: note('paint'),
			setLayoutProperty: note('layout'),
			setFilter: (id) => void calls.push(`filter ${id}`),
			setLayerZoomRange: (id) => void calls.push(`zoom ${id}`),
			setSourceData: note('data')
		}
	};
}

function callsBetween(before: ReturnType<typeof look>, after: ReturnType<typeof look>): string[] {
	const { calls, target } = recorder();
	applyStyleDiff(target, before, after);
	return calls;
}

describe('applyStyleDiff', () => {
	it('makes no calls if nothing changed, and returns whether anything did', () => {
		expect(callsBetween(look(), look())).toEqual([]);
		expect(applyStyleDiff(recorder().target, look(), look())).toBe(false);
		expect(applyStyleDiff(recorder().target, look(), look({}, 'dark'))).toBe(true);
	});

	it('sets a measurement as data, and nothing else', () => {
		const drawing = { type: 'FeatureCollection' as const, features: [] };
		expect(callsBetween(look(), look({ drawing }))).toEqual(['data measure [object Object]']);
	});

	it('switches a layer through the visibility of its map layers, and nothing else', () => {
		const calls = callsBetween(look(), look({ hidden: ['canal'] }));
		expect(calls.length).toBeGreaterThan(3);
		for (const call of calls) expect(call).toMatch(/^layout [a-z-]+:canal visibility$/);
	});

	it('loads other data only for the detailed base map', () => {
		const calls = callsBetween(look(), look({ isDetailed: true }));
		expect(calls).toEqual(['data base base-detailed.json']);
		expect(callsBetween(look(), look({ hidden: ['canal', 'marsh'] })).join()).not.toContain('data');
	});

	it('recolours through paint and layout properties only', () => {
		const kinds = new Set(callsBetween(look(), look({}, 'dark')).map((call) => call.split(' ')[0]));
		expect([...kinds]).toEqual(['paint', 'layout'].filter((kind) => kinds.has(kind)));
		expect(kinds.has('paint')).toBe(true);
	});

	it('changes the same properties back', () => {
		const chosen = look({ emphasis: { layers: ['canal'], features: [] } });
		const there = callsBetween(look(), chosen).map((call) => call.split(' ').slice(0, 3).join(' '));
		const back = callsBetween(chosen, look()).map((call) => call.split(' ').slice(0, 3).join(' '));
		expect(back).toEqual(there);
	});

	it('throws for styles with different layers', () => {
		const other = { ...look(), layers: look().layers.slice(1) };
		expect(() => applyStyleDiff(recorder().target, look(), other)).toThrow(/layers differ/);
	});
});
