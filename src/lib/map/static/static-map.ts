import type { FeatureCollection } from 'geojson';
import { projectToPixels } from '$lib/cartography/mercator';
import { viewOf, type MapView } from '$lib/cartography/map-view';
import { NOTHING_DRAWN, type MapState } from '$lib/cartography/map-state';
import type { Hit } from '$lib/cartography/hit';
import type { Padding } from '$lib/view/map-insets';
import type { Camera } from '$lib/view/url-params';
import { drawMeasure, type DrawnBox } from './measure-overlay';
import { followGestures, type Gesture } from './gestures';

type Point = { readonly x: number; readonly y: number };

export type StaticMapOptions = {
	/** The element of the static map in the server's HTML. */
	readonly element: HTMLElement;
	/** Ids of the switchable layers, in the order of the legend. */
	readonly layerIds: readonly string[];
	readonly on: {
		/** The view moved, by the reader or the page. */
		readonly move: (view: MapView) => void;
		/** The reader moved the map and let go. */
		readonly settle: (camera: Camera) => void;
		readonly pick: (hits: readonly Hit[], at: Point) => void;
		readonly hover: (hits: readonly Hit[]) => void;
		/** A gesture was left to the surrounding page; see `GestureHandlers`. */
		readonly refuse: ((by: 'wheel' | 'touch') => void) | undefined;
		/** A gesture started. */
		readonly touch: () => void;
	};
};

const ID = 'static-map';

/** The element of the static map in the server's HTML; null on the fallback page for unknown URLs. */
export function staticMapElement(): HTMLElement | null {
	return document.getElementById(ID);
}

const ZOOMS = { min: 2.6, max: 8 } as const;

/**
 * The server-rendered SVG map, made movable. It is shown until the interactive map is drawn, and wherever that cannot
 * be. CSS places its box until the map is moved.
 */
export class StaticMap {
	readonly #options: StaticMapOptions;
	readonly #stopGestures: () => void;
	#padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
	#isHeld = false;
	#drawing: FeatureCollection = NOTHING_DRAWN;
	/** Path of the page whose map is shown. */
	#path: string;

