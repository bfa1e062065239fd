import { untrack } from 'svelte';
import type { Focus, ShellData } from '../atlas/pages';
import { frameGround, type Rectangle } from '../cartography/framing';
import type { Emphasis, MapState } from '../cartography/map-state';
import type { Theme } from '../cartography/palette';
import type { StyleInput } from '../cartography/style';
import type { MapHandle, MapStatus, MapView } from '../map/create-map';
import type { Hit } from '../map/hits';
import { LOCALE_STRINGS } from '../messages/map-locale';
import type { AtlasView } from '../view/atlas-view.svelte';
import { formatView, type Camera } from '../view/view';
import type { ShellLayout } from './shell-layout.svelte';

/** What the controller follows; each is read anew whenever it matters. */
export type MapInputs = {
	readonly shell: ShellData;
	readonly style: StyleInput;
	readonly view: AtlasView;
	readonly layout: ShellLayout;
	readonly theme: () => Theme;
	readonly focus: () => Focus;
	/** What a list or the legend points at, beside the pointer on the map. */
	readonly pointedAt: () => Emphasis | null;
	/** Boxes over the free part of the map, such as the legend, in CSS pixels. */
	readonly obstacles: () => readonly Rectangle[];
	readonly onPick: (hits: readonly Hit[], at: { readonly x: number; readonly y: number }) => void;
};

/** Joins the map to the page: state flows down as a style and a camera, events come up. Owned by one component. */
export class MapController {
	/** `svg` until the map is started: on the server, and where there are no scripts, it stays so. */
	status = $state<MapStatus | 'svg'>('svg');
	mapView = $state.raw<MapView | null>(null);
	hits = $state.raw<readonly Hit[]>([]);
	#handle = $state.raw<MapHandle | null>(null);
	#isDetailed = $state(false);
	#attempt = $state(0);
	/** The camera that the reader moved to last, as the address writes it. */
	#settled = '';
	/** What the map was led to last. */
	#shown: { focus: Focus | null; wanted: Camera | null } = { focus: null, wanted: null };
	readonly #inputs: MapInputs;

	constructor(inputs: MapInputs) {
		this.#inputs = inputs;
		$effect(() => this.#handle?.show(inputs.theme(), this.#state));
		$effect(() => this.#handle?.setPadding(inputs.layout.padding));
		$effect(() => this.#follow());
	}

	/** For `{@attach}`: starts the map in an element; the returned function ends it. */
	readonly attach = (container: HTMLElement): (() => void) => {
		void this.#attempt;
		let isGone = false;
		untrack(() => this.#start(container, () => isGone)).catch(() => {
			if (!isGone) this.status = 'lost';
		});
		return () => {
			isGone = true;
			this.#handle?.destroy();
			this.#handle = null;
		};
	};

	retry(): void {
		this.#attempt += 1;
	}

	zoomBy(steps: number): void {
		this.#handle?.zoomBy(steps);
	}

	/** Forgets the reader's camera and shows the page's own ground, or all of the atlas. */
	async fit(): Promise<void> {
		await this.#inputs.view.update({ camera: null });
		this.#settled = '';
		this.#handle?.goTo(this.#ownCamera(), true);
	}

	get #state(): MapState {
		const { view, focus, pointedAt } = this.#inputs;
		return {
			hidden: view.hidden,
			emphasis: focus().emphasis,
			hover: pointedAt() ?? emphasisOf(this.hits),
			isDetailed: this.#isDetailed
		};
	}

	/** Goes where the address or the page wants, unless the reader is there already. */
	#follow(): void {
		const { view, layout } = this.#inputs;
		const handle = this.#handle;
		const wanted = view.camera;
		const isReaders = wanted !== null && keyOf(wanted) === this.#settled;
		const focus = this.#inputs.focus();
		void layout.free;
		if (!handle || isReaders) return;
		// A new page is flown to; a window that changed its size only needs the same ground again.
		const isFlight = focus !== this.#shown.focus || wanted !== this.#shown.wanted;
		this.#shown = { focus, wanted };
		this.#settled = '';
		untrack(() => handle.goTo(wanted ?? this.#ownCamera(), isFlight));
	}

	#ownCamera(): Camera {
		const { shell, layout, focus, obstacles } = this.#inputs;
		const { points, maxZoom } = focus();
		const camera =
			points.length > 0
				? frameGround({ points, maxZoom }, layout.freeForSelection, obstacles())
				: frameGround({ points: shell.overview, maxZoom }, layout.free, obstacles());
		return camera ?? { lon: 0, lat: 0, zoom: 3 };
	}

	async #start(container: HTMLElement, isGone: () => boolean): Promise<void> {
		this.status = 'loading';
		const { createMap } = await import('../map/create-map');
		if (isGone()) return;
		const { shell, style, view, layout, theme, onPick } = this.#inputs;
		const handle = await createMap({
			container,
			style,
			theme: theme(),
			state: this.#state,
			camera: view.camera ?? this.#ownCamera(),
			padding: layout.padding,
			maxBounds: shell.mapBounds,
			locale: LOCALE_STRINGS,
			on: {
				status: (status) => (this.status = status),
				move: (mapView) => (this.mapView = mapView),
				settle: (camera) => {
					this.#settled = keyOf(camera);
					void view.update({ camera });
				},
				pick: onPick,
				hover: (hits) => {
					if (keysOf(hits) !== keysOf(this.hits)) this.hits = hits;
				},
				detail: (isDetailed) => (this.#isDetailed = isDetailed)
			}
		});
		if (isGone()) handle.destroy();
		else this.#handle = handle;
	}
}

function keyOf(camera: Camera): string {
	return formatView({ camera, hidden: [] });
}

function keysOf(hits: readonly Hit[]): string {
	return hits.map(({ feature }) => feature).join();
}

function emphasisOf(hits: readonly Hit[]): Emphasis | null {
	if (hits.length === 0) return null;
	return { layers: hits.flatMap(({ layer }) => layer ?? []), features: hits.map(({ feature }) => feature) };
}
