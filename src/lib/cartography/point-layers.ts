import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { DrawnLayer } from '$lib/atlas/layers';
import { anchorsBySides, byZoom, FONTS, haloOf, isProperty, property } from './expressions';
import { drawnAs, type MapLayer } from './layer-roles';
import { isInFocus, isSelected, stateKey, type MapState } from './map-state';
import type { Palette } from './palette';
import { fieldSymbolOf, stopSymbolOf } from './symbols';
import { visibilityOf } from './visibility';

/** Stops and source field of a route. Towns along it are labelled only where there is room. */
export function stopLayers(
	layer: DrawnLayer<'route'>,
	palette: Palette,
	state: MapState,
	sideOrders: readonly string[]
): MapLayer[] {
	const opacity = isInFocus(state, layer.id) ? 1 : 0.34;
	const ofLayer = isProperty('layer', layer.id);
	const isField = isProperty('stopKind', 'field');
	const layout = { visibility: visibilityOf(layer.id, state) };
	return [
		{
			...drawnAs('stop', { layer: layer.id }),
			type: 'symbol',
			source: 'points',
			filter: ['all', isProperty('role', 'stop'), ofLayer, ['!', isField]],
			minzoom: isSelected(state, layer.id) ? 3 : 4.2,
			layout: {
				...layout,
				'icon-image': stopSymbolOf(layer.symbology),
				'icon-size': byZoom(3, 0.6, 6, 0.95, 9, 1.3),
				'icon-allow-overlap': true,
				'text-field': isSelected(state, layer.id) ? property('name') : nameFurtherIn(),
				'text-font': FONTS.sans,
				'text-size': byZoom(4, 11, 6, 12.5, 9, 15),
				'text-variable-anchor-offset': anchorsBySides(sideOrders, 0.75),
				'text-justify': 'auto',
				'text-optional': true,
				'symbol-sort-key': property('priority')
			},
			paint: {
				'text-color': palette['city-ink'],
				...haloOf(palette, 1.6),
				'text-opacity': opacity,
				'icon-opacity': opacity
			}
		},
		{
			...drawnAs('field', { layer: layer.id }),
			type: 'symbol',
			source: 'points',
			filter: ['all', isProperty('role', 'stop'), ofLayer, isField],
			layout: {
				...layout,
				'icon-image': fieldSymbolOf(layer.symbology),
				'icon-size': byZoom(3, 0.6, 6, 0.9, 9, 1.2),
				'icon-allow-overlap': true,
				'text-field': ['format', property('name'), {}, '\n', {}, property('note'), { 'font-scale': 0.82 }],
				'text-font': FONTS.sansSemibold,
				'text-size': byZoom(3, 10, 6, 12.5, 9, 15),
				'text-variable-anchor-offset': anchorsBySides(sideOrders, 0.95),
				'text-justify': 'auto',
				'text-line-height': 1.1,
				'text-optional': true
			},
			paint: {
				'text-color': palette['city-ink'],
				...haloOf(palette, 1.7),
				'text-opacity': opacity,
				'icon-opacity': opacity
			}
		}
	];
}

/** Hollow diamonds: sites that others named, not the article. Struck through once ended, a dot until named. */
export function siteLayers(
	layer: DrawnLayer<'point'>,
	palette: Palette,
	state: MapState,
	sideOrders: readonly string[]
): MapLayer[] {
	return [
		{
			...drawnAs('site', { layer: layer.id }),
			type: 'symbol',
			source: 'points',
			filter: isProperty('layer', layer.id),
			layout: {
				visibility: visibilityOf(layer.id, state),
				'icon-image': [
					'match',
					property(stateKey(state)),
					'ended',
					'diamond-ended',
					'unnamed',
					'diamond-unnamed',
					'diamond'
				],
				'icon-size': byZoom(3, 0.6, 5, 0.82, 9, 1.15),
				'icon-allow-overlap': true,
				'text-field': property('name'),
				'text-font': FONTS.sansSemibold,
				'text-size': byZoom(3, 10, 6, 12, 9, 14.5),
				'text-variable-anchor-offset': anchorsBySides(sideOrders, 1.05),
				'text-justify': 'auto',
				'text-optional': true
			},
			paint: {
				'text-color': palette.diamond,
				...haloOf(palette, 1.7),
				'text-opacity': ['step', ['zoom'], 0, 4.3, strength(state, layer.id, 0.38)],
				'icon-opacity': strength(state, layer.id, 0.35)
			}
		},
		ringOf(layer, palette.diamond, state)
	];
}

