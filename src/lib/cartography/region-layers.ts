import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { DrawnLayer } from '$lib/atlas/layers';
import { byZoom, FONTS, haloOf, isProperty, property } from './expressions';
import { drawnAs, type MapLayer } from './layer-roles';
import { gainOf, isInFocus, isSelected, type MapState } from './map-state';
import type { Palette, Theme } from './palette';
import { visibilityOf } from './visibility';

/** A region: a faint wash and pattern, and an inner glow along the edge, which identifies it. */
export function regionLayers(
	layer: DrawnLayer<'region'>,
	palette: Palette,
	theme: Theme,
	state: MapState
): MapLayer[] {
	const ink = palette[layer.symbology];
	const glow = palette[`${layer.symbology}-glow` as const];
	const strength = isInFocus(state, layer.id) ? 1 : 0.22;
	const lift = 1 + 0.2 * gainOf(state, layer.id);
	const gain = gainOf(state, layer.id);
	const filter = isProperty('layer', layer.id);
	const layout = { visibility: visibilityOf(layer.id, state) };
	const glows: readonly (readonly [ExpressionSpecification, ExpressionSpecification, number])[] = [
		[byZoom(3, 1.5, 6, 4, 9, 5), byZoom(3, 3, 6, 8, 9, 10), 0.5],
		[byZoom(3, 3, 6, 8, 9, 9), byZoom(3, 5, 6, 15, 9, 16), 0.28]
	];
	const common = { source: 'regions', filter } as const;
	return [
		{
			...common,
			...drawnAs('region-wash', { layer: layer.id }),
			type: 'fill',
			layout,
			paint: { 'fill-color': glow, 'fill-opacity': 0.07 * strength * lift * (theme === 'dark' ? 1.4 : 1) }
		},
		{
			...common,
			...drawnAs('region-pattern', { layer: layer.id }),
			type: 'fill',
			layout,
			paint: { 'fill-pattern': layer.symbology, 'fill-opacity': 0.28 * strength * lift }
		},
		...glows.map(([offset, width, opacity], index): MapLayer => ({
			...common,
			...drawnAs('region-glow', { layer: layer.id, part: index + 1 }),
			type: 'line',
			layout: { ...layout, 'line-join': 'round' },
			paint: {
				'line-color': glow,
				'line-offset': offset,
				'line-width': width,
				'line-blur': width,
				'line-opacity': opacity * strength * lift
			}
		})),
		{
			...common,
			...drawnAs('region-edge', { layer: layer.id }),
			type: 'line',
			layout: { ...layout, 'line-join': 'round' },
			paint: {
				'line-color': ink,
				'line-width': byZoom(3, 0.8 + 0.6 * gain, 6, 1.2 + gain, 9, 1.8 + 1.2 * gain),
				'line-opacity': isInFocus(state, layer.id) ? 0.95 : 0.25
			}
		},
		{
			...drawnAs('region-label', { layer: layer.id }),
			type: 'symbol',
			source: 'points',
			filter: ['all', isProperty('role', 'region'), filter],
			layout: {
				...layout,
				'text-field': [
					'format',
					property('name'),
					{},
					'\n',
					{},
					property('local'),
					{ 'font-scale': 0.82, 'text-font': ['literal', FONTS.local] }
				],
				'text-font': FONTS.serif,
				'text-size': byZoom(3, 10.5, 4.6, 13.5, 6, 18, 9, 26),
				'text-letter-spacing': 0.03,
				'text-line-height': 1.12,
				'text-max-width': 8,
				'text-variable-anchor': ['center', 'left', 'right', 'bottom', 'top'],
				'text-radial-offset': 0.4,
				'text-justify': 'center'
			},
			paint: {
				'text-color': ink,
				...haloOf(palette, 1.8),
				'text-opacity': isInFocus(state, layer.id) || isSelected(state, layer.id) ? 1 : 0.45
			}
		}
	];
}
