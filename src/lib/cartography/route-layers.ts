import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { DrawnLayer } from '../atlas/layers';
import { byZoom, isProperty } from './expressions';
import { gainOf, isInFocus, isSelected, type MapState } from './map-state';
import type { Palette } from './palette';
import { flowSymbolOf } from './symbols';
import { visibilityOf } from './visibility';

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
const butt = { 'line-cap': 'butt', 'line-join': 'round' } as const;

/**
 * A pipeline. The bar is one solid line with open chevrons, the rail a twin line with filled wedges: they part
 * without colour. Dashes mark what is inferred.
 */
export function routeLayers(layer: DrawnLayer, palette: Palette, state: MapState): LayerSpecification[] {
	const isRail = layer.symbology === 'rail';
	const colour = isRail ? palette.rail : palette.bar;
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
	const width = byZoom(3, 2.3 * body, 6, 3.8 * body, 9, 6.5 * body);
	return [
		{
			...line,
			id: `route-aura:${layer.id}`,
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
			id: `route-casing:${layer.id}`,
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
			id: `route-documented:${layer.id}`,
			filter: segments(documented),
			layout: { ...layout, ...butt },
			paint: { 'line-color': colour, 'line-width': width, 'line-opacity': opacity }
		},
		{
			...line,
			id: `route-inferred:${layer.id}`,
			filter: segments(['!', documented]),
			layout: { ...layout, ...butt },
			paint: {
				'line-color': colour,
				'line-width': width,
				'line-dasharray': isRail ? [3.6, 1.1] : [2.4, 1.1],
				'line-opacity': opacity
			}
		},
		...(isRail ? [coreOf(layer, palette, state, wide)] : []),
		{
			id: `route-flow:${layer.id}`,
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

function wholeOf(layer: DrawnLayer): ExpressionSpecification {
	return ['all', isProperty('layer', layer.id), isProperty('role', 'whole')];
}

/** The pale core that makes a twin rail of one line. */
function coreOf(layer: DrawnLayer, palette: Palette, state: MapState, wide: number): LayerSpecification {
	return {
		id: `route-core:${layer.id}`,
		type: 'line',
		source: 'routes',
		filter: wholeOf(layer),
		layout: { ...butt, visibility: visibilityOf(layer.id, state) },
		paint: {
			'line-color': palette.halo,
			'line-width': byZoom(3, 0.9 * wide, 6, 1.75 * wide, 9, 3.2 * wide),
			'line-opacity': isInFocus(state, layer.id) ? 1 : 0.5
		}
	};
}
