import type { Geometry } from 'geojson';
import { drawnAs, type LayerRole, type MapLayer } from '$lib/cartography/layer-roles';
import { paletteOf } from '$lib/cartography/palette';
import type { FeatureSource } from '$lib/cartography/sources';
import { MARKER_PALETTE } from './colour-markers';
import { drawMap } from './draw';
import type { DrawnFeature } from './evaluate-style';
import { imageTarget } from './render-target';
import type { DrawnKind } from './supported';

/** A small style over made-up features, for tests of its drawing. */
const feature = (geometry: Geometry, properties: Record<string, unknown>): DrawnFeature => ({
	type: 'Feature',
	geometry,
	properties
});
const LINE: Geometry = {
	type: 'LineString',
	coordinates: [
		[2, 2],
		[8, 3],
		[18, 8]
	]
};
const AREA: Geometry = {
	type: 'Polygon',
	coordinates: [
		[
			[3, 3],
			[9, 3],
			[9, 9],
			[3, 3]
		]
	]
};
const FEATURES: Readonly<Record<FeatureSource, readonly DrawnFeature[]>> = {
	base: [],
	labels: [
		feature({ type: 'Point', coordinates: [5, 5] }, { name: 'Upper and lower town', rank: 1 }),
		feature({ type: 'Point', coordinates: [6.6, 5] }, { name: 'Far', rank: 2 })
	],
	regions: [feature(AREA, { id: 'area' })],
	routes: [feature(LINE, { id: 'line' })],
	points: [feature({ type: 'Point', coordinates: [6, 6] }, { id: 'point' })],
	measure: []
};

const BACKGROUND = {
	...drawnAs('background'),
	type: 'background',
	paint: { 'background-color': MARKER_PALETTE.sea }
} as const satisfies MapLayer;
const GLOW = {
	...drawnAs('coast-glow'),
	type: 'line',
	source: 'base',
	layout: { 'line-join': 'round' },
	paint: { 'line-color': MARKER_PALETTE['sea-glow'], 'line-width': 20, 'line-blur': 16 }
} as const satisfies MapLayer;

/** A minimal layer of each kind, as a starting point for tests. */
export const PLAIN: Readonly<Record<DrawnKind, MapLayer>> = {
	background: BACKGROUND,
	fill: {
		...drawnAs('land'),
		type: 'fill',
		source: 'regions',
		paint: { 'fill-color': MARKER_PALETTE.land }
	},
	line: {
		...drawnAs('region-glow'),
		type: 'line',
		source: 'regions',
		paint: { 'line-color': MARKER_PALETTE.bar, 'line-width': 6, 'line-blur': 5 }
	},
	'coast-glow': GLOW,
	waterline: {
		...drawnAs('waterline', { part: 1 }),
		type: 'line',
		source: 'base',
		paint: { 'line-color': MARKER_PALETTE['sea-line'], 'line-gap-width': 8 }
	},
	raster: { ...drawnAs('relief'), type: 'raster', source: 'relief' },
	circle: {
		...drawnAs('measure-point'),
		type: 'circle',
		source: 'points',
		paint: { 'circle-color': MARKER_PALETTE.bar, 'circle-stroke-color': MARKER_PALETTE.rail }
	},
	symbol: {
		...drawnAs('town'),
		type: 'symbol',
		source: 'labels',
		layout: {
			'icon-image': 'town',
			'text-field': ['get', 'name'],
			'text-font': ['Atlas Map Sans Medium']
		},
		paint: { 'text-color': MARKER_PALETTE['city-ink'], 'text-halo-color': MARKER_PALETTE.halo }
	},
	marks: {
		...drawnAs('route-flow'),
		type: 'symbol',
		source: 'routes',
		layout: { 'symbol-placement': 'line', 'icon-image': 'wedge' }
	}
};

type Changes = { readonly layout?: object; readonly paint?: object };

/** A layer with properties added or replaced. */
export function changed(layer: MapLayer, { layout = {}, paint = {} }: Changes): MapLayer {
	return {
		...layer,
		layout: { ...layer.layout, ...layout },
		paint: { ...layer.paint, ...paint }
	} as MapLayer;
}

/** A layer of any content, as a style might contain it. */
export function strange(role: LayerRole, layer: object): MapLayer {
	return { ...drawnAs(role), ...layer } as MapLayer;
}

/**
 * The drawing of layers over a sea with a coast glow.
 * @param base layers beneath, except those whose role is among `layers`
 */
export function drawing(layers: readonly MapLayer[], base: readonly MapLayer[] = [BACKGROUND, GLOW]): string {
	const roles = new Set(layers.map(({ metadata }) => metadata.role));
	const beneath = base.filter(({ metadata }) => !roles.has(metadata.role));
	const style = { version: 8 as const, sources: {} as never, layers: [...beneath, ...layers] };
	const box = { left: -4, top: -20, width: 40, height: 24 };
	return drawMap(
		{
			styles: { light: style, dark: style, then: style },
			featuresOf: (source) => FEATURES[source],
			shore: feature(AREA, {}),
			relief: { href: '/relief.webp', bounds: [0, 0, 10, 10] },
			groups: { of: () => null, wrap: (_, markup) => markup },
			hrefOf: null
		},
		imageTarget(box, 4, [0, 0], paletteOf('light'), 'light')
	);
}
