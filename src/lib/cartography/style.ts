import type { SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { DrawnLayer } from '$lib/atlas/layers';
import type { Bounds } from '$lib/atlas/types';
import { baseLabels } from './base-labels';
import { baseLayers } from './base-layers';
import type { MapState } from './map-state';
import { measureLayers } from './measure-layers';
import { inDrawingOrder, type MapLayer } from './layer-roles';
import { paletteOf, type Palette, type Theme } from './palette';
import { namedPlaceLayers, portLayers, siteLayers, stopLayers } from './point-layers';
import { regionLayers } from './region-layers';
import { routeLayers } from './route-layers';
import { byFileSource, creditOf, fileOf, type SourceAddresses, type SourceName } from './sources';

export type StyleInput = {
	readonly layers: readonly DrawnLayer[];
	readonly sources: SourceAddresses;
	/** Distinct label side orders that the build found for points; see `map-label-sides.ts`. */
	readonly sideOrders: readonly string[];
	readonly reliefBounds: Bounds;
	readonly credit: string;
};

/** A style with the atlas's metadata on each layer, and only sources of `MAP_SOURCES`. */
export type MapStyle = Omit<StyleSpecification, 'layers' | 'sources'> & {
	layers: MapLayer[];
	sources: Record<SourceName, SourceSpecification>;
};

/**
 * The complete style for a theme and a state. Pure, so the map can be updated by comparing two styles.
 * @param palette replaces the theme's colours, for drawings that refer to tokens instead of fixed colours
 */
export function styleOf(
	input: StyleInput,
	theme: Theme,
	state: MapState,
	palette: Palette = paletteOf(theme)
): MapStyle {
	const { sources } = input;
	const geojson = (data: string | FeatureCollection) => ({ type: 'geojson', data, tolerance: 0.3 }) as const;
	return {
		version: 8,
		transition: { duration: 0, delay: 0 },
		sources: {
			...byFileSource((name) => ({
				...geojson(sources[fileOf(name, state.isDetailed)]),
				...creditOf(name, input.credit)
			})),
			measure: geojson(state.drawing),
			relief: { type: 'image', url: sources.relief, coordinates: cornersOf(input.reliefBounds) }
		},
		layers: inDrawingOrder([
			...baseLayers(palette, theme),
			...baseLabels(palette, state),
			...input.layers.flatMap((layer) => layersOf(layer, palette, theme, state, input.sideOrders)),
			...measureLayers(palette),
			...namedPlaceLayers(palette, state, input.sideOrders)
		])
	};
}

function layersOf(
	layer: DrawnLayer,
	palette: Palette,
	theme: Theme,
	state: MapState,
	sideOrders: readonly string[]
): MapLayer[] {
	if (layer.kind === 'region') return regionLayers(layer, palette, theme, state);
	if (layer.kind === 'route') {
		return [...routeLayers(layer, palette, state), ...stopLayers(layer, palette, state, sideOrders)];
	}
	const pointLayers = { anchor: portLayers, diamond: siteLayers }[layer.symbology];
	return pointLayers(layer, palette, state, sideOrders);
}

type Corner = [number, number];

function cornersOf([west, south, east, north]: Bounds): [Corner, Corner, Corner, Corner] {
	return [
		[west, north],
		[east, north],
		[east, south],
		[west, south]
	];
}
