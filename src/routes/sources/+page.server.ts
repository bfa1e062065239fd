import { loadAtlas } from '$lib/server/load-atlas';
import { sourcesData } from '$lib/server/pages';

export function load() {
	return sourcesData(loadAtlas());
}
