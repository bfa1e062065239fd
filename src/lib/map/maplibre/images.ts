import type { Map as MapLibreMap } from 'maplibre-gl';
import { paletteOf, type Theme } from '$lib/cartography/palette';
import { SYMBOLS, symbolSvg, type SymbolName } from '$lib/cartography/symbols';

/** Raster pixels per symbol unit: sharp on screens of up to twice the density. */
const PIXEL_RATIO = 2;

function isSymbolName(id: string): id is SymbolName {
	return id in SYMBOLS;
}

/** Draws the map's symbols when they are first needed, in the colours of `theme()`. */
export function supplySymbols(map: MapLibreMap, theme: () => Theme): void {
	map.setMissingStyleImageResolver(async (id) => {
		if (!isSymbolName(id)) return;
		const image = await rasterise(id, theme());
		if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
	});
}

/** Redraws the symbols in use in another theme's colours. */
export async function recolourSymbols(map: MapLibreMap, theme: Theme): Promise<void> {
	const names = map.listImages().filter(isSymbolName);
	await Promise.all(
		names.map(async (name) => {
			const image = await rasterise(name, theme);
			if (map.hasImage(name)) map.updateImage(name, image);
		})
	);
}

async function rasterise(name: SymbolName, theme: Theme): Promise<ImageData> {
	const drawing = SYMBOLS[name];
	const image = new Image();
	image.src = `data:image/svg+xml,${encodeURIComponent(symbolSvg(drawing, paletteOf(theme)))}`;
	await image.decode();
	const side = drawing.size * PIXEL_RATIO;
	const canvas = document.createElement('canvas');
	canvas.width = side;
	canvas.height = side;
	// In memory, because the pixels are read back, and the GPU may be busy with the map's first drawing.
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('No canvas to draw a map symbol on');
	context.drawImage(image, 0, 0, side, side);
	return context.getImageData(0, 0, side, side);
}
