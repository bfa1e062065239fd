// Functions that run in the page. Each is sent over as text, and so uses nothing from outside of itself.

/** Watches, from before the first byte, what `readMarks` tells. Both pages are watched by this one function. */
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
	Object.assign(window, { benchMarks: marks, benchPainted });
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

/** The camera of the drawn map, as the bare page takes it in its address. */
export function readCamera() {
	const { map } = document.querySelector('.canvas');
	const { lng, lat } = map.getCenter();
	return { lon: lng, lat, zoom: map.getZoom(), ...map.getPadding() };
}

/** Resolves once the map is drawn, on the screen too, and nothing moves for two frames. */
export async function atRest() {
	const MOMENT_MS = 300;
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	for (;;) {
		const map = document.querySelector('.canvas')?.map;
		await frame();
		await frame();
		const isReady = document.querySelector('[data-map-state="ready"]') !== null;
		if (!isReady || !map || !map.loaded() || map.isMoving()) continue;
		// The page is long done when a drawing in software is not; a pixel can only be read once it is.
		const gl = map.getCanvas().getContext('webgl2');
		gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
		await window.benchPainted();
		// What the page still does of its own accord, now that it has time.
		await new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, MOMENT_MS)));
		return;
	}
}
