import { tableOf } from '$lib/atlas/tables';
import { message } from '$lib/messages/messages';
import { loadAtlas } from '$lib/server/load-atlas';
import { pointFeatures, sideOrdersOf } from '$lib/server/map-data';
import { shellData } from '$lib/server/pages';

/** Every page asks for the shell, and it is the same for all. */
const shellOf = tableOf((data) => {
	const points = pointFeatures(data, { field: message('map.field') });
	return shellData(data, message('map.credit'), sideOrdersOf(points));
});

export function load() {
	return { shell: shellOf(loadAtlas()) };
}
