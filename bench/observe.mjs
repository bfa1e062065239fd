// Functions serialised into the page, so they cannot use anything outside themselves.

/**
 * Runs before each page loads. Records what `readMarks` returns, and defines `benchMap`, the only place that knows
 * where a page keeps its MapLibre map, and `benchPainted`.
 */
export function watchLoad() {
	const marks = { fcp: null, lcp: null, ready: null, tasks: [], shifts: [] };
	/** Resolves with the time at which the current frame, marked by an element, was painted. */
	const benchPainted = () =>
		new Promise((resolve) => {
			const style = 'position: fixed; inset: 0 auto auto 0; font: 8px sans-serif';
			const mark = Object.assign(document.createElement('span'), { textContent: 'x', style });
			new PerformanceObserver((list, observer) => {
				const entry = list.getEntries().find(({ element }) => element === mark);
				if (!entry) return;
				observer.disconnect();
				mark.remove();
				resolve(entry.renderTime);
			}).observe({ type: 'element' });
			// Element Timing reports the first paint of elements with this attribute.
			mark.setAttribute('elementtiming', 'mark');
			document.body.append(mark);
		});
	const benchMap = () => document.querySelector('.canvas')?.map ?? null;
	Object.assign(window, { benchMarks: marks, benchMap, benchPainted });
	const observe = (type, take) => {
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
	};
	observe('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') marks.fcp = startTime;
	});
	observe('largest-contentful-paint', ({ startTime, element }) => {
		marks.lcp = startTime;
		marks.lcpElement = element ? [element.localName, ...element.classList].slice(0, 2).join('.') : 'gone';
	});
	observe('longtask', ({ startTime, duration }) => marks.tasks.push([startTime, duration]));
	observe('layout-shift', ({ startTime, value, hadRecentInput }) => {
		if (!hadRecentInput) marks.shifts.push([startTime, value]);
	});
	const look = () => {
		if (!document.querySelector('[data-map-state="ready"]')) return;
		observer.disconnect();
		void benchPainted().then((time) => (marks.ready = time));
	};
	const observer = new MutationObserver(look);
	observer.observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
		attributeFilter: ['data-map-state']
	});
}

/** The marks of a finished load in ms from navigation start; null if the browser never reported one. */
export function readMarks() {
	const { fcp, lcp, lcpElement, ready, tasks, shifts } = window.benchMarks;
	const from = fcp ?? 0;
	// Total blocking time between first paint and drawn map: the part of each long task above 50 ms.
	const blocking = tasks.map(([start, duration]) => {
		const begin = Math.max(start, from);
		const end = Math.min(start + duration, ready ?? Infinity);
		return Math.max(0, end - begin - 50);
	});
	// CLS as in Web Vitals: the worst session window, with gaps under 1 s and at most 5 s long.
	let worst = 0;
	let session = { first: -Infinity, last: -Infinity, sum: 0 };
	for (const [time, value] of shifts) {
		const isSame = time - session.last < 1000 && time - session.first < 5000;
		session = isSame
			? { ...session, last: time, sum: session.sum + value }
			: { first: time, last: time, sum: value };
		worst = Math.max(worst, session.sum);
	}
	const tbt = blocking.reduce((sum, value) => sum + value, 0);
	return { fcp, lcp, lcpElement: lcpElement ?? null, ready, tbt, cls: worst };
}

/** The camera of the drawn map, as the bare and the plain page take it in their URL. */
export function readCamera() {
	const map = window.benchMap();
	const { lng, lat } = map.getCenter();
	return { lon: lng, lat, zoom: map.getZoom(), ...map.getPadding() };
}

/**
 * Two boxes of the atlas in CSS pixels, clipped to the window; null if missing. `map` is the visible part of the map,
 * without panel and camera padding (timeline and graticule frame). `heading` is the text of the panel's heading.
 */
export function readBoxes() {
	const edges = (thing) => thing?.getBoundingClientRect().toJSON() ?? null;
	const within = (one, other) => ({
		left: Math.max(one.left, other.left),
		top: Math.max(one.top, other.top),
		right: Math.min(one.right, other.right),
		bottom: Math.min(one.bottom, other.bottom)
	});
	const area = ({ left, top, right, bottom }) => Math.max(0, right - left) * Math.max(0, bottom - top);
	const boxOf = (part) =>
		part && area(part) > 0
			? { left: part.left, top: part.top, width: part.right - part.left, height: part.bottom - part.top }
			: null;

	const sides = window.benchMap().getPadding();
	const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
	const uncovered = {
		left: sides.left,
		top: sides.top,
		right: innerWidth - sides.right,
		bottom: innerHeight - sides.bottom
	};
	const region = edges(document.querySelector('[data-map-state]'));
	const panel = edges(document.querySelector('main'));
	const besides = [
		{ ...screen, left: panel?.right },
		{ ...screen, right: panel?.left },
		{ ...screen, top: panel?.bottom },
		{ ...screen, bottom: panel?.top }
	];
	const [map] =
		region && panel
			? besides
					.map((beside) => within(within(region, uncovered), within(screen, beside)))
					.sort((one, other) => area(other) - area(one))
			: [];

	const title = document.querySelector('h1');
	const words = document.createRange();
	if (title) words.selectNodeContents(title);
	return { map: boxOf(map), heading: boxOf(within(edges(words), screen)) };
}

/** Resolves once the map is drawn and painted, and nothing moves for two frames. */
export async function atRest() {
	const MOMENT_MS = 300;
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	for (;;) {
		const map = window.benchMap();
		await frame();
		await frame();
		const isReady = document.querySelector('[data-map-state="ready"]') !== null;
		if (isReady && !map)
			throw new Error(
				'No MapLibre map on this page. Have benchMap in bench/observe.mjs look where the page keeps it.'
			);
		if (!isReady || !map.loaded() || map.isMoving()) continue;
		// The page finishes long before software rendering does; reading a pixel waits for it.
		const gl = map.getCanvas().getContext('webgl2');
		gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
		await window.benchPainted();
		// Work that the page has deferred until idle.
		await new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, MOMENT_MS)));
		return;
	}
}
