import type { Map as MapLibreMap, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import type { Hit } from '$lib/cartography/hit';

/** Side of the box searched round the pointer, in CSS pixels. */
const BOX_PX = { mouse: 12, touch: 22 } as const;

const TEXT_SLOTS = ['region-label'];
const SLOTS = ['port', 'site', 'place', 'field', 'stop', 'route-casing', 'region-wash', ...TEXT_SLOTS];

/** The places under a point, each once, topmost first. `x` and `y` are CSS pixels on the map. */
export function hitsAt(map: MapLibreMap, x: number, y: number, pointer: keyof typeof BOX_PX): Hit[] {
	const reach = BOX_PX[pointer] / 2;
	const box: [PointLike, PointLike] = [
		[x - reach, y - reach],
		[x + reach, y + reach]
	];
	const layers = map.getLayersOrder().filter((id) => SLOTS.includes(id.split(':')[0] ?? ''));
	const hits = map.queryRenderedFeatures(box, { layers }).map(hitOf);
	return hits.filter((hit, index) => hits.findIndex((other) => other.place === hit.place) === index);
}

function hitOf({ properties }: MapGeoJSONFeature): Hit {
	const text = (key: string) => String(properties[key] ?? '');
	return {
		place: text('place'),
		placeName: text('placeName'),
		layer: properties['layer'] ? text('layer') : null,
		feature: text('id')
	};
}