	constructor(options: StaticMapOptions) {
		this.#options = options;
		const { element, on } = options;
		this.#path = location.pathname;
		this.#stopGestures = followGestures(element, {
			start: () => {
				this.#isHeld = true;
				on.touch();
			},
			move: (gesture) => this.#moveBy(gesture),
			end: () => {
				this.#isHeld = false;
				on.settle(this.camera);
			},
			click: (target, at) => on.pick(hitsOf(target, options.layerIds), at),
			refuse: on.refuse
		});
		element.addEventListener('pointerover', this.#onHover);
		element.addEventListener('pointerleave', this.#onLeave);
		element.classList.add('is-live');
	}

	/** Whether a gesture is in progress. */
	get isHeld(): boolean {
		return this.#isHeld;
	}

	get camera(): Camera {
		const { zoom, unproject } = this.view;
		const { x, y } = this.#middle;
		return { ...unproject(x, y), zoom };
	}

	/** The current view; pixels are CSS pixels of the window. */
	get view(): MapView {
		const { left, top, width } = this.#extent.getBoundingClientRect();
		const [boxLeft, boxTop, boxWidth] = this.#box;
		return viewOf({ left: boxLeft, top: boxTop }, width / boxWidth, { left, top });
	}

	setPadding(padding: Padding): void {
		this.#padding = padding;
	}

	/** Moves to a camera. If the map is already there, CSS keeps placing it. */
	goTo({ lon, lat, zoom }: Camera): void {
		const now = this.view;
		const there = now.project(lon, lat);
		const { x, y } = this.#middle;
		const isThere = Math.hypot(there.x - x, there.y - y) < 1 && Math.abs(now.zoom - zoom) < 0.005;
		if (!isThere) this.#place(zoom, { x, y }, [lon, lat]);
		this.#options.element.classList.add('is-placed');
		this.#options.on.move(this.view);
	}

	zoomBy(steps: number): void {
		this.#moveBy({ dx: 0, dy: 0, zoom: steps, at: this.#middle });
		this.#options.on.settle(this.camera);
	}

	/**
	 * Highlights what is pointed at, or else what a part of the page shows; the page's own emphasis is part of the
	 * drawing. CSS hides the layers that are switched off.
	 */
	show({ hover, emphasis }: MapState): void {
		const { element, layerIds } = this.#options;
		const isDrawnIn = element.classList.contains('of-selection');
		const lit = hover ?? (isDrawnIn ? null : emphasis);
		element.classList.toggle('is-led', !hover && lit !== null);
		for (const before of element.querySelectorAll('.is-lit')) before.classList.remove('is-lit');
		const layers = (lit?.layers ?? []).map((id) => `[data-layer-index="${layerIds.indexOf(id)}"]`);
		const features = (lit?.features ?? []).map((id) => `[data-feature="${CSS.escape(id)}"]`);
		const selector = [...layers, ...features].join();
		if (selector === '') return;
		for (const match of element.querySelectorAll(selector)) match.classList.add('is-lit');
	}

	/** Draws a measurement, which stays when another page's map is opened. */
	draw(drawing: FeatureCollection): void {
		this.#drawing = drawing;
		drawMeasure(this.#part('.map-drawing'), this.#box, drawing);
	}

	/**
	 * Shows another page's map, taken from that page's HTML.
	 * @throws Error if the page cannot be fetched; the current map stays
	 */
	async open(path: string): Promise<void> {
		if (path === this.#path) return;
		const previous = this.#path;
		this.#path = path;
		const response = await fetch(path).catch(() => null);
		if (!response?.ok) {
			// Another visit to the page tries again.
			if (this.#path === path) this.#path = previous;
			throw new Error(`The map of ${path}: ${response ? `status ${response.status}` : 'no answer'}`);
		}
		// Browsers check inline styles of the parsed page against this page's CSP, and report violations.
		const html = (await response.text()).replace(/<style[^]*?<\/style>/g, '');
		const other = new DOMParser().parseFromString(html, 'text/html').getElementById(ID);
		const { element } = this.#options;
		if (!other || path !== this.#path) return;
		element.replaceChildren(...other.childNodes);
		element.dataset['box'] = other.dataset['box'] ?? '';
		element.classList.toggle('of-selection', other.classList.contains('of-selection'));
		this.draw(this.#drawing);
		this.#options.on.move(this.view);
	}

	/** Shows or hides the map. */
	set isShown(isShown: boolean) {
		this.#options.element.hidden = !isShown;
	}

	destroy(): void {
		const { element } = this.#options;
		this.#stopGestures();
		element.removeEventListener('pointerover', this.#onHover);
		element.removeEventListener('pointerleave', this.#onLeave);
		element.classList.remove('is-live');
	}

	get #extent(): HTMLElement {
		return this.#part('.map-extent');
	}

	get #box(): DrawnBox {
		const [left = 0, top = 0, width = 1, height = 1] = (this.#options.element.dataset['box'] ?? '')
			.split(' ')
			.map(Number);
		return [left, top, width, height];
	}

	/** The centre of the free part of the window. */
	get #middle(): Point {
		const { top, right, bottom, left } = this.#padding;
		return { x: (left + innerWidth - right) / 2, y: (top + innerHeight - bottom) / 2 };
	}

	#part(selector: string): HTMLElement {
		const part = this.#options.element.querySelector<HTMLElement>(selector);
		if (!part) throw new Error(`The page's map has no ${selector}`);
		return part;
	}

	#moveBy({ dx, dy, zoom, at }: Gesture): void {
		const { view } = this;
		const target = Math.min(ZOOMS.max, Math.max(ZOOMS.min, view.zoom + zoom));
		const under = view.unproject(at.x, at.y);
		this.#place(target, { x: at.x + dx, y: at.y + dy }, [under.lon, under.lat]);
		this.#options.on.move(this.view);
	}

	/** Moves the map so that a position is at a point of the window. */
	#place(zoom: number, { x, y }: Point, position: [number, number]): void {
		const scale = 2 ** zoom;
		const [boxLeft, boxTop, boxWidth, boxHeight] = this.#box;
		const [px, py] = projectToPixels(position, 0);
		const { style, classList } = this.#part('.map-box');
		classList.add('is-moved');
		// With `translate`, the browser repaints the drawing only when its scale changes, not when it moves.
		style.translate = `${x - (px - boxLeft) * scale}px ${y - (py - boxTop) * scale}px`;
		style.width = `${boxWidth * scale}px`;
		style.height = `${boxHeight * scale}px`;
	}

	readonly #onHover = ({ target }: PointerEvent) => {
		const { on, layerIds } = this.#options;
		on.hover(hitsOf(target, layerIds));
	};
	readonly #onLeave = () => this.#options.on.hover([]);
}

/** The place of a drawn element, taken from the URL of its link. */
function hitsOf(target: EventTarget | null, layerIds: readonly string[]): Hit[] {
	const link = target instanceof Element ? target.closest('a') : null;
	const place = /\/([^/]+)\/$/.exec(link?.getAttribute('href') ?? '')?.[1];
	if (!link || place === undefined) return [];
	const index = link.closest<SVGElement>('[data-layer-index]')?.dataset['layerIndex'];
	const layer = index === undefined ? null : (layerIds[Number(index)] ?? null);
	return [{ place, placeName: '', layer, feature: link.dataset['feature'] ?? place }];
}
