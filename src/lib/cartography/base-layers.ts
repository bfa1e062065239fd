import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byZoom, isProperty } from './expressions';
import type { Palette, Theme } from './palette';

const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

/** Sea, land, relief, water and borders: everything the article does not speak of. */
export function baseLayers(palette: Palette, theme: Theme): LayerSpecification[] {
	return [...seaLayers(palette, theme), ...landLayers(palette, theme), ...borderLayers(palette)];
}

function seaLayers(palette: Palette, theme: Theme): LayerSpecification[] {
	const isDark = theme === 'dark';
	// Three engraved lines follow the coast; the land's fill hides their inland half.
	const waterlines = [0.75, 0.5, 0.3].map((opacity, index): LayerSpecification => {
		const gap = (index + 1) * (isDark ? 0.9 : 1);
		return {
			id: `waterline-${index + 1}`,
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'coast'),
			minzoom: 3.2,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': palette['sea-line'],
				'line-width': 0.7,
				'line-gap-width': byZoom(3, 4 * gap, 6, 9 * gap, 9, 18 * gap),
				'line-opacity': opacity * (isDark ? 0.8 : 1)
			}
		};
	});
	return [
		{ id: 'background', type: 'background', paint: { 'background-color': palette.sea } },
		{
			id: 'graticule',
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'graticule'),
			paint: { 'line-color': palette.grat, 'line-width': 0.6, 'line-opacity': 0.55 }
		},
		{
			id: 'coast-glow',
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'coast'),
			layout: round,
			paint: {
				'line-color': palette['sea-glow'],
				'line-width': byZoom(3, 10, 6, 26, 9, 54),
				'line-blur': byZoom(3, 9, 6, 22, 9, 46),
				'line-opacity': isDark ? 0.42 : 0.75
			}
		},
		...waterlines
	];
}

function landLayers(palette: Palette, theme: Theme): LayerSpecification[] {
	const isDark = theme === 'dark';
	return [
		{
			id: 'land',
			type: 'fill',
			source: 'base',
			filter: isProperty('kind', 'land'),
			paint: { 'fill-color': ['case', isProperty('focus', 1), palette['land-focus'], palette.land] }
		},
		{
			id: 'relief',
			type: 'raster',
			source: 'relief',
			maxzoom: 7,
			paint: {
				'raster-opacity': [
					'interpolate',
					['linear'],
					['zoom'],
					3.5,
					isDark ? 0.62 : 0.5,
					5,
					isDark ? 0.55 : 0.42,
					6.5,
					0
				],
				'raster-brightness-max': isDark ? 0.72 : 1,
				'raster-fade-duration': 0,
				'raster-resampling': 'linear'
			}
		},
		{
			id: 'lakes',
			type: 'fill',
			source: 'base',
			filter: isProperty('kind', 'lake'),
			paint: { 'fill-color': palette.sea, 'fill-outline-color': palette.coast }
		},
		{
			id: 'rivers',
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'river'),
			layout: round,
			paint: { 'line-color': palette.river, 'line-width': byZoom(3, 0.5, 6, 1.1, 9, 2), 'line-opacity': 0.75 }
		}
	];
}

function borderLayers(palette: Palette): LayerSpecification[] {
	return [
		{
			id: 'coastline',
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'coast'),
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.coast, 'line-width': byZoom(3, 0.6, 6, 1.1, 9, 1.8) }
		},
		{
			id: 'province-line',
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'province'),
			minzoom: 4.2,
			paint: {
				'line-color': palette['border-2'],
				'line-width': byZoom(4, 0.5, 7, 1),
				'line-dasharray': [3, 2],
				'line-opacity': ['interpolate', ['linear'], ['zoom'], 4.2, 0.3, 6, 0.8]
			}
		},
		{
			id: 'border-band',
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'border'),
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': palette['border-2'],
				'line-width': byZoom(3, 2, 6, 5, 9, 9),
				'line-opacity': 0.28
			}
		},
		{
			id: 'border',
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'border'),
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.border, 'line-width': byZoom(3, 0.7, 6, 1.2, 9, 1.8) }
		},
		{
			id: 'border-disputed',
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'disputed'),
			paint: {
				'line-color': palette.border,
				'line-width': byZoom(3, 0.9, 6, 1.4, 9, 2),
				'line-dasharray': [2.2, 2.2]
			}
		}
	];
}
