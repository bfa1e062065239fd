import { actorsData } from '$lib/server/actors';
import { loadAtlas } from '$lib/server/load-atlas';

export function load() {
	return actorsData(loadAtlas());
}
