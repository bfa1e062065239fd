import styleSheetUrl from 'maplibre-gl/dist/maplibre-gl.css?url';

/** MapLibre's own style sheet comes with the map: as part of the page it would hold up the first paint. */
export function loadStyleSheet(): Promise<void> {
	const href = styleSheetUrl;
	const isThere = [...document.querySelectorAll('link')].some((link) => link.href.endsWith(href));
	if (isThere) return Promise.resolve();
	const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
	return new Promise((resolve, reject) => {
		link.addEventListener('load', () => resolve());
		link.addEventListener('error', () => reject(new Error(`${href} cannot be had`)));
		document.head.append(link);
	});
}

/**
 * Calls back if a worker that is started from now on cannot run: MapLibre itself would wait for it without a word.
 * Returns the end of the watch.
 */
export function watchWorkers(onError: () => void): () => void {
	const Original = globalThis.Worker;
	globalThis.Worker = class extends Original {
		constructor(url: string | URL, settings?: WorkerOptions) {
			super(url, settings);
			this.addEventListener('error', onError);
		}
	};
	return () => {
		globalThis.Worker = Original;
	};
}
