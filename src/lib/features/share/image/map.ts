import { bboxClip } from '@turf/turf';
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { kmPerPixel } from '$lib/cartography/graticule-frame';
import type { ExtentBox } from '$lib/cartography/fit-bounds';
import { viewOf, type MapView } from '$lib/cartography/map-view';
import { projectToPixels, unprojectFromPixels } from '$lib/cartography/mercator';
import type { LayerRole } from '$lib/cartography/layer-roles';
import { paletteOf } from '$lib/cartography/palette';
import type { FileSource } from '$lib/cartography/sources';
import { styleOf, type StyleInput } from '$lib/cartography/style';
import { m } from '$lib/messages';
import { drawMap, type DrawingInput } from '$lib/svg-map/draw';
import type { Groups } from '$lib/svg-map/groups';
import { element, escaped } from '$lib/markup/xml';
import { MARKER_PALETTE } from '$lib/svg-map/colour-markers';
import { imageTarget } from '$lib/svg-map/render-target';
import type { DrawnFeature } from '$lib/svg-map/evaluate-style';
import type { ImageSubject, Size } from './subject';

/** The features of each of the style's sources, as the interactive map has them. */
export type Collections = Readonly<Record<FileSource, readonly Feature[]>>;

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
		featuresOf: (source) => clipped[source] as readonly DrawnFeature[],
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

type GroupName = (() => string) | null;

/** The name of the group that a role is drawn in. Null: it takes its atlas layer's name, or stands alone. */
const BASE_GROUPS: Readonly<Record<LayerRole, GroupName>> = {
	background: null,
	graticule: null,
	'coast-glow': m.image_group_sea,
	waterline: null,
	land: m.image_group_land,
	relief: m.image_group_land,
	lakes: m.image_group_water,
	rivers: m.image_group_water,
	'region-wash': null,
	'region-pattern': null,
	'region-glow': null,
	coastline: m.image_group_borders,
	'province-line': m.image_group_borders,
	'border-band': m.image_group_borders,
	border: m.image_group_borders,
	'border-disputed': m.image_group_borders,
	'region-edge': null,
	'route-aura': null,
	'route-casing': null,
	'route-documented': null,
	'route-inferred': null,
	'route-core': null,
	'route-flow': null,
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
	stop: null,
	place: m.image_group_places,
	'point-ring': null,
	site: null,
	field: null,
	'region-label': null,
	port: null
};

/** Groups with names, which editors show as layers. One layer can need several, for what lies between. */
function namedGroups({ layers }: ImageSubject): Groups {
	const uses = new Map<string, number>();
	const nameOf = (id: string) => layers.find(({ layer }) => layer.id === id)?.layer.name ?? null;
	return {
		of: ({ role, layer }) => (layer === null ? (BASE_GROUPS[role]?.() ?? null) : nameOf(layer)),
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
