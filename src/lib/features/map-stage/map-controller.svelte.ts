import { untrack } from 'svelte';
import type { Hit } from '$lib/cartography/hit';
import { NOTHING_DRAWN, type MapState } from '$lib/cartography/map-state';
import type { MapView } from '$lib/cartography/map-view';
import type { MapHandle, MapStatus } from '$lib/map/maplibre/create-map';
import { LOCALE_STRINGS } from '$lib/messages/map-locale';
import { StaticMap, staticMapElement } from '$lib/map/static/static-map';
import { afterFrame, afterIdle, isDataSaved } from '$lib/view/scheduling';
import type { Camera } from '$lib/view/url-params';
import { loadMap } from './load-map';
import { mapStateOf, type MapInputs, type FallbackReason } from './map-controller-inputs';
import { keyOf, keysOf, moveTo, pageCamera, type Shown } from './page-camera';

/** The interactive map starts when the browser is idle, or after this time. */
const LONGEST_WAIT_MS = 2000;
/** A lost WebGL context may come back within this time. */
const CONTEXT_PATIENCE_MS = 3000;

type Lead = MapHandle | StaticMap | null;

/**
 * Connects both maps to the page: style and camera go down, events come up. The static map leads until the interactive
 * one is drawn, and again if that is lost. Owned by one component.
 */
export class MapController {
	status = $state<MapStatus>('svg');
	/** Why the map stays static, or null. */
	reason = $state<FallbackReason | null>(null);
	mapView = $state.raw<MapView | null>(null);
	hits = $state.raw<readonly Hit[]>([]);
	isInteractive = $state(false);
	#staticMap = $state.raw<StaticMap | null>(null);
	#handle = $state.raw<MapHandle | null>(null);
	#container: HTMLElement | null = null;
	#isDetailed = $state(false);
	/** The reader's last camera, as written in the address. */
	#settled = '';
	/** The camera that the interactive map was last sent to before it takes over. In a tiny window it cannot reach it. */
	#sought = '';
	/** What `moveTo` compares with. */
	#shown: Shown<Lead> = { lead: null, focus: null, wanted: null, frame: '' };
	#patience: ReturnType<typeof setTimeout> | undefined;
	readonly #inputs: MapInputs;

