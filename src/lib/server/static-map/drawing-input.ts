import type { AtlasData } from '$lib/atlas/atlas-data';
import type { LabelCollection, Layer, Position2D } from '$lib/atlas/types';
import type { Focus } from '$lib/atlas/page-data/focus';
import { extentBox, type ExtentBox } from '$lib/cartography/fit-bounds';
import { NOTHING_CHOSEN, type MapState } from '$lib/cartography/map-state';
import { projectToPixels } from '$lib/cartography/mercator';
import { sourceAddresses, type FeatureSource } from '$lib/cartography/sources';
import { styleOf } from '$lib/cartography/style';
import { regionFeatures, routeFeatures, sideOrdersOf } from '../map-data';
import { mapPoints } from '../map-points';
import { MAP_BOUNDS } from '../page-focus';
import { baseLabels } from '../load-basemap';
import type { DrawingInput } from '$lib/svg-map/draw';
import type { Groups } from '$lib/svg-map/groups';
import { element } from '$lib/markup/xml';
import { MARKER_PALETTE } from '$lib/svg-map/colour-markers';
import { nearestPoints } from './nearest-points';
import { SimplifiedBase } from './simplified-base';
import type { DrawnFeature } from '$lib/svg-map/evaluate-style';

/** URLs for a drawing: of the relief image, and of the places' pages, or null for a drawing without links. */
export type MapLinks = Pick<DrawingInput, 'hrefOf'> & { readonly relief: string };

/** Input for a page's drawing. */
export type StaticMapInput = DrawingInput & {
	/** Position of a switchable layer in the legend. */
	readonly layerIndexOf: (layerId: string) => number;
};

/** Features farther out than this are omitted, in multiples of the extent's size. */
const REACH = 1;

/** The extent that a page shows. */
export function extentOf(focus: Focus, overview: readonly Position2D[]): ExtentBox {
	return extentBox(focus.points.length > 0 ? focus.points : overview);
}

/** Collects the input for a page's drawing, from the same data and style as the interactive map. */
export function drawingInput(
	data: AtlasData,
	focus: Focus,
	box: ExtentBox,
	zoom: number,
	links: MapLinks
): StaticMapInput {
	const base = new SimplifiedBase(box, zoom);
	const points = mapPoints(data);
	const collections: Readonly<Record<FeatureSource, readonly DrawnFeature[]>> = {
		base: base.features(),
		labels: within(baseLabels().features, box),
		regions: regionFeatures(data, (units) => base.region(units)).features,
		routes: routeFeatures(data).features,
		points: nearestPoints(points.features, box, new Set(focus.emphasis?.features)),
		measure: []
	};
	const style = {
		layers: data.layers,
		sideOrders: sideOrdersOf(points),
		reliefBounds: MAP_BOUNDS,
		credit: '',
		// Nothing is fetched; `featuresOf` provides the features.
		sources: sourceAddresses(() => '', '')
	};
	const layerIndexOf = (layerId: string) => indexOf(data.layers, layerId);
	const state: MapState = { ...NOTHING_CHOSEN, emphasis: focus.emphasis };
	return {
		styles: {
			light: styleOf(style, 'light', state, MARKER_PALETTE),
			dark: styleOf(style, 'dark', state, MARKER_PALETTE),
			then: styleOf(style, 'light', { ...state, isAsClaimed: true }, MARKER_PALETTE)
		},
		shore: base.shore(),
		featuresOf: (source) => collections[source],
		relief: { href: links.relief, bounds: MAP_BOUNDS },
		groups: switchGroups(layerIndexOf),
		layerIndexOf,
		hrefOf: links.hrefOf
	};
}

/** Wraps everything a switch hides in groups with the switch's index. */
function switchGroups(layerIndexOf: StaticMapInput['layerIndexOf']): Groups {
	return {
		of: ({ layer }) => (layer === null ? null : String(layerIndexOf(layer))),
		wrap: (index, markup) => element('g', { 'data-layer-index': index }, markup)
	};
}

function indexOf(layers: readonly Layer[], layerId: string): number {
	const index = layers.findIndex(({ id }) => id === layerId);
	if (index < 0) throw new Error(`There is no layer "${layerId}"`);
	return index;
}

/** Labels on the extent or near it. */
function within(
	features: LabelCollection['features'],
	{ left, top, width, height }: ExtentBox
): DrawnFeature[] {
	return features.filter(({ geometry }) => {
		const [x, y] = projectToPixels(geometry.coordinates, 0);
		const isNear = (value: number, start: number, length: number) =>
			value > start - REACH * length && value < start + (1 + REACH) * length;
		return isNear(x, left, width) && isNear(y, top, height);
	});
}
