import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { StyleTarget } from './style-diff';

/**
 * Adapts MapLibre's map to `applyStyleDiff`. Does not validate: the style was checked against the spec at build time.
 */
export function targetOf(map: MapLibreMap): StyleTarget {
	const unchecked = { validate: false };
	return {
		setPaintProperty: (layer, name, value) =>
			map.setPaintProperty(layer, name as never, value as never, unchecked),
		setLayoutProperty: (layer, name, value) =>
			map.setLayoutProperty(layer, name as never, value as never, unchecked),
		setFilter: (layer, filter) => map.setFilter(layer, filter, unchecked),
		setLayerZoomRange: (layer, minzoom, maxzoom) => map.setLayerZoomRange(layer, minzoom, maxzoom),
		setSourceData: (id, data) => map.getSource<GeoJSONSource>(id)?.setData(data)
	};
}
