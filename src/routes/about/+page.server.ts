import { loadAtlas } from '$lib/server/load-atlas';
import { aboutData } from '$lib/server/pages';

export function load() {
	return aboutData(loadAtlas());
}
