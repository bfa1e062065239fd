import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { NOTHING_CHOSEN } from '../../src/lib/cartography/map-state';
import { paletteOf } from '../../src/lib/cartography/palette';
import { sourceAddresses } from '../../src/lib/cartography/sources';
import { styleOf } from '../../src/lib/cartography/style';
import { SYMBOLS, symbolSvg } from '../../src/lib/cartography/symbols';
import { loadAtlas } from '../../src/lib/server/load-atlas';
import { sideOrdersOf } from '../../src/lib/server/map-data';
import { mapPoints } from '../../src/lib/server/map-points';
import { load } from '../../src/routes/+layout.server';

/** All that the bare page is given beside MapLibre: plain data, as if written by hand. */
export type Look = {
	readonly style: StyleSpecification;
	readonly symbols: Readonly<Record<string, { readonly size: number; readonly svg: string }>>;
	readonly pixelRatio: number;
	readonly bounds: [number, number, number, number];
};

/** A font that every system has: MapLibre draws it without a web font and without glyph files. */
const SYSTEM_FACE = 'sans-serif';
const FONT_KEY = 'text-font';
/** As `src/lib/map/maplibre/images.ts` draws them. */
const PIXEL_RATIO = 2;

/** The atlas's own style in its light theme, with system fonts; `reliefUrl` is where the build put the relief. */
export function bareLook(reliefUrl: string): Look {
	const { shell } = load();
	const palette = paletteOf('light');
	const [west, south, east, north] = shell.mapBounds;
	const style = styleOf(
		{
			layers: shell.layers.map(({ layer }) => layer),
			sideOrders: sideOrdersOf(mapPoints(loadAtlas())),
			reliefBounds: shell.mapBounds,
			credit: shell.site.credit,
			sources: sourceAddresses((file) => `/geo/${file}.json`, reliefUrl)
		},
		'light',
		NOTHING_CHOSEN
	);
	const symbols = Object.entries(SYMBOLS).map(([name, drawing]) => [
		name,
		{ size: drawing.size, svg: symbolSvg(drawing, palette) }
	]);
	return {
		style: { ...style, layers: style.layers.map(withSystemFace) },
		symbols: Object.fromEntries(symbols),
		pixelRatio: PIXEL_RATIO,
		bounds: [west, south, east, north]
	};
}

function withSystemFace(layer: LayerSpecification): LayerSpecification {
	if (layer.type !== 'symbol' || !layer.layout) return layer;
	return { ...layer, layout: replaceFaces(layer.layout) as typeof layer.layout };
}

/** Faces stand under `text-font`, in a layout and in the options of a `format` expression. */
function replaceFaces(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(replaceFaces);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, child]) => [
			key,
			key === FONT_KEY ? systemFaceLike(child) : replaceFaces(child)
		])
	);
}

/** `['A', 'B']` and `['literal', ['A', 'B']]` are both a list of fonts. */
function systemFaceLike(fonts: unknown): unknown {
	const isExpression = Array.isArray(fonts) && Array.isArray(fonts[1]);
	return isExpression ? ['literal', [SYSTEM_FACE]] : [SYSTEM_FACE];
}
