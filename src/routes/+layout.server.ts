import { message } from '$lib/messages/messages';
import { loadAtlas } from '$lib/server/load-atlas';
import { pointFeatures, sideOrdersOf } from '$lib/server/map-data';
import { shellData } from '$lib/server/pages';

export function load() {
	const data = loadAtlas();
	const points = pointFeatures(data, { field: message('map.field') });
	return { shell: shellData(data, message('map.credit'), sideOrdersOf(points)) };
}
