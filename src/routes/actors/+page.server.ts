import { loadAtlas } from '$lib/server/load-atlas';
import { actorsData } from '$lib/server/actors';

export function load() {
	return actorsData(loadAtlas());
}
