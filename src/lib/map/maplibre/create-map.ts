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
 * `ready` means drawn and idle; `lost` that nothing can be drawn for a moment; `svg` that the map in the page is the
 * one to be seen, for now or for good.
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
	/** Texts for assistive technology, by MapLibre's own keys. */
	readonly locale: Readonly<Record<string, string>>;
	readonly on: {
		readonly status: (status: MapStatus) => void;
		/** The view moved, by whoever; `project` places what is drawn over the map. */
		readonly move: (view: MapView) => void;
		/** The reader moved the map and it came to rest. */
		readonly settle: (camera: Camera) => void;
		readonly pick: (hits: readonly Hit[], at: { readonly x: number; readonly y: number }) => void;
		readonly hover: (hits: readonly Hit[]) => void;
		/**
		 * A gesture was left to the page around. Where it is given, the map stands in another site's page: it leaves that the
		 * wheel and one finger, and nothing is picked.
		 */
		readonly refuse: ((by: 'wheel' | 'touch') => void) | undefined;
		readonly detail: (isDetailed: boolean) => void;
	};
};

export type MapHandle = {
	/** Brings the look up to date by the fewest changes; no source loads again but for finer detail. */
	readonly show: (theme: Theme, state: MapState) => void;
	/** Goes to a camera, by flight or at once; always at once where motion is unwelcome. Its centre is that of the free part. */
	readonly goTo: (camera: Camera, isFlight: boolean) => void;
	readonly setPadding: (padding: PaddingOptions) => void;
	readonly zoomBy: (steps: number) => void;
	/** Draws once more, and tells when that is done. */
	readonly redraw: () => void;
	readonly camera: Camera;
	readonly view: MapView;
	readonly destroy: () => void;
};

/**
 * Creates the map in an element; the one place where MapLibre is started.
 * @throws Error where the browser has no WebGL 2.
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
	const tell = (status: MapStatus) => {
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
		// MapLibre would report a change of size as a move of the reader's; it is watched below.
		trackResize: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		maxPitch: 0,
		cooperativeGestures: on.refuse !== undefined,
		locale: { ...options.locale }
	});
	// Tests and benchmarks ask the map what it draws; the site that readers get does not show it.
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
		tell('loading');
		// What has changed may lie out of sight; the map then still says that it is idle.
		map.triggerRepaint();
	};
	const tellView = () => on.move(viewOf(map));
	const tellDetail = () => {
		if (!state.isDetailed && map.getZoom() >= DETAIL_ZOOM) on.detail(true);
	};

	goTo(map, options.camera, false);
	map.on('load', () => {
		isLoaded = !isBroken;
		if (theme !== options.theme || state !== options.state) show();
	});
	map.on('idle', () => {
		isDrawn = true;
		tell('ready');
	});
	map.on('error', ({ error }) => {
		if (import.meta.env.DEV) console.error(error);
		// Before the first drawing a failure leaves nothing to see; later it costs a detail at most.
		if (isLoaded) return;
		tell('svg');
		isBroken = true;
	});
	map.on('webglcontextlost', () => {
		tell('lost');
		isLost = true;
	});
	map.on('webglcontextrestored', () => {
		isLost = false;
		tell('loading');
	});
	map.on('movestart', () => tell('loading'));
	map.on('move', tellView);
	map.on('resize', tellView);
	map.on('moveend', (event) => {
		tellDetail();
		if (isDrawn && !('isOwn' in event)) on.settle(cameraOf(map));
	});
	map.on('cooperativegestureprevented', ({ gestureType }) =>
		on.refuse?.(gestureType === 'wheel_zoom' ? 'wheel' : 'touch')
	);
	if (!on.refuse) followPointer(map, on, () => isLoaded);
	const observer = new ResizeObserver(() => void map.resize(OWN_MOVE));
	observer.observe(options.container);
	tellView();
	tellDetail();

	return {
		show(nextTheme, nextState) {
			const isRecoloured = nextTheme !== theme;
			theme = nextTheme;
			state = nextState;
			if (isRecoloured) void recolourSymbols(map, theme);
			if (isLoaded) show();
		},
		goTo(camera, isFlight) {
			// The window may have changed a moment before the observer tells: the way needs the new size.
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