/** The port: an anchor in a disc, labelled in both scripts. */
export function portLayers(layer: DrawnLayer<'point'>, palette: Palette, state: MapState): MapLayer[] {
	const isChosen = isSelected(state, layer.id);
	return [
		ringOf(layer, palette.anchor, state),
		{
			...drawnAs('port', { layer: layer.id }),
			type: 'symbol',
			source: 'points',
			filter: isProperty('layer', layer.id),
			layout: {
				visibility: visibilityOf(layer.id, state),
				'icon-image': 'anchor',
				'icon-size': byZoom(3, 0.6, 6, isChosen ? 1.1 : 0.92, 9, 1.3),
				'icon-allow-overlap': true,
				'text-field': [
					'format',
					property('name'),
					{},
					'  ',
					{},
					property('local'),
					{ 'font-scale': 0.85, 'text-font': ['literal', FONTS.local] }
				],
				'text-font': FONTS.serif,
				'text-size': byZoom(3, 12, 6, isChosen ? 21 : 17, 9, 24),
				'text-anchor': 'top',
				'text-offset': [0, isChosen ? 1.25 : 0.85],
				'text-allow-overlap': true
			},
			paint: {
				'text-color': palette.anchor,
				...haloOf(palette, 2),
				'text-opacity': strength(state, layer.id, 0.4),
				'icon-opacity': strength(state, layer.id, 0.4)
			}
		}
	];
}

/** Places that the article names and that are not switchable. */
export function namedPlaceLayers(
	palette: Palette,
	state: MapState,
	sideOrders: readonly string[]
): MapLayer[] {
	return [
		{
			...drawnAs('place'),
			type: 'symbol',
			source: 'points',
			filter: isProperty('role', 'place'),
			minzoom: 3.6,
			layout: {
				'icon-image': property('symbol'),
				'icon-size': byZoom(3, 0.75, 6, 1, 9, 1.2),
				'icon-allow-overlap': true,
				'text-field': property('name'),
				'text-font': FONTS.sansSemibold,
				'text-size': byZoom(3, 10.5, 6, 13, 9, 15),
				'text-variable-anchor-offset': anchorsBySides(sideOrders, 0.9),
				'text-justify': 'auto'
			},
			paint: {
				'text-color': palette['city-ink'],
				...haloOf(palette, 1.7),
				'text-opacity': strength(state, null, 0.5),
				'icon-opacity': strength(state, null, 0.5)
			}
		},
		{
			...drawnAs('point-ring'),
			type: 'circle',
			source: 'points',
			filter: ['all', isProperty('role', 'place'), isEmphasised(state)],
			paint: ringPaint(palette['city-ink'])
		}
	];
}

/** Opacity: full for what the page is about, otherwise dimmed. A feature can be in focus without its layer. */
function strength(state: MapState, layerId: string | null, dimmed: number): number | ExpressionSpecification {
	if (!state.emphasis) return 1;
	if (layerId && isInFocus(state, layerId)) return 1;
	return ['case', isEmphasised(state), 1, dimmed];
}

/** Labels quiet stops from zoom 6; MapLibre evaluates layout at whole zooms. */
function nameFurtherIn(): ExpressionSpecification {
	const isQuiet: ExpressionSpecification = ['to-boolean', ['get', 'isQuiet']];
	return ['step', ['zoom'], ['case', isQuiet, '', ['get', 'name']], 6, ['get', 'name']];
}

function isEmphasised({ emphasis }: MapState): ExpressionSpecification {
	return ['in', ['get', 'id'], ['literal', [...(emphasis?.features ?? [])]]];
}

function ringOf(layer: DrawnLayer<'point'>, colour: string, state: MapState): MapLayer {
	const isWholeLayer = isSelected(state, layer.id) && layer.symbology === 'anchor';
	return {
		...drawnAs('point-ring', { layer: layer.id }),
		type: 'circle',
		source: 'points',
		filter: isWholeLayer
			? isProperty('layer', layer.id)
			: ['all', isProperty('layer', layer.id), isEmphasised(state)],
		layout: { visibility: visibilityOf(layer.id, state) },
		paint: ringPaint(colour)
	};
}

function ringPaint(colour: string) {
	return {
		'circle-radius': byZoom(3, 14, 6, 22, 9, 30),
		'circle-color': colour,
		'circle-opacity': 0.14,
		'circle-stroke-color': colour,
		'circle-stroke-width': 2,
		'circle-stroke-opacity': 1
	};
}
