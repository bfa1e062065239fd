import type { GeoJSON } from 'geojson';
import type {
	FilterSpecification,
	LayerSpecification,
	StyleSpecification
} from '@maplibre/maplibre-gl-style-spec';

/** The calls that change a map's style, as MapLibre's map offers them. */
export type StyleTarget = {
	setPaintProperty(layerId: string, name: string, value: unknown): void;
	setLayoutProperty(layerId: string, name: string, value: unknown): void;
	setFilter(layerId: string, filter: FilterSpecification | null): void;
	setLayerZoomRange(layerId: string, minzoom: number, maxzoom: number): void;
	/** `data` is a URL or the GeoJSON itself. */
	setSourceData(sourceId: string, data: string | GeoJSON): void;
};

const ZOOM_RANGE = { min: 0, max: 24 } as const;

/**
 * Updates a map from one style to the next; sets only what differs. Both styles need the same layers and sources in the
 * same order, as `styleOf` always returns them. MapLibre's own diff would serialise every source with its data, and
 * reload it.
 * @returns whether anything was set
 * @throws Error if the styles have different layers
 */
export function applyStyleDiff(
	target: StyleTarget,
	previous: StyleSpecification,
	next: StyleSpecification
): boolean {
	let isChanged = false;
	for (const [index, layer] of next.layers.entries()) {
		const before = previous.layers[index];
		if (before?.id !== layer.id) throw new Error(`The style's layers differ at "${layer.id}"`);
		if (before !== layer && syncLayer(target, before, layer)) isChanged = true;
	}
	for (const [id, source] of Object.entries(next.sources)) {
		const before = previous.sources[id];
		if (source.type !== 'geojson' || before?.type !== 'geojson' || source.data === before.data) continue;
		target.setSourceData(id, source.data);
		isChanged = true;
	}
	return isChanged;
}

function syncLayer(target: StyleTarget, before: LayerSpecification, layer: LayerSpecification): boolean {
	const paint = changes(before.paint, layer.paint);
	for (const [name, value] of paint) target.setPaintProperty(layer.id, name, value);
	const layout = changes(before.layout, layer.layout);
	for (const [name, value] of layout) target.setLayoutProperty(layer.id, name, value);
	const filterOf = (one: LayerSpecification) => ('filter' in one ? (one.filter ?? null) : null);
	const isFiltered = !isSame(filterOf(before), filterOf(layer));
	if (isFiltered) target.setFilter(layer.id, filterOf(layer));
	const isRanged = before.minzoom !== layer.minzoom || before.maxzoom !== layer.maxzoom;
	if (isRanged) {
		target.setLayerZoomRange(layer.id, layer.minzoom ?? ZOOM_RANGE.min, layer.maxzoom ?? ZOOM_RANGE.max);
	}
	return paint.length + layout.length > 0 || isFiltered || isRanged;
}

type Properties = Readonly<Record<string, unknown>>;

/** Names and new values of what differs; removed properties are undefined, which MapLibre takes as the default. */
function changes(before: Properties = {}, after: Properties = {}): [string, unknown][] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return names.filter((name) => !isSame(before[name], after[name])).map((name) => [name, after[name]]);
}

/** Style values are plain JSON, so comparing their text is enough. */
function isSame(a: unknown, b: unknown): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
