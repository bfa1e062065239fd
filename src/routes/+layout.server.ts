import { message } from '$lib/messages/messages';
import { loadAtlas } from '$lib/server/load-atlas';
import { pointFeatures, sideOrdersOf } from '$lib/server/map-data';
import { shellData } from '$lib/server/pages';
import { siteOrigin } from '$lib/server/site-origin';

export function load() {
	const data = loadAtlas();
	const points = pointFeatures(data, { field: message('map.field') });
	return { shell: shellData(data, message('map.credit'), sideOrdersOf(points)), siteOrigin: siteOrigin() };
}
