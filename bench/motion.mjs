// Functions that run in the page, sent over as text: they move the map, or time what a reader does.

/**
 * Pans and zooms there and back, and gives the time between each two frames while the map moved, in ms. Each move goes
 * on by frames and not by the clock, so that a slow machine draws as many frames, of the same extent, as a fast one.
 */
export async function glide() {
	const FRAMES_PER_MOVE = 16;
	const map = window.benchMap();
	const start = { center: map.getCenter(), zoom: map.getZoom() };
	const frames = [];

	/** Starts a move that would last for ever, leads it by its easing, and stops it after its last frame. */
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
	// Not so far in that the atlas would fetch its finer base map.
	await follow((steady) => map.zoomTo(start.zoom + 1, steady));
	await follow((steady) => map.zoomTo(start.zoom, steady));
	map.jumpTo(start);
	return frames;
}

/**
 * Readies the page to time a layer's change, from its next click to the painted frame that shows the change whole.
 * With `isByCall` that click makes the change here, by the map's own call; else the page makes it.
 * The result waits in `window.benchTime`.
 */
export function timeLayer({ layerId, isShown, isByCall }) {
	const map = window.benchMap();
	const layers = map.getLayersOrder().filter((name) => name.endsWith(`:${layerId}`));
	if (layers.length === 0) throw new Error(`The map has no layers of "${layerId}"`);
	const isVisible = (id) => map.getLayoutProperty(id, 'visibility') !== 'none';
	// Some layers of a layer are for its selection only, and stay hidden.
	const isSet = () => layers.some(isVisible) === isShown;
	window.benchHidden ??= {};
	const changing = isShown ? window.benchHidden[layerId] : layers.filter(isVisible);
	if (!isShown) window.benchHidden[layerId] = changing;
	// What is hidden is gone in the next drawing; what is shown is there once the map has laid it out, and is idle.
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

/** Readies the page to time a click on a link, until the browser has painted `name` as the page's heading. */
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
				// The browser tells when it has first painted an element that bears this.
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
