import { loadAtlas } from '$lib/server/load-atlas';
import { timelineData } from '$lib/server/timeline';

export function load() {
	return timelineData(loadAtlas());
}
