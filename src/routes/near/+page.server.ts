import { nearData } from '$lib/server/gazetteer';
import { loadAtlas } from '$lib/server/load-atlas';

export function load() {
	return nearData(loadAtlas());
}
