import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapOptions } from './create-map';
import { hitsAt } from './hits';

/** Reports what the pointer hovers over and what it clicks. */
export function followPointer(map: MapLibreMap, on: MapOptions['on'], isLoaded: () => boolean): void {
	map.on('click', ({ point, originalEvent }) => {
		const isTouch = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
		on.pick(hitsAt(map, point.x, point.y, isTouch ? 'touch' : 'mouse'), point);
	});
	map.on('mousemove', ({ point }) => {
		const hits = isLoaded() ? hitsAt(map, point.x, point.y, 'mouse') : [];
		map.getCanvas().style.cursor = hits.length > 0 ? 'pointer' : '';
		on.hover(hits);
	});
	map.on('mouseout', () => on.hover([]));
}
