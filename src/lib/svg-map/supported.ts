import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import type { LayerRole, MapLayer } from '$lib/cartography/layer-roles';
import { MAP_SOURCES, isSourceName } from '$lib/cartography/sources';
import type { MapStyle } from '$lib/cartography/style';

/** Whether a property may vary by feature, or has one value per layer. */
export type Scope = 'feature' | 'layer';

type Support = {
	readonly type: LayerSpecification['type'];
	readonly draws: Readonly<Record<string, Scope>>;
	/** Properties without effect on the drawing, each with the reason. */
	readonly ignores: Readonly<Record<string, string>>;
};

const NO_ENDS = 'The outline of the land has no ends.';

/** Supported part of the MapLibre style specification, by kind of layer. `docs/svg-map.md` shows this table. */
export const SUPPORTED = {
	background: {
		type: 'background',
		draws: { 'background-color': 'layer' },
		ignores: {}
	},
	fill: {
		type: 'fill',
		draws: { 'fill-color': 'feature', 'fill-opacity': 'layer', 'fill-pattern': 'layer' },
		ignores: {
			'fill-outline-color': 'A hair line round each lake would have to be written a second time.'
		}
	},
	line: {
		type: 'line',
		draws: {
			'line-cap': 'layer',
			'line-join': 'layer',
			'line-color': 'layer',
			'line-width': 'feature',
			'line-opacity': 'layer',
			'line-blur': 'layer',
			'line-offset': 'layer',
			'line-dasharray': 'layer'
		},
		ignores: {}
	},
	'coast-glow': {
		type: 'line',
		draws: {
			'line-join': 'layer',
			'line-color': 'layer',
			'line-width': 'layer',
			'line-opacity': 'layer',
			'line-blur': 'layer'
		},
		ignores: { 'line-cap': NO_ENDS }
	},
	waterline: {
		type: 'line',
		draws: {
			'line-color': 'layer',
			'line-width': 'layer',
			'line-gap-width': 'layer',
			'line-opacity': 'layer'
		},
		ignores: { 'line-join': 'It has the joins of the coast glow, which it is drawn with.' }
	},
	raster: {
		type: 'raster',
		draws: { 'raster-opacity': 'layer' },
		ignores: {
			'raster-brightness-max': 'SVG would need a filter over the picture, which is slow to paint.',
			'raster-fade-duration': 'A still drawing does not fade.',
			'raster-resampling': 'The browser chooses how it scales a picture.'
		}
	},
	circle: {
		type: 'circle',
		draws: {
			'circle-radius': 'layer',
			'circle-color': 'layer',
			'circle-opacity': 'layer',
			'circle-stroke-color': 'layer',
			'circle-stroke-width': 'layer',
			'circle-stroke-opacity': 'layer'
		},
		ignores: {}
	},
	symbol: {
		type: 'symbol',
		draws: {
			'symbol-placement': 'layer',
			'symbol-sort-key': 'feature',
			'icon-image': 'feature',
			'icon-size': 'feature',
			'icon-allow-overlap': 'layer',
			'icon-opacity': 'feature',
			'text-field': 'feature',
			'text-font': 'feature',
			'text-size': 'feature',
			'text-max-width': 'feature',
			'text-line-height': 'layer',
			'text-letter-spacing': 'feature',
			'text-transform': 'feature',
			'text-anchor': 'feature',
			'text-offset': 'feature',
			'text-variable-anchor': 'layer',
			'text-variable-anchor-offset': 'feature',
			'text-radial-offset': 'feature',
			'text-allow-overlap': 'layer',
			'text-optional': 'layer',
			'text-color': 'feature',
			'text-halo-color': 'feature',
			'text-halo-width': 'feature',
			'text-opacity': 'feature'
		},
		ignores: {
			'text-halo-blur': 'A blurred halo needs a filter for each label, which is slow to paint.',
			'text-justify': 'Lines start, end or centre where the label is anchored, as with "auto".',
			'text-padding': 'All labels keep the same distance.'
		}
	},
	marks: {
		type: 'symbol',
		draws: {
			'symbol-placement': 'layer',
			'symbol-spacing': 'layer',
			'icon-image': 'feature',
			'icon-size': 'feature',
			'icon-opacity': 'feature'
		},
		ignores: {
			'icon-rotation-alignment': 'Marks along a line always turn with it.',
			'icon-allow-overlap': 'Marks are never left out for a label.',
			'icon-ignore-placement': 'Labels never make room for marks.'
		}
	}
} as const satisfies Readonly<Record<string, Support>>;

