import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byZoom, FONTS, haloOf, isProperty, property } from './expressions';
import { drawnAs, type MapLayer } from './layer-roles';
import type { MapState } from './map-state';
import type { Palette } from './palette';

/**
 * From this zoom, large seas are labelled nearer the shore: later with all layers, whose labels need the room there,
 * than with a selection.
 */
const NEAR_ZOOM = { all: 5.2, selection: 4.4 };

/** Labels of seas, countries, provinces and towns; dimmed while something is selected. */
export function baseLabels(palette: Palette, { emphasis }: MapState): MapLayer[] {
	const isDimmed = emphasis !== null;
	const isFocus = isProperty('focus', 1);
	const nearZoom = isDimmed ? NEAR_ZOOM.selection : NEAR_ZOOM.all;
	return [
		seaLabel('sea-label', palette, ['!', ['has', 'range']], {}),
		seaLabel('sea-label-far', palette, isProperty('range', 'far'), { maxzoom: nearZoom }),
		seaLabel('sea-label-near', palette, isProperty('range', 'near'), { minzoom: nearZoom }),
		{
			...drawnAs('town'),
			type: 'symbol',
			source: 'labels',
			filter: [
				'all',
				isProperty('kind', 'town'),
				['<=', ['get', 'rank'], ['step', ['zoom'], 0, 4.4, 1, 5.4, 2, 6.2, 3, 7.2, 4]]
			],
			layout: {
				'icon-image': ['case', ['to-boolean', ['get', 'capital']], 'capital', 'town'],
				'icon-size': byZoom(3, 0.65, 6, 0.9, 9, 1.15),
				'text-field': property('name'),
				'text-font': FONTS.sans,
				'text-size': byZoom(3, 10, 6, 12.5, 9, 15),
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.85,
				'text-justify': 'auto',
				'symbol-sort-key': property('rank')
			},
			paint: {
				'text-color': palette['city-ink'],
				...haloOf(palette, 1.4),
				'text-opacity': isDimmed ? 0.5 : 0.92,
				'icon-opacity': isDimmed ? 0.55 : 1
			}
		},
		{
			...drawnAs('province-label'),
			type: 'symbol',
			source: 'labels',
			filter: isProperty('kind', 'province'),
			minzoom: 5,
			layout: {
				'text-field': property('name'),
				'text-font': FONTS.sans,
				'text-size': byZoom(5, 10.5, 9, 15),
				'text-letter-spacing': 0.08
			},
			paint: {
				'text-color': palette['prov-ink'],
				...haloOf(palette, 1.2),
				'text-opacity': isDimmed ? 0.5 : 0.9
			}
		},
		{
			...drawnAs('country-label'),
			type: 'symbol',
			source: 'labels',
			filter: isProperty('kind', 'country'),
			maxzoom: 8,
			layout: {
				'text-field': property('name'),
				'text-font': FONTS.sansSemibold,
				'text-transform': 'uppercase',
				'text-size': byZoom(3, ['case', isFocus, 11, 9.5], 6, ['case', isFocus, 19, 14]),
				'text-letter-spacing': ['case', isFocus, 0.32, 0.2],
				'text-max-width': 20,
				'text-variable-anchor': ['center', 'top', 'bottom', 'right', 'left'],
				'text-radial-offset': 1.1,
				'text-padding': 4
			},
			paint: {
				'text-color': palette['country-ink'],
				...haloOf(palette, 1.4),
				'text-opacity': ['case', isFocus, isDimmed ? 0.55 : 0.85, isDimmed ? 0.4 : 0.6]
			}
		},
		{
			...drawnAs('disputed-label'),
			type: 'symbol',
			source: 'labels',
			filter: isProperty('kind', 'disputed'),
			minzoom: 4.4,
			layout: {
				'text-field': property('name'),
				'text-font': FONTS.sea,
				'text-size': byZoom(4, 10.5, 7, 14),
				'text-max-width': 6
			},
			paint: { 'text-color': palette['prov-ink'], ...haloOf(palette, 1.2) }
		}
	];
}

/** Labels of the seas that a filter selects. */
function seaLabel(
	role: 'sea-label' | 'sea-label-far' | 'sea-label-near',
	palette: Palette,
	filter: ExpressionSpecification,
	zooms: { readonly minzoom?: number; readonly maxzoom?: number }
): MapLayer {
	const isLarge = isProperty('rank', 0);
	return {
		...drawnAs(role),
		type: 'symbol',
		source: 'labels',
		filter: ['all', isProperty('kind', 'sea'), filter, ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 5, 2]]],
		...zooms,
		layout: {
			'text-field': property('name'),
			'text-font': FONTS.sea,
			'text-size': byZoom(3, 11, 6, ['case', isLarge, 21, 14], 9, ['case', isLarge, 30, 20]),
			'text-letter-spacing': ['case', isLarge, 0.28, 0.1],
			'text-max-width': 8,
			'text-line-height': 1.25,
			'text-transform': ['case', isLarge, 'uppercase', 'none']
		},
		paint: {
			'text-color': palette['sea-ink'],
			'text-halo-color': palette['sea-2'],
			'text-halo-width': 0.8
		}
	};
}
