// Functions that run in the page. Each is sent over as text, and so uses nothing from outside of itself.

/**
 * Runs before the first byte of every page. Watches what `readMarks` tells, and gives the other functions that run in
 * the page `benchMap`, the one place that knows where a page keeps its MapLibre map, and `benchPainted`.
 */
export function watchLoad() {
	const marks = { fcp: null, lcp: null, ready: null, tasks: [], shifts: [] };
	/** When the frame that is being made was on the screen, by a mark that is painted with it. */
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
			// The browser tells when it has first painted an element that bears this.
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

/** The marks of a load that is over, in ms since the navigation began; null for what the browser never reported. */
export function readMarks() {
	const { fcp, lcp, lcpElement, ready, tasks, shifts } = window.benchMarks;
	const from = fcp ?? 0;
	// What exceeds 50 ms of each long task, as far as the task lies between the first paint and the drawn map.
	const blocking = tasks.map(([start, duration]) => {
		const begin = Math.max(start, from);
		const end = Math.min(start + duration, ready ?? Infinity);
		return Math.max(0, end - begin - 50);
	});
	// The worst session window, as web vitals define it: gaps under 1 s, at most 5 s long.
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

/** The camera of the drawn map, as the bare and the plain page take it in their address. */
export function readCamera() {
	const map = window.benchMap();
	const { lng, lat } = map.getCenter();
	return { lon: lng, lat, zoom: map.getZoom(), ...map.getPadding() };
}

/**
 * Two boxes of the atlas in CSS pixels, cut to the window. `map` is the part of the map's region that nothing covers: not
 * the reading panel, nor what the camera's padding makes room for, which is the timeline and the frame of degrees.
 * `heading` is the text of the panel's heading. Null for what the page does not have.
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

/** Resolves once the map is drawn, on the screen too, and nothing moves for two frames. */
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
		// The page is long done when a drawing in software is not; a pixel can only be read once it is.
		const gl = map.getCanvas().getContext('webgl2');
		gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
		await window.benchPainted();
		// What the page still does of its own accord, now that it has time.
		await new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, MOMENT_MS)));
		return;
	}
}
