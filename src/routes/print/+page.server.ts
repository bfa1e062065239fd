import { printData } from '$lib/server/print-data';
import { loadAtlas } from '$lib/server/load-atlas';

export function load() {
	return printData(loadAtlas());
}
