import { workerUrl } from './prepare';

/**
 * Has the browser fetch and keep the map's worker, which MapLibre asks for only once it has run itself. To be imported
 * before MapLibre: it is then asked for when the library has come, whose way it would take up before, and comes while
 * that is compiled and run. What cannot be had is asked for again, and told, by the map.
 */
async function fetchAhead(url: string): Promise<void> {
	try {
		await (await fetch(url)).arrayBuffer();
	} catch {
		// Told by the map.
	}
}

void fetchAhead(workerUrl);
