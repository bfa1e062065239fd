import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { layerIds } from './data';
import type { Pixels, Position } from './map';

/** The map that stands in each page's HTML. How it is marked up is known here and nowhere else in the tests. */
export class PageMap {
	readonly #page: Page | FrameLocator;

	constructor(page: Page | FrameLocator) {
		this.#page = page;
	}

	get sheet(): Locator {
		return this.#page.locator('#static-map');
	}

	/** The extent that the page is about: the part of the map that the window shows at first. */
	get extent(): Locator {
		return this.sheet.locator('.map-extent');
	}

	/** What holds the extent, with the frame that paper has round it. */
	get box(): Locator {
		return this.sheet.locator('.map-box');
	}

	/** What is drawn of a layer. */
	drawingOf(layerId: string): Locator {
		return this.sheet.locator(`[data-layer-index="${layerIds.indexOf(layerId)}"]`).first();
	}

	/** The name that a drawn thing of a layer bears, which is a link. */
	nameOf(layerId: string): Locator {
		return this.drawingOf(layerId).locator('a text').first();
	}

	/** A name on the map. */
	label(text: string): Locator {
		return this.sheet.locator('text').filter({ hasText: text, visible: true });
	}

	/** What is brought out, as what is pointed at or told of. */
	get lit(): Locator {
		return this.sheet.locator('.is-lit');
	}

	/** What is brought out of a layer, or the layer's drawing itself. */
	litOf(layerId: string): Locator {
		const layer = `[data-layer-index="${layerIds.indexOf(layerId)}"]`;
		return this.sheet.locator(`${layer}.is-lit, ${layer} .is-lit`);
	}

	/** The places that are brought out by a symbol or a name of their own. */
	async litPlaces(): Promise<string[]> {
		const names = await this.lit.evaluateAll((nodes) =>
			nodes.map((node) => node.getAttribute('data-feature'))
		);
		return names.filter((name) => name !== null);
	}

	/** Waits until all but what is brought out is faint. */
	async isLed(): Promise<void> {
		await expect(this.sheet).toHaveClass(/is-led/);
	}

	/** Waits until the map is drawn for what the page is about, not for all of the atlas. */
	async isOfSelection(): Promise<void> {
		await expect(this.sheet).toHaveClass(/of-selection/);
	}

	/** The lines of what is measured. */
	get measuredLines(): Locator {
		return this.sheet.locator('.map-measure path');
	}

	/** The points of what is measured. */
	get measuredPoints(): Locator {
		return this.sheet.locator('.map-measure circle');
	}

	/** The width and the dashes of each line that is drawn of a route. */
	async strokes(): Promise<string[]> {
		return this.sheet
			.locator('.map-paths g[stroke-width]')
			.evaluateAll((lines) =>
				lines.map((line) => `${getComputedStyle(line).strokeWidth} ${getComputedStyle(line).strokeDasharray}`)
			);
	}

	/** The symbols that are seen, by the names of their drawings. */
	async symbols(): Promise<string[]> {
		const names = await this.sheet
			.locator('use')
			.evaluateAll((uses) =>
				uses.filter((use) => getComputedStyle(use).display !== 'none').map((use) => use.getAttribute('href'))
			);
		return names.filter((name) => name !== null);
	}

	/** The extent in Web Mercator, 512 units to the world: left, top, width and height. */
	async bounds(): Promise<string> {
		return (await this.sheet.getAttribute('data-box')) ?? '';
	}

	/** The width of the extent in pixels, by which the zoom shows. */
	async width(): Promise<number> {
		return (await this.extent.boundingBox())?.width ?? 0;
	}

	/** Where a position lies, by the bounds that the page names. */
	async screen([lon, lat]: Position): Promise<Pixels> {
		const [left = NaN, top = NaN, width = NaN] = (await this.bounds()).split(' ').map(Number);
		const extent = await this.extent.boundingBox();
		if (!extent) throw new Error('The page’s map is not shown');
		const scale = extent.width / width;
		const x = (lon * 512) / 360;
		const y = (-Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 512) / (2 * Math.PI);
		return { x: extent.x + (x - left) * scale, y: extent.y + (y - top) * scale };
	}
}

/** How far two points are apart, in pixels. */
export function distance(one: Pixels, other: Pixels): number {
	return Math.hypot(one.x - other.x, one.y - other.y);
}
