import type { Map as MapLibreMap, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import type { Hit } from '$lib/cartography/hit';
import { CLICKABLE_ROLES, roleOf } from '$lib/cartography/layer-roles';

/** Size of the box searched around the pointer, in CSS pixels. */
const BOX_PX = { mouse: 12, touch: 22 } as const;

/** The places under a point, topmost first, without duplicates. `x` and `y` are CSS pixels of the map. */
export function hitsAt(map: MapLibreMap, x: number, y: number, pointer: keyof typeof BOX_PX): Hit[] {
	const reach = BOX_PX[pointer] / 2;
	const box: [PointLike, PointLike] = [
		[x - reach, y - reach],
		[x + reach, y + reach]
	];
	const layers = map.getLayersOrder().filter((id) => {
		const role = roleOf(map.getLayer(id)?.metadata);
		return role !== null && CLICKABLE_ROLES.has(role);
	});
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
