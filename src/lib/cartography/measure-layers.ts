import { byZoom, isProperty } from './expressions';
import { drawnAs, type MapLayer } from './layer-roles';
import type { Palette } from './palette';

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
const ofMeasure = { source: 'measure' } as const;

/** Measurements: a thin line with a casing, in a colour that no layer uses, and the enclosed area. */
export function measureLayers(palette: Palette): MapLayer[] {
	const isLine = isProperty('role', 'line');
	return [
		{
			...ofMeasure,
			...drawnAs('measure-area'),
			type: 'fill',
			filter: isProperty('role', 'area'),
			paint: { 'fill-color': palette.measure, 'fill-opacity': 0.11 }
		},
		{
			...ofMeasure,
			...drawnAs('measure-casing'),
			type: 'line',
			filter: isLine,
			layout: round,
			paint: {
				'line-color': palette.halo,
				'line-width': byZoom(3, 4.4, 6, 5.4, 9, 6.4),
				'line-opacity': 0.9
			}
		},
		{
			...ofMeasure,
			...drawnAs('measure-line'),
			type: 'line',
			filter: isLine,
			layout: round,
			paint: { 'line-color': palette.measure, 'line-width': byZoom(3, 1.8, 6, 2.4, 9, 3) }
		},
		{
			...ofMeasure,
			...drawnAs('measure-point'),
			type: 'circle',
			filter: isProperty('role', 'point'),
			paint: {
				'circle-color': palette.paper,
				'circle-radius': byZoom(3, 4, 6, 5, 9, 6),
				'circle-stroke-color': palette.measure,
				'circle-stroke-width': 2.4
			}
		}
	];
}
