import { afterFrame, afterIdle } from './moments';

/** Longer than this the interactive map does not wait for a quiet moment. */
const LONGEST_WAIT_MS = 2000;
/**
 * A phone is given this long to come to rest first. Its reader reads and scrolls beside a map that is already there,
 * and starting the other keeps its one fast core busy.
 */
const PHONE_REST_MS = 4000;
/** A browser that tells when it first painted does so within this time. */
const UNTOLD_PAINT_MS = 500;

/** Whether the reader asked the browser to save data. */
export function isDataSaved(): boolean {
	const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
	return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

export function isPhone(): boolean {
	return matchMedia('(max-width: 699px)').matches;
}

/**
 * Resolves once something is painted and the browser has nothing better to do; false where it was called off before.
 * Touching the map starts it sooner, see `PageSheet`.
 */
export async function whenIdle(signal: AbortSignal): Promise<boolean> {
	await whenPainted();
	if (isPhone()) await new Promise((resolve) => setTimeout(resolve, PHONE_REST_MS));
	await afterIdle(LONGEST_WAIT_MS);
	return !signal.aborted;
}

/**
 * Resolves once something is painted. Firefox does not tell of a page of which it shows a part at once, as the address
 * asked: some time after a frame it is taken to be.
 */
export function whenPainted(): Promise<void> {
	const name = 'first-contentful-paint';
	return new Promise((resolve) => {
		if (performance.getEntriesByName(name).length > 0) return resolve();
		new PerformanceObserver((list, observer) => {
			if (list.getEntriesByName(name).length === 0) return;
			observer.disconnect();
			resolve();
		}).observe({ type: 'paint', buffered: true });
		requestAnimationFrame(() => setTimeout(resolve, UNTOLD_PAINT_MS));
	});
}

/** Resolves once all of the page has come and is painted. */
export async function whenWhole(): Promise<void> {
	await whenRead();
	await whenPainted();
	await afterFrame();
}

/** Resolves once the browser has read all of the page: scripts may come before a slow page is whole. */
function whenRead(signal?: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (document.readyState !== 'loading') return resolve();
		const options = { once: true, ...(signal ? { signal } : {}) };
		document.addEventListener('DOMContentLoaded', () => resolve(), options);
	});
}

/**
 * The map in the page, which stands last in it.
 * @throws Error where the page holds none
 */
export async function pageMap(signal: AbortSignal): Promise<HTMLElement> {
	await whenRead(signal);
	const element = document.getElementById('map-sheet');
	if (!element) throw new Error('The page holds no map');
	return element;
}