/** A kind of layer: its type, subdivided if one type is drawn in several ways. */
export type DrawnKind = keyof typeof SUPPORTED;

/** The geometries that a kind of layer draws. */
export const DRAWN_GEOMETRIES: Readonly<Record<DrawnKind, readonly Geometry['type'][]>> = {
	background: [],
	fill: ['Polygon', 'MultiPolygon'],
	line: ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
	'coast-glow': ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
	waterline: ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
	raster: [],
	circle: ['Point'],
	symbol: ['Point'],
	marks: ['LineString']
};

/** Supported values of properties that are supported only in part. */
export const DRAWN_VALUES: Readonly<Record<string, readonly unknown[]>> = {
	'line-join': ['miter', 'bevel', 'round'],
	'line-cap': ['butt', 'round', 'square'],
	'symbol-placement': ['point', 'line']
};

const LAYER_KEYS: ReadonlySet<string> = new Set([
	'id',
	'type',
	'metadata',
	'source',
	'filter',
	'minzoom',
	'maxzoom',
	'layout',
	'paint'
]);

/** An error that names the layer, what is not drawn, and the remedy. */
export function refusal(layer: MapLayer, what: string, remedy: string): Error {
	return new Error(`The SVG map cannot draw the layer "${layer.id}": ${what}. ${remedy}`);
}

/**
 * The kind of a layer.
 * @throws Error for a layer that the SVG map would not draw completely
 */
export function checkedKind(layer: MapLayer): DrawnKind {
	const kind = kindOf(layer);
	const { draws, ignores }: Support = SUPPORTED[kind];
	const unknownKey = Object.keys(layer).find((key) => !LAYER_KEYS.has(key));
	if (unknownKey) throw refusal(layer, `"${unknownKey}" is not supported`, 'Leave it out of the style.');
	for (const name of Object.keys({ ...layer.layout, ...layer.paint })) {
		if (name === 'visibility' || name in draws || name in ignores) continue;
		const remedy = 'Draw it in src/lib/svg-map and list it in supported.ts, or list it there as ignored.';
		throw refusal(layer, `the property "${name}" is not supported for ${kind} layers`, remedy);
	}
	checkSource(layer, kind);
	return kind;
}

/**
 * The layers of a drawable style.
 * @throws Error for a style with waterlines or a graticule but no coast glow, with which they are drawn
 */
export function checkedLayers({ layers }: MapStyle): readonly MapLayer[] {
	const hasGlow = layers.some(({ metadata }) => metadata.role === 'coast-glow');
	const without = layers.find(({ metadata }) => ['waterline', 'graticule'].includes(metadata.role));
	if (hasGlow || !without) return layers;
	throw refusal(without, 'it is drawn with the coast glow, which is missing', 'Add a coast glow.');
}

function kindOf(layer: MapLayer): DrawnKind {
	switch (layer.type) {
		case 'background':
		case 'fill':
		case 'raster':
		case 'circle':
			return layer.type;
		case 'line':
			return lineKind(layer.metadata.role);
		case 'symbol':
			return symbolKind(layer, layer.layout?.['symbol-placement'] ?? 'point');
		default:
			throw refusal(
				layer,
				`layers of the type "${layer.type}" are not supported`,
				'Use another type, or draw it in src/lib/svg-map and list it in supported.ts.'
			);
	}
}

/** Two roles make up the shore, which is drawn as one. */
function lineKind(role: LayerRole): DrawnKind {
	return role === 'coast-glow' || role === 'waterline' ? role : 'line';
}

function symbolKind(layer: MapLayer, placement: unknown): DrawnKind {
	checkValue(layer, 'symbol-placement', placement);
	return placement === 'line' ? 'marks' : 'symbol';
}

function checkSource(layer: MapLayer, kind: DrawnKind): void {
	if (kind === 'background') return;
	const name: string = layer.source ?? '';
	if (!isSourceName(name)) {
		throw refusal(layer, `its source "${name}" is unknown`, 'Add it to cartography/sources.ts.');
	}
	const isImage = MAP_SOURCES[name].kind === 'image';
	if (isImage === (kind === 'raster')) return;
	throw refusal(layer, `its source "${name}" is not one for ${kind} layers`, 'Name another source.');
}

/** @throws Error for an unsupported value */
export function checkValue(layer: MapLayer, name: string, value: unknown): void {
	const drawn = DRAWN_VALUES[name];
	if (!drawn || drawn.includes(value)) return;
	throw refusal(layer, `"${name}" is "${String(value)}"`, `Use one of ${drawn.join(', ')}.`);
}
