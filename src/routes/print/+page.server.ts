import { editionData } from '$lib/server/edition';
import { loadAtlas } from '$lib/server/load-atlas';

export function load() {
	return editionData(loadAtlas());
}