	constructor(inputs: MapInputs) {
		this.#inputs = inputs;
		$effect(() => {
			const { padding } = inputs.layout;
			for (const map of [this.#staticMap, this.#handle]) untrack(() => map?.setPadding(padding));
		});
		$effect(() => {
			// Even while hidden: print uses the static map.
			const path = inputs.path();
			this.#whenPainted(() => void this.#openStaticMap(path));
		});
		$effect(() => {
			void [inputs.theme(), this.#state];
			this.#whenPainted(() => this.#handle?.show(inputs.theme(), this.#state));
		});
		$effect(() => void (this.isInteractive || this.#staticMap?.show(this.#state)));
		// Even while hidden: print uses the static map.
		$effect(() => this.#staticMap?.draw(inputs.drawing() ?? NOTHING_DRAWN));
		$effect(() => this.#follow());
	}

	/** For `{@attach}`: takes over the static map and starts the interactive one. Returns the cleanup. */
	readonly attach = (container: HTMLElement): (() => void) => {
		this.#container = container;
		const element = staticMapElement();
		if (element) this.#staticMap = this.#createStaticMap(element);
		if (isDataSaved()) this.reason = 'data-saved';
		else void afterIdle(LONGEST_WAIT_MS).then(() => this.#container && this.start());
		return () => {
			this.#container = null;
			clearTimeout(this.#patience);
			this.#staticMap?.destroy();
			this.#dropHandle();
		};
	};

	start(): void {
		if (this.#handle || this.status === 'loading' || !this.#container) return;
		this.reason = null;
		this.status = 'loading';
		this.#create(this.#container).catch((error: unknown) => this.#fail(error));
	}

	zoomBy(steps: number): void {
		this.#lead?.zoomBy(steps);
	}

	/** Drops the reader's camera. */
	fit(): void {
		this.#settled = '';
		this.#inputs.view.update({ camera: null });
		this.#lead?.goTo(this.#camera, true);
	}

	/** The visible map. */
	get #lead(): Lead {
		return this.isInteractive ? this.#handle : this.#staticMap;
	}

	get #state(): MapState {
		return mapStateOf(this.#inputs, this.hits, this.#isDetailed);
	}

	#follow(): void {
		const { view, layout, focus } = this.#inputs;
		const wanted = view.camera;
		const frame = [this.#camera, layout.free, layout.padding].flatMap(Object.values).join();
		const shown = { lead: this.#lead, focus: focus(), wanted, frame };
		const move = moveTo(shown, this.#shown, this.#settled);
		if (move !== 'none') {
			this.#settled = '';
			this.#whenPainted(() => this.#lead?.goTo(this.#camera, move === 'flight'));
		}
		this.#shown = shown;
	}

	/** On a new page, the panel paints first: the map takes longer. */
	#whenPainted(lead: () => void): void {
		const isNewPage = this.isInteractive && this.#inputs.focus() !== this.#shown.focus;
		if (isNewPage) void afterFrame().then(() => untrack(lead));
		else untrack(lead);
	}

	get #camera(): Camera {
		const { shell, view, layout, focus } = this.#inputs;
		return view.camera ?? pageCamera(shell, focus(), layout);
	}

	#createStaticMap(element: HTMLElement): StaticMap {
		const { shell } = this.#inputs;
		const staticMap = new StaticMap({
			element,
			layerIds: shell.layers.map(({ layer }) => layer.id),
			on: {
				...this.#events(false),
				touch: () => {
					if (this.reason === null) this.start();
				}
			}
		});
		staticMap.setPadding(this.#inputs.layout.padding);
		return staticMap;
	}

	async #create(container: HTMLElement): Promise<void> {
		const { shell, layout, theme } = this.#inputs;
		const { createMap, style } = await loadMap(this.#inputs.style);
		const handle = await createMap({
			container,
			style,
			theme: theme(),
			state: this.#state,
			camera: this.#camera,
			padding: layout.padding,
			maxBounds: shell.mapBounds,
			locale: LOCALE_STRINGS,
			on: {
				status: (status) => this.#onStatus(status),
				...this.#events(true),
				detail: (isDetailed) => (this.#isDetailed = isDetailed)
			}
		});
		if (this.status === 'loading') this.#handle = handle;
		else handle.destroy();
	}

	#onStatus(status: MapStatus): void {
		if (status === 'svg') return this.#fail('an error before the first drawing');
		if (status === 'lost') return this.#lose();
		clearTimeout(this.#patience);
		if (status === 'ready' && !this.isInteractive) return this.#takeOver();
		this.status = status;
	}

	/** Waits until no finger holds the static map; starts at the same camera. */
	#takeOver(): void {
		const [staticMap, handle] = [this.#staticMap, this.#handle];
		if (!handle || staticMap?.isHeld) {
			// The redraw reports `ready` again, which retries.
			setTimeout(() => handle?.redraw(), 100);
			return;
		}
		const camera = this.#camera;
		const wanted = keyOf(camera);
		if (wanted !== keyOf(handle.camera) && wanted !== this.#sought) {
			this.#sought = wanted;
			return handle.goTo(camera, false);
		}
		this.#shown.lead = handle;
		this.isInteractive = true;
		this.mapView = handle.view;
		this.status = 'ready';
		if (staticMap) staticMap.isShown = false;
	}

	/** The context often comes back. */
	#lose(): void {
		this.status = 'lost';
		this.#showStaticMap();
		clearTimeout(this.#patience);
		this.#patience = setTimeout(() => this.#fail('a lost context'), CONTEXT_PATIENCE_MS);
	}

	#fail(cause: unknown): void {
		// A test that waits for the map says why it did not come.
		if (__EXPOSE_MAP__) this.#container?.setAttribute('data-map-error', String(cause));
		clearTimeout(this.#patience);
		this.#showStaticMap();
		this.#dropHandle();
		this.status = 'svg';
		this.reason = 'failed';
	}

	#showStaticMap(): void {
		const staticMap = this.#staticMap;
		if (!staticMap) return;
		this.isInteractive = false;
		staticMap.isShown = true;
		staticMap.goTo(this.#camera);
	}

	async #openStaticMap(path: string): Promise<void> {
		try {
			await this.#staticMap?.open(path);
			if (!this.isInteractive) untrack(() => this.#staticMap?.goTo(this.#camera));
		} catch {
			// Keep the previous map: the panel does not depend on it.
		}
	}

	#dropHandle(): void {
		this.#handle?.destroy();
		this.#handle = null;
	}

	/** Only the visible map reports its view. */
	#events(isInteractive: boolean) {
		return {
			move: (mapView: MapView) => {
				if (this.isInteractive === isInteractive) this.mapView = mapView;
			},
			settle: (camera: Camera) => {
				this.#settled = keyOf(camera);
				this.#inputs.view.update({ camera });
			},
			pick: this.#inputs.onPick,
			hover: (hits: readonly Hit[]) => {
				if (keysOf(hits) !== keysOf(this.hits)) this.hits = hits;
			},
			refuse: this.#inputs.onRefuse
		};
	}
}
