import { Map as MapLibreMap, setWorkerUrl, type PaddingOptions } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Bounds } from '$lib/atlas/types';
import type { Hit } from '$lib/cartography/hit';
import { DETAIL_ZOOM, type MapState } from '$lib/cartography/map-state';
import type { MapView } from '$lib/cartography/map-view';
import type { Theme } from '$lib/cartography/palette';
import { styleOf, type StyleInput } from '$lib/cartography/style';
import type { Camera } from '$lib/view/url-params';
import { recolourSymbols, supplySymbols } from './images';
import { cameraOf, goTo, OWN_MOVE, viewOf } from './map-camera';
import { followPointer } from './pointer';
import { loadMapFonts } from './fonts';
import { targetOf } from './style-target';
import { applyStyleDiff } from './style-diff';

setWorkerUrl(workerUrl);

/**
 * `ready`: drawn and idle. `lost`: temporarily unable to draw. `svg`: the static map is the one to show, for now or for
 * good.
 */
export type MapStatus = 'svg' | 'loading' | 'ready' | 'lost';

export type MapOptions = {
	readonly container: HTMLElement;
	readonly style: StyleInput;
	readonly theme: Theme;
	readonly state: MapState;
	readonly camera: Camera;
	readonly padding: PaddingOptions;
	readonly maxBounds: Bounds;
	/** Texts for assistive technology, by MapLibre's keys. */
	readonly locale: Readonly<Record<string, string>>;
	readonly on: {
		readonly status: (status: MapStatus) => void;
		/** The view moved, by the reader or the page; `project` positions overlays. */
		readonly move: (view: MapView) => void;
		/** The reader's move of the map ended. */
		readonly settle: (camera: Camera) => void;
		readonly pick: (hits: readonly Hit[], at: { readonly x: number; readonly y: number }) => void;
		readonly hover: (hits: readonly Hit[]) => void;
		/**
		 * A gesture was left to the surrounding page. If set, the map is embedded in another site: it leaves the wheel
		 * and one-finger touches to that site, and nothing can be picked.
		 */
		readonly refuse: ((by: 'wheel' | 'touch') => void) | undefined;
		readonly detail: (isDetailed: boolean) => void;
	};
};

export type MapHandle = {
	/** Updates the style with minimal changes; no source reloads except for the detailed base map. */
	readonly show: (theme: Theme, state: MapState) => void;
	/** Moves to a camera, animated or at once; always at once with reduced motion. The camera centres the free part. */
	readonly goTo: (camera: Camera, isFlight: boolean) => void;
	readonly setPadding: (padding: PaddingOptions) => void;
	readonly zoomBy: (steps: number) => void;
	/** Draws once more, and reports when done. */
	readonly redraw: () => void;
	readonly camera: Camera;
	readonly view: MapView;
	readonly destroy: () => void;
};

/**
 * Creates the map in an element; the only place that starts MapLibre.
 * @throws Error if the browser has no WebGL 2
 */
export async function createMap(options: MapOptions): Promise<MapHandle> {
	await loadMapFonts();
	const { on } = options;
	let theme = options.theme;
	let state = options.state;
	let isLoaded = false;
	let isDrawn = false;
	let isBroken = false;
	let isLost = false;
	/** A broken or lost map reports nothing until it recovers. */
	const report = (status: MapStatus) => {
		if (!isBroken && !isLost) on.status(status);
	};
	const map = new MapLibreMap({
		container: options.container,
		style: styleOf(options.style, theme, state),
		attributionControl: false,
		fadeDuration: 0,
		renderWorldCopies: false,
		minZoom: 2.6,
		maxZoom: 10,
		maxBounds: [...options.maxBounds],
		// MapLibre would report a resize as a move by the reader; the size is observed below instead.
		trackResize: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		maxPitch: 0,
		cooperativeGestures: on.refuse !== undefined,
		locale: { ...options.locale }
	});
	// Tests and benchmarks inspect the map; the production site does not expose it.
	if (__EXPOSE_MAP__) Object.assign(options.container, { map });
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.setPadding(options.padding);
	supplySymbols(map, () => theme);

	const target = targetOf(map);
	let drawn = styleOf(options.style, theme, state);
	const show = () => {
		const next = styleOf(options.style, theme, state);
		const isChanged = applyStyleDiff(target, drawn, next);
		drawn = next;
		if (!isChanged) return;
		report('loading');
		// The change may be out of view; after a repaint, the map reports idle even then.
		map.triggerRepaint();
	};
	const reportView = () => on.move(viewOf(map));
	const reportDetail = () => {
		if (!state.isDetailed && map.getZoom() >= DETAIL_ZOOM) on.detail(true);
	};

	goTo(map, options.camera, false);
	map.on('load', () => {
		isLoaded = !isBroken;
		if (isLoaded && theme !== options.theme) void recolourSymbols(map, theme);
		if (theme !== options.theme || state !== options.state) show();
	});
	map.on('idle', () => {
		isDrawn = true;
		report('ready');
	});
	map.on('error', ({ error }) => {
		if (import.meta.env.DEV) console.error(error);
		// Before the first drawing, an error leaves nothing to see; later it costs a detail at most.
		if (isLoaded) return;
		report('svg');
		isBroken = true;
	});
	map.on('webglcontextlost', () => {
		report('lost');
		isLost = true;
	});
	map.on('webglcontextrestored', () => {
		isLost = false;
		report('loading');
	});
	map.on('movestart', () => report('loading'));
	map.on('move', reportView);
	map.on('resize', reportView);
	map.on('moveend', (event) => {
		reportDetail();
		if (isDrawn && !('isOwn' in event)) on.settle(cameraOf(map));
	});
	map.on('cooperativegestureprevented', ({ gestureType }) =>
		on.refuse?.(gestureType === 'wheel_zoom' ? 'wheel' : 'touch')
	);
	if (!on.refuse) followPointer(map, on, () => isLoaded);
	const observer = new ResizeObserver(() => void map.resize(OWN_MOVE));
	observer.observe(options.container);
	reportView();
	reportDetail();

	return {
		show(nextTheme, nextState) {
			const isRecoloured = nextTheme !== theme;
			theme = nextTheme;
			state = nextState;
			if (!isLoaded) return;
			if (isRecoloured) void recolourSymbols(map, theme);
			show();
		},
		goTo(camera, isFlight) {
			// The window may have been resized before the observer fires, and the camera needs the new size.
			map.resize(OWN_MOVE);
			goTo(map, camera, isLoaded && isFlight);
		},
		setPadding(padding) {
			map.jumpTo({ padding }, OWN_MOVE);
		},
		zoomBy(steps) {
			map.easeTo({ zoom: map.getZoom() + steps, duration: 220 });
		},
		redraw: () => map.triggerRepaint(),
		get camera() {
			return cameraOf(map);
		},
		get view() {
			return viewOf(map);
		},
		destroy() {
			observer.disconnect();
			map.remove();
		}
	};
}
