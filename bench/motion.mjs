// Functions serialised into the page: they move the map, or time a reader's action.

/**
 * Pans and zooms there and back; returns the frame intervals in ms during the moves. Moves advance per frame, not by
 * the clock, so slow and fast machines draw the same frames.
 */
export async function glide() {
	const FRAMES_PER_MOVE = 16;
	const map = window.benchMap();
	const start = { center: map.getCenter(), zoom: map.getZoom() };
	const frames = [];

	/** Starts an endless move, drives it by its easing, and stops it after its last frame. */
	const follow = (move) =>
		new Promise((resolve) => {
			let drawn = 0;
			let last = 0;
			const tick = () => {
				const now = performance.now();
				if (last > 0) frames.push(now - last);
				last = now;
				drawn += 1;
				if (drawn <= FRAMES_PER_MOVE) return;
				map.off('render', tick);
				map.once('moveend', () => resolve());
				map.stop();
			};
			map.on('render', tick);
			move({ easing: () => Math.min(drawn / FRAMES_PER_MOVE, 1), duration: 1e9, essential: true });
		});

	await follow((steady) => map.panBy([320, 0], steady));
	await follow((steady) => map.panBy([-320, 180], steady));
	await follow((steady) => map.panBy([0, -180], steady));
	// Not far enough in for the atlas to fetch its detailed base map.
	await follow((steady) => map.zoomTo(start.zoom + 1, steady));
	await follow((steady) => map.zoomTo(start.zoom, steady));
	map.jumpTo(start);
	return frames;
}

/**
 * Prepares timing a layer's switch, from the next click to the painted frame with the complete change. With
 * `isByCall` the click itself calls the map; otherwise the page reacts to it. The result is `window.benchTime`.
 */
export function timeLayer({ layerId, isShown, isByCall }) {
	const map = window.benchMap();
	const layers = map.getLayersOrder().filter((name) => name.endsWith(`:${layerId}`));
	if (layers.length === 0) throw new Error(`The map has no layers of "${layerId}"`);
	const isVisible = (id) => map.getLayoutProperty(id, 'visibility') !== 'none';
	// Some style layers appear only with a selection and stay hidden.
	const isSet = () => layers.some(isVisible) === isShown;
	window.benchHidden ??= {};
	const changing = isShown ? window.benchHidden[layerId] : layers.filter(isVisible);
	if (!isShown) window.benchHidden[layerId] = changing;
	// Hiding is done with the next render; showing needs layout too, so it is done when the map is idle.
	const sign = isShown ? 'idle' : 'render';
	const painted = () =>
		new Promise((resolve) => {
			const look = () => {
				if (!isSet()) return;
				map.off(sign, look);
				resolve(window.benchPainted());
			};
			map.on(sign, look);
		});
	window.benchTime = new Promise((resolve) => {
		const start = async ({ timeStamp }) => {
			const end = painted();
			if (isByCall) {
				const visibility = isShown ? 'visible' : 'none';
				for (const id of changing) map.setLayoutProperty(id, 'visibility', visibility);
			}
			resolve((await end) - timeStamp);
		};
		addEventListener('click', start, { capture: true, once: true });
	});
}

/** Prepares timing a click on a link until the browser has painted `name` as the page's heading. */
export function timePanel(name) {
	const heading = () => [...document.querySelectorAll('h1')].find((one) => one.textContent.trim() === name);
	window.benchTime = new Promise((resolve) => {
		const start = ({ timeStamp }) => {
			new PerformanceObserver((list, observer) => {
				observer.disconnect();
				resolve(list.getEntries()[0].renderTime - timeStamp);
			}).observe({ type: 'element' });
			const observer = new MutationObserver(() => {
				if (!heading()) return;
				observer.disconnect();
				// Element Timing reports the first paint of elements with this attribute.
				heading().setAttribute('elementtiming', 'heading');
			});
			observer.observe(document.body, { subtree: true, childList: true, characterData: true });
		};
		addEventListener('click', start, { capture: true, once: true });
	});
}

export function readTime() {
	return window.benchTime;
}
