import { loadAtlas } from '$lib/server/load-atlas';
import { overviewData } from '$lib/server/pages';

export function load() {
	return overviewData(loadAtlas());
}
