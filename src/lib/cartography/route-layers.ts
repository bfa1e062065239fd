import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { DrawnLayer } from '$lib/atlas/layers';
import { byZoom, isProperty, property } from './expressions';
import { drawnAs, type MapLayer } from './layer-roles';
import {
	gainOf,
	HOLLOW_SHARE,
	isInFocus,
	isSelected,
	SHARE_OF_WIDTH,
	stateKey,
	type MapState,
	type SegmentState
} from './map-state';
import type { Palette } from './palette';
import { flowSymbolOf } from './symbols';
import { visibilityOf } from './visibility';

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
/** A bar has a core only where its builder alone says that it is built. */
const HOLLOW_BAR = {
	built: 0,
	'said-built': SHARE_OF_WIDTH['said-built'] * HOLLOW_SHARE,
	begun: 0,
	planned: 0
};
const butt = { 'line-cap': 'butt', 'line-join': 'round' } as const;

/**
 * A pipeline. `bar` is a solid line with open chevrons, `rail` a double line with filled wedges, so they differ without
 * colour. Dashes mark inferred segments; the width shows what is known to be built, and a hollow line what only its
 * builder says is built.
 */
export function routeLayers(layer: DrawnLayer<'route'>, palette: Palette, state: MapState): MapLayer[] {
	const isRail = layer.symbology === 'rail';
	const colour = palette[layer.symbology];
	const opacity = isInFocus(state, layer.id) ? 1 : 0.22;
	const wide = 1 + 0.35 * gainOf(state, layer.id);
	const body = wide * (isRail ? 1.35 : 1);
	const layout = { visibility: visibilityOf(layer.id, state) };
	const whole = wholeOf(layer);
	const segments = (isDocumented: ExpressionSpecification): ExpressionSpecification => [
		'all',
		isProperty('layer', layer.id),
		isProperty('role', 'segment'),
		isDocumented
	];
	const documented = isProperty('certainty', 'documented');
	const line = { type: 'line', source: 'routes' } as const;
	const width = widthByState(state, SHARE_OF_WIDTH, 2.3 * body, 3.8 * body, 6.5 * body);
	return [
		{
			...line,
			...drawnAs('route-aura', { layer: layer.id }),
			filter: whole,
			layout: { ...round, visibility: isSelected(state, layer.id) ? layout.visibility : 'none' },
			paint: {
				'line-color': colour,
				'line-width': byZoom(3, 12, 6, 20, 9, 30),
				'line-blur': byZoom(3, 9, 6, 15, 9, 22),
				'line-opacity': 0.28
			}
		},
		{
			...line,
			...drawnAs('route-casing', { layer: layer.id }),
			filter: whole,
			layout: { ...layout, ...round },
			paint: {
				'line-color': palette.halo,
				'line-width': byZoom(3, 4.6 * body, 6, 7.4 * body, 9, 11 * body),
				'line-opacity': opacity * 0.92
			}
		},
		{
			...line,
			...drawnAs('route-documented', { layer: layer.id }),
			filter: segments(documented),
			layout: { ...layout, ...butt },
			paint: { 'line-color': colour, 'line-width': width, 'line-opacity': opacity }
		},
		{
			...line,
			...drawnAs('route-inferred', { layer: layer.id }),
			filter: segments(['!', documented]),
			layout: { ...layout, ...butt },
			paint: {
				'line-color': colour,
				'line-width': width,
				'line-dasharray': isRail ? [3.6, 1.1] : [2.4, 1.1],
				'line-opacity': opacity
			}
		},
		coreOf(layer, palette, state, wide),
		{
			...drawnAs('route-flow', { layer: layer.id }),
			type: 'symbol',
			source: 'routes',
			filter: whole,
			layout: {
				...layout,
				'symbol-placement': 'line',
				'symbol-spacing': isRail ? 110 : 92,
				'icon-image': flowSymbolOf(layer.symbology),
				'icon-size': byZoom(3, 0.62, 6, 0.86, 9, 1.1),
				'icon-rotation-alignment': 'map',
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: { 'icon-opacity': opacity }
		}
	];
}

/** Line width by state; `widths` are those at zoom 3, 6 and 9 before the state's factor in `shares`. */
function widthByState(
	state: MapState,
	shares: Readonly<Record<SegmentState, number>>,
	...widths: readonly [number, number, number]
): ExpressionSpecification {
	const { built, begun, planned } = shares;
	const share: ExpressionSpecification = [
		'match',
		property(stateKey(state)),
		'built',
		built,
		'said-built',
		shares['said-built'],
		'begun',
		begun,
		planned
	];
	const [far, middle, near] = widths.map((width): ExpressionSpecification => ['*', width, share]);
	return byZoom(3, far ?? 0, 6, middle ?? 0, 9, near ?? 0);
}

function wholeOf(layer: DrawnLayer<'route'>): ExpressionSpecification {
	return ['all', isProperty('layer', layer.id), isProperty('role', 'whole')];
}

/** The pale core: it makes a rail double, and is wider, also on a bar, where only the builder says that it is built. */
function coreOf(layer: DrawnLayer<'route'>, palette: Palette, state: MapState, wide: number): MapLayer {
	const said = SHARE_OF_WIDTH['said-built'];
	const width =
		layer.symbology === 'rail'
			? widthByState(
					state,
					{ ...SHARE_OF_WIDTH, 'said-built': said * 1.6 },
					0.9 * wide,
					1.75 * wide,
					3.2 * wide
				)
			: widthByState(state, HOLLOW_BAR, 2.3 * wide, 3.8 * wide, 6.5 * wide);
	return {
		...drawnAs('route-core', { layer: layer.id }),
		type: 'line',
		source: 'routes',
		filter: ['all', isProperty('layer', layer.id), isProperty('role', 'segment')],
		layout: { ...butt, visibility: visibilityOf(layer.id, state) },
		paint: {
			'line-color': palette.halo,
			'line-width': width,
			'line-opacity': isInFocus(state, layer.id) ? 1 : 0.5
		}
	};
}
