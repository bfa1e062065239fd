import { measureData } from '$lib/server/gazetteer';
import { loadAtlas } from '$lib/server/load-atlas';

export function load() {
	return measureData(loadAtlas());
}
