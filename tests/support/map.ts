import { expect, type Frame, type JSHandle, type Locator, type Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { layerIds } from './data';
import { m, named } from './words';

/** Starting WebGL in software takes two seconds on a quiet laptop, and up to forty where every core is busy. */
const DRAWING_MS = 90_000;
/** A move begins a frame or two after the page or switch that asks for it. */
const FRAMES_AT_REST = 5;

/** Longitude and latitude in degrees. */
export type Position = readonly [lon: number, lat: number];
/** In CSS pixels of the window. */
export type Pixels = { readonly x: number; readonly y: number };

/** The element that MapLibre draws in; the build for tests leaves the map on it. */
type MapHolder = HTMLElement & { readonly map?: MapLibreMap };

/** The interactive map: what it shows, and where. In a frame it is that of the page in the frame. */
export class InteractiveMap {
	readonly #page: Page | Frame;

	constructor(page: Page | Frame) {
		this.#page = page;
	}

	/** The map with all that stands on it; `data-map-state` says how far the interactive one is. */
	get region(): Locator {
		return this.#page.getByRole('region', named(m.map_label()));
	}

	/** What MapLibre draws on, and what the keyboard moves. */
	get canvas(): Locator {
		return this.#page.getByRole('region', named(m.map_canvas()));
	}

	/** Waits until the map is drawn and at rest. */
	async isDrawn(): Promise<void> {
		const restsFor = (frames: number) =>
			this.#page.evaluate(async (count) => {
				const holder = document.querySelector<MapHolder>('.maplibregl-map');
				const region = document.querySelector<HTMLElement>('[data-map-state]');
				for (let frame = 0; frame < count; frame += 1) {
					const state = region?.dataset['mapState'] ?? 'no map';
					const error = document.querySelector<HTMLElement>('[data-map-error]')?.dataset['mapError'] ?? '';
					if (state !== 'ready') return `${state} ${error}`.trim();
					if (holder?.map?.isMoving() !== false) return 'moving';
					await new Promise(requestAnimationFrame);
				}
				return 'at rest';
			}, frames);
		// The page may be on its way to another while it is asked.
		await expect(async () => expect(await restsFor(FRAMES_AT_REST)).toBe('at rest')).toPass({
			timeout: DRAWING_MS,
			intervals: [50]
		});
	}

	/** Waits until the page's own map stays, for want of the interactive one. */
	async isReplaced(): Promise<void> {
		await expect(this.region).toHaveAttribute('data-map-state', 'svg', { timeout: DRAWING_MS });
	}

	/** The zoom, and the centre of what nothing covers. */
	async camera(): Promise<{ readonly zoom: number; readonly lon: number; readonly lat: number }> {
		return this.#ask((map) =>
			map.evaluate((drawn) => {
				const { lng, lat } = drawn.getCenter();
				return { zoom: drawn.getZoom(), lon: lng, lat };
			})
		);
	}

	/** How many features of a layer of the atlas are seen. */
	async drawn(layerId: string): Promise<number> {
		return this.#ask((map) =>
			map.evaluate((drawn, id) => {
				const layers = drawn.getLayersOrder().filter((name) => name.endsWith(`:${id}`));
				return drawn.queryRenderedFeatures({ layers }).length;
			}, layerId)
		);
	}

	/** The ids of the layers of the atlas of which anything is seen, in the order of the legend. */
	async drawnLayers(): Promise<string[]> {
		return this.#ask((map) =>
			map.evaluate((drawn, ids) => {
				const names = drawn.getLayersOrder();
				return ids.filter((id) => {
					const layers = names.filter((name) => name.endsWith(`:${id}`));
					return drawn.queryRenderedFeatures({ layers }).length > 0;
				});
			}, layerIds)
		);
	}

	/** The values of a property over what is seen of layers of the map's style. */
	async drawnValues(styleLayers: readonly string[], property: string): Promise<unknown[]> {
		return this.#ask((map) =>
			map.evaluate(
				(drawn, { layers, key }) =>
					drawn.queryRenderedFeatures({ layers: [...layers] }).map(({ properties }) => properties[key]),
				{ layers: styleLayers, key: property }
			)
		);
	}

	/** The expression by which a layer of the map's style chooses its symbols. */
	async symbolsOf(styleLayer: string): Promise<string> {
		return this.#ask((map) =>
			map.evaluate((drawn, id) => JSON.stringify(drawn.getLayoutProperty(id, 'icon-image')), styleLayer)
		);
	}

	/** Where a position lies. */
	async screen([lon, lat]: Position): Promise<Pixels> {
		return this.#ask((map) =>
			map.evaluate(
				(drawn, at) => {
					const { x, y } = drawn.project(at);
					return { x, y };
				},
				{ lng: lon, lat }
			)
		);
	}

	/** Where the camera's centre lies: in the middle of what nothing covers. */
	async middle(): Promise<Pixels> {
		return this.#ask((map) =>
			map.evaluate((drawn) => {
				const { x, y } = drawn.project(drawn.getCenter());
				return { x, y };
			})
		);
	}

	/** The zooms that the map passes through while it is led elsewhere: first where it was, and last where it comes to rest. */
	async zoomsDuring(lead: () => Promise<void>): Promise<number[]> {
		await this.isDrawn();
		const map = await this.#handle();
		const zooms = await map.evaluateHandle((moving) => {
			const passed = [moving.getZoom()];
			moving.on('move', () => passed.push(moving.getZoom()));
			return passed;
		});
		await lead();
		await expect.poll(() => zooms.evaluate((passed) => new Set(passed).size)).toBeGreaterThan(1);
		await this.isDrawn();
		return zooms.jsonValue();
	}

	/** Takes the graphics context away, as a browser short of memory does. The returned function gives it back. */
	async loseContext(): Promise<() => Promise<void>> {
		const map = await this.#handle();
		const context = await map.evaluateHandle((drawing) => {
			const extension = drawing.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
			if (!extension) throw new Error('The graphics context cannot be taken away');
			extension.loseContext();
			return extension;
		});
		return () => context.evaluate((extension) => extension.restoreContext());
	}

	async #ask<Answer>(question: (map: JSHandle<MapLibreMap>) => Promise<Answer>): Promise<Answer> {
		await this.isDrawn();
		const map = await this.#handle();
		try {
			return await question(map);
		} finally {
			await map.dispose();
		}
	}

	async #handle(): Promise<JSHandle<MapLibreMap>> {
		return this.#page.evaluateHandle(() => {
			const map = document.querySelector<MapHolder>('.maplibregl-map')?.map;
			if (!map) throw new Error('The map is not exposed. Build the site for the tests: npm run build:test');
			return map;
		});
	}
}
