import { byZoom, isProperty } from './expressions';
import { drawnAs, type MapLayer } from './layer-roles';
import type { Palette, Theme } from './palette';

const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

/** Sea, land, relief, inland water and borders: everything that the article is not about. */
export function baseLayers(palette: Palette, theme: Theme): MapLayer[] {
	return [...seaLayers(palette, theme), ...landLayers(palette, theme), ...borderLayers(palette)];
}

function seaLayers(palette: Palette, theme: Theme): MapLayer[] {
	const isDark = theme === 'dark';
	// Three waterlines follow the coast; the land fill hides their inland half.
	const waterlines = [0.75, 0.5, 0.3].map((opacity, index): MapLayer => {
		const gap = (index + 1) * (isDark ? 0.9 : 1);
		return {
			...drawnAs('waterline', { part: index + 1 }),
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
		{ ...drawnAs('background'), type: 'background', paint: { 'background-color': palette.sea } },
		{
			...drawnAs('graticule'),
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'graticule'),
			paint: { 'line-color': palette.grat, 'line-width': 0.6, 'line-opacity': 0.55 }
		},
		{
			...drawnAs('coast-glow'),
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

function landLayers(palette: Palette, theme: Theme): MapLayer[] {
	const isDark = theme === 'dark';
	return [
		{
			...drawnAs('land'),
			type: 'fill',
			source: 'base',
			filter: isProperty('kind', 'land'),
			paint: { 'fill-color': ['case', isProperty('focus', 1), palette['land-focus'], palette.land] }
		},
		{
			...drawnAs('relief'),
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
			...drawnAs('lakes'),
			type: 'fill',
			source: 'base',
			filter: isProperty('kind', 'lake'),
			paint: { 'fill-color': palette.sea, 'fill-outline-color': palette.coast }
		},
		{
			...drawnAs('rivers'),
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'river'),
			layout: round,
			paint: { 'line-color': palette.river, 'line-width': byZoom(3, 0.5, 6, 1.1, 9, 2), 'line-opacity': 0.75 }
		}
	];
}

function borderLayers(palette: Palette): MapLayer[] {
	return [
		{
			...drawnAs('coastline'),
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'coast'),
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.coast, 'line-width': byZoom(3, 0.6, 6, 1.1, 9, 1.8) }
		},
		{
			...drawnAs('province-line'),
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
			...drawnAs('border-band'),
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
			...drawnAs('border'),
			type: 'line',
			source: 'base',
			filter: isProperty('kind', 'border'),
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.border, 'line-width': byZoom(3, 0.7, 6, 1.2, 9, 1.8) }
		},
		{
			...drawnAs('border-disputed'),
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
