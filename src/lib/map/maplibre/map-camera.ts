import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapView } from '$lib/cartography/map-view';
import type { Camera } from '$lib/view/url-params';

const MOVE_MS = 900;
/** Marks move events that the page caused, so they do not count as the reader's. */
export const OWN_MOVE = { isOwn: true };

/** Moves to a camera, animated or at once; always at once with reduced motion. */
export function goTo(map: MapLibreMap, { lon, lat, zoom }: Camera, isAnimated: boolean): void {
	const center: [number, number] = [lon, lat];
	const isStill = !isAnimated || matchMedia('(prefers-reduced-motion: reduce)').matches;
	if (isStill) map.jumpTo({ center, zoom }, OWN_MOVE);
	else map.flyTo({ center, zoom, duration: MOVE_MS, curve: 1.2, essential: true }, OWN_MOVE);
}

export function cameraOf(map: MapLibreMap): Camera {
	const { lng, lat } = map.getCenter();
	return { lon: lng, lat, zoom: map.getZoom() };
}

export function viewOf(map: MapLibreMap): MapView {
	return {
		zoom: map.getZoom(),
		project(lon, lat) {
			const { x, y } = map.project([lon, lat]);
			return { x, y };
		},
		unproject(x, y) {
			const { lng, lat } = map.unproject([x, y]);
			return { lon: lng, lat };
		}
	};
}
