import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { NOTHING_CHOSEN } from '../../src/lib/cartography/map-state';
import { paletteOf } from '../../src/lib/cartography/palette';
import { styleOf } from '../../src/lib/cartography/style';
import { SYMBOLS, symbolSvg } from '../../src/lib/cartography/symbols';
import { loadAtlas } from '../../src/lib/server/load-atlas';
import { sideOrdersOf } from '../../src/lib/server/map-data';
import { mapPoints } from '../../src/lib/server/map-points';
import { load } from '../../src/routes/+layout.server';

/** Everything the bare page gets besides MapLibre, as plain data. */
export type Look = {
	readonly style: StyleSpecification;
	readonly symbols: Readonly<Record<string, { readonly size: number; readonly svg: string }>>;
	readonly pixelRatio: number;
	readonly bounds: [number, number, number, number];
};

/** A system font, which MapLibre draws without web fonts or glyph files. */
const SYSTEM_FONT = 'sans-serif';
const FONT_KEY = 'text-font';
/** As in `src/lib/map/maplibre/images.ts`. */
const PIXEL_RATIO = 2;

/** The atlas's light style with system fonts; `reliefUrl` is the built relief image. */
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
			sources: {
				base: '/geo/base.json',
				baseDetailed: '/geo/base-detailed.json',
				labels: '/geo/labels.json',
				regions: '/geo/regions.json',
				routes: '/geo/routes.json',
				points: '/geo/points.json',
				relief: reliefUrl
			}
		},
		'light',
		NOTHING_CHOSEN
	);
	const symbols = Object.entries(SYMBOLS).map(([name, drawing]) => [
		name,
		{ size: drawing.size, svg: symbolSvg(drawing, palette) }
	]);
	return {
		style: { ...style, layers: style.layers.map(withSystemFont) },
		symbols: Object.fromEntries(symbols),
		pixelRatio: PIXEL_RATIO,
		bounds: [west, south, east, north]
	};
}

function withSystemFont(layer: LayerSpecification): LayerSpecification {
	if (layer.type !== 'symbol' || !layer.layout) return layer;
	return { ...layer, layout: replaceFonts(layer.layout) as typeof layer.layout };
}

/** Fonts occur under `text-font`, in layouts and in the options of `format` expressions. */
function replaceFonts(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(replaceFonts);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, child]) => [
			key,
			key === FONT_KEY ? systemFontLike(child) : replaceFonts(child)
		])
	);
}

/** Font lists are either `['A', 'B']` or `['literal', ['A', 'B']]`. */
function systemFontLike(fonts: unknown): unknown {
	const isExpression = Array.isArray(fonts) && Array.isArray(fonts[1]);
	return isExpression ? ['literal', [SYSTEM_FONT]] : [SYSTEM_FONT];
}
