import { bboxClip } from '@turf/turf';
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { kmPerPixel } from '$lib/cartography/graticule-frame';
import type { ExtentBox } from '$lib/cartography/fit-bounds';
import { viewOf, type MapView } from '$lib/cartography/map-view';
import { projectToPixels, unprojectFromPixels } from '$lib/cartography/mercator';
import { slotOf, type Slot } from '$lib/cartography/layer-order';
import { paletteOf } from '$lib/cartography/palette';
import { styleOf, type StyleInput } from '$lib/cartography/style';
import { m } from '$lib/messages';
import { drawMap, type DrawingInput } from '$lib/svg-map/draw';
import type { Groups } from '$lib/svg-map/groups';
import { element, escaped } from '$lib/svg-map/svg';
import { imageTarget, MARKER_PALETTE } from '$lib/svg-map/render-target';
import type { DrawnFeature } from '$lib/svg-map/evaluate-style';
import type { ImageSubject, Size } from './subject';

/** The features of each of the style's sources, as the interactive map has them. */
export type Collections = Readonly<
	Record<'base' | 'labels' | 'regions' | 'routes' | 'points', readonly Feature[]>
>;

/** What a map is drawn from beside the view itself. */
export type MapMaterial = {
	readonly style: StyleInput;
	readonly collections: Collections;
	/** The relief's picture as a data address, or nothing to leave it out. */
	readonly relief: string;
};

/** So far beyond the edge shapes go on, in pixels: the widest stroke there must not show its end. */
const BLEED_PX = 90;

/** Where a picture's map lies on the extent. */
export type MapFrame = {
	readonly box: ExtentBox;
	readonly zoom: number;
	readonly view: MapView;
	readonly kmPerPx: number;
};

/** The extent that a map of some size shows: all that the reader sees, with the same middle. */
export function mapFrame({ camera, part }: ImageSubject, size: Size): MapFrame {
	const zoom = camera.zoom + Math.log2(Math.min(size.width / part.width, size.height / part.height));
	const scale = 2 ** zoom;
	const [x, y] = projectToPixels([camera.lon, camera.lat], 0);
	const [width, height] = [size.width / scale, size.height / scale];
	const box = { left: x - width / 2, top: y - height / 2, width, height };
	return {
		box,
		zoom,
		kmPerPx: kmPerPixel(camera.lat, zoom),
		view: viewOf(box, scale)
	};
}

/** The map from its upper left corner, with what lies beyond its edges left out. */
export function mapMarkup(
	subject: ImageSubject,
	{ style, collections, relief }: MapMaterial,
	{ box, zoom }: MapFrame,
	size: Size
): string {
	const { theme, state } = subject;
	const measure = state.drawing.features;
	const clipped = { ...collections, ...clippedTo(box, zoom, collections), measure };
	const drawn = styleOf(style, theme, state, MARKER_PALETTE);
	const input: DrawingInput = {
		styles: { light: drawn, dark: drawn, then: drawn },
		featuresOf: (source) => (clipped[source as keyof typeof clipped] ?? []) as readonly DrawnFeature[],
		shore: { type: 'Feature', properties: {}, geometry: shoreOf(clipped.base) },
		relief: { href: relief, bounds: style.reliefBounds },
		groups: namedGroups(subject),
		hrefOf: null
	};
	const [width, height] = [size.width, size.height];
	const beyond = { left: -1e5, top: -1e5, right: 1e5, bottom: 1e5 };
	const occupied = [
		{ ...beyond, right: 0 },
		{ ...beyond, bottom: 0 },
		{ ...beyond, left: width },
		{ ...beyond, top: height }
	];
	return drawMap(input, imageTarget(box, zoom, [0, 0], paletteOf(theme), theme, occupied));
}

type Shape = Feature<LineString | MultiLineString | Polygon | MultiPolygon>;

/** Shapes without what the picture does not show. Routes stay whole: their marks count from their start. */
function clippedTo(
	box: ExtentBox,
	zoom: number,
	{ base, regions }: Collections
): Pick<Collections, 'base' | 'regions'> {
	const bleed = BLEED_PX / 2 ** zoom;
	const [west, north] = unprojectFromPixels([box.left - bleed, box.top - bleed]);
	const [east, south] = unprojectFromPixels([box.left + box.width + bleed, box.top + box.height + bleed]);
	const clipped = (features: readonly Feature[]) =>
		features.map((feature) => bboxClip(feature as Shape, [west, south, east, north]));
	return { base: clipped(base), regions: clipped(regions) };
}

/** The line that the strokes along the shore follow. */
function shoreOf(base: readonly Feature[]): MultiLineString {
	const coordinates = base
		.filter(({ properties }) => properties?.['kind'] === 'coast')
		.flatMap(({ geometry }) =>
			geometry.type === 'LineString'
				? [geometry.coordinates]
				: geometry.type === 'MultiLineString'
					? geometry.coordinates
					: []
		);
	return { type: 'MultiLineString', coordinates };
}

/** What belongs to no switchable layer, by what it is of. */
const BASE_GROUPS: Readonly<Partial<Record<Slot, () => string>>> = {
	'coast-glow': m.image_group_sea,
	land: m.image_group_land,
	relief: m.image_group_land,
	lakes: m.image_group_water,
	rivers: m.image_group_water,
	coastline: m.image_group_borders,
	'province-line': m.image_group_borders,
	'border-band': m.image_group_borders,
	border: m.image_group_borders,
	'border-disputed': m.image_group_borders,
	'measure-area': m.image_group_measure,
	'measure-casing': m.image_group_measure,
	'measure-line': m.image_group_measure,
	'measure-point': m.image_group_measure,
	'sea-label': m.image_group_names,
	'sea-label-far': m.image_group_names,
	'sea-label-near': m.image_group_names,
	town: m.image_group_names,
	'province-label': m.image_group_names,
	'country-label': m.image_group_names,
	'disputed-label': m.image_group_names,
	place: m.image_group_places
};

/** Groups with names, which editors show as layers. One layer can need several, for what lies between. */
function namedGroups({ layers }: ImageSubject): Groups {
	const uses = new Map<string, number>();
	return {
		of: (id) => {
			const layerId = id.split(':')[1];
			if (layerId !== undefined) return layers.find(({ layer }) => layer.id === layerId)?.layer.name ?? null;
			return BASE_GROUPS[slotOf(id)]?.() ?? null;
		},
		wrap: (name, markup) => {
			const use = (uses.get(name) ?? 0) + 1;
			uses.set(name, use);
			return namedGroup(use === 1 ? name : `${name} ${use}`, markup);
		}
	};
}

/** A group under a name that people read, and that editors show as a layer's. */
export function namedGroup(
	name: string,
	markup: string,
	attributes: Readonly<Record<string, string>> = {}
): string {
	const id = name.normalize('NFD').replace(/[^\w]+/g, '-');
	const layer = { id: `layer-${id}`, 'inkscape:groupmode': 'layer', 'inkscape:label': name };
	return element('g', { ...layer, ...attributes }, element('title', {}, escaped(name)) + markup);
}
