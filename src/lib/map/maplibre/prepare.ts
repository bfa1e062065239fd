import styleSheetUrl from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { loadMapFonts } from './fonts';

export { workerUrl };

let preparation: Promise<void> | null = null;

/**
 * Has all that the map cannot start without, besides the library: its style sheet and the labels' faces. May be called
 * before the library is there, and again.
 * @throws Error where the style sheet cannot be had; the next call asks again
 */
export function prepare(): Promise<void> {
	preparation ??= Promise.all([loadStyleSheet(), loadMapFonts()]).then(
		() => undefined,
		(error: unknown) => {
			preparation = null;
			throw error;
		}
	);
	return preparation;
}

/** MapLibre's own style sheet comes with the map: as part of the page it would hold up the first paint. */
function loadStyleSheet(): Promise<void> {
	const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styleSheetUrl });
	return new Promise((resolve, reject) => {
		link.addEventListener('load', () => resolve());
		link.addEventListener('error', () => {
			link.remove();
			reject(new Error(`${styleSheetUrl} cannot be had`));
		});
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
