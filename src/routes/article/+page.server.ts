import { loadAtlas } from '$lib/server/load-atlas';
import { articleData } from '$lib/server/pages';

export function load() {
	return articleData(loadAtlas());
}
