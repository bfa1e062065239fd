import type { Position } from 'geojson';
import type { ExtentBox } from '$lib/cartography/fit-bounds';
import { MAP_TOKENS, type ColourToken, type Palette, type Theme } from '$lib/cartography/palette';
import { projectToPixels } from '$lib/cartography/mercator';
import { element } from './svg';
import type { XY } from './paths';
import type { Box } from './label-placement';
import { WIDTH_STEPS_PX } from './width-steps';

type LengthAtZoom = (zoom: number) => number;
export type Density = { readonly scale: number; readonly from: number; readonly to: number };

/** What a drawing is written for: how it says colours, sizes and positions. */
export type RenderTarget = {
	/** The zoom at which what cannot follow the size is evaluated. */
	readonly zoom: number;
	/** The zooms at which labels are placed, from the smallest drawing to the largest. */
	readonly steps: readonly number[];
	/** The least step of path data, in the units that `project` gives. */
	readonly pathStep: number;
	readonly project: (position: Position) => XY;
	readonly colour: (token: ColourToken) => string;
	/** A blend of two colours; `share` of the first, 0 to 1. */
	readonly blend: (first: ColourToken, second: ColourToken, share: number) => string;
	/** A length in CSS pixels that may grow with the zoom, and may differ as of the article's time. */
	readonly length: (atZoom: LengthAtZoom, thenAtZoom?: LengthAtZoom) => string;
	/** The times that a drawing holds side by side, each with the class that shows what belongs to it alone. */
	readonly times: readonly { readonly time: 'latest' | 'then'; readonly className: string }[];
	/** A number that may differ by theme. */
	readonly number: (of: (theme: Theme) => number) => string;
	/** CSS pixels of a unit of `project` at `zoom`. */
	readonly unitPx: number;
	/**
	 * Markup in CSS pixels, whatever the drawing's size, whose origin lies at a point that `project` gave. Where its
	 * classes hide it as a whole, no window lays it out in vain.
	 */
	readonly spot: (at: XY, markup: string, classes?: string) => string;
	/** Wraps paths, which are written in units of `project`. */
	readonly extent: (markup: string) => string;
	/** What a path needs so that its strokes keep their width in CSS pixels. */
	readonly pathAttributes: Readonly<Record<string, string>>;
	/** What a label needs so that its halo lies beneath it; in a page the style sheet says so. */
	readonly labelAttributes: Readonly<Record<string, string>>;
	/** Scales for patterns, whose cells would shrink and grow with the drawing: each over a run of steps. */
	readonly densities: readonly Density[];
	/** Where labels may not stand, in CSS pixels: the drawing is covered there. */
	readonly occupied: readonly Box[];
	/** Classes that show an element only over a run of steps. */
	readonly during: (from: number, to: number) => string;
};

/** Widths at which lengths are taken; between and beyond them they follow the width evenly. */
const NARROW_PX = 340;
/** Path data counts in two thirds of a pixel: rounded to whole ones they are within a third of a pixel. */
const UNITS_PER_PX = 1.5;
const STEPS_PER_DENSITY = 3;

/** A drawing that fits any window: positions in per cent, lengths that follow the box, colours by their tokens. */
export function pageTarget(box: ExtentBox, designZoom: number, maxZoom: number): RenderTarget {
	const zoomAt = (widthPx: number) => Math.log2(widthPx / box.width);
	const natural = box.width * 2 ** maxZoom;
	const widths = WIDTH_STEPS_PX.filter((width, index) => index === 0 || width < natural);
	const wide = box.width * 2 ** designZoom;
	const narrow = Math.min(NARROW_PX, wide / 2);
	const scale = UNITS_PER_PX * 2 ** designZoom;
	const percent = (value: number) => `${round(value * 100, 2)}%`;
	return {
		zoom: designZoom,
		steps: widths.map((width) => zoomAt(width * 2 ** (1 / 8))),
		pathStep: 1,
		project: (position) => {
			const [x, y] = projectToPixels(position, 0);
			return [(x - box.left) * scale, (y - box.top) * scale];
		},
		colour: (token) => `var(--${token})`,
		blend: (first, second, share) =>
			`color-mix(in srgb,var(--${first}) ${round(share * 100, 0)}%,var(--${second}))`,
		length: (atZoom, thenAtZoom = atZoom) => {
			const [far, near] = [zoomAt(narrow), zoomAt(wide)];
			const grown = (at: LengthAtZoom) => {
				const slope = (at(near) - at(far)) / (wide - narrow);
				return `${round(at(far) - slope * narrow, 2)}px + ${round(slope * 100, 3)}cqw`;
			};
			const change = (zoom: number) => thenAtZoom(zoom) - atZoom(zoom);
			if (Math.abs(change(near)) >= 0.01)
				return `calc(${grown(atZoom)} + (${grown(change)})*var(--as-claimed))`;
			if (Math.abs(atZoom(near) - atZoom(far)) < 0.01) return String(round(atZoom(near), 2));
			return `calc(${grown(atZoom)})`;
		},
		times: [
			{ time: 'latest', className: 'if-latest' },
			{ time: 'then', className: 'if-claimed' }
		],
		number: (of) => {
			const [light, dark] = [of('light'), of('dark')];
			if (Math.abs(light - dark) < 0.005) return String(round(light, 2));
			return `calc(${round(light, 2)} + ${round(dark - light, 2)}*var(--is-dark))`;
		},
		unitPx: 1 / UNITS_PER_PX,
		spot: ([x, y], markup, classes = '') => {
			const [left, top] = [percent(x / scale / box.width), percent(y / scale / box.height)];
			return element('svg', { class: classes, x: left, y: top }, markup);
		},
		extent: (markup) => {
			const size = `${round(box.width * scale, 1)} ${round(box.height * scale, 1)}`;
			return `<svg class="map-paths" viewBox="0 0 ${size}" preserveAspectRatio="none" fill="none">${markup}</svg>`;
		},
		pathAttributes: { 'vector-effect': 'non-scaling-stroke' },
		labelAttributes: {},
		occupied: [],
		densities: densitiesOf(widths, wide, zoomAt),
		during: (from, to) => {
			const starts = from > 0 ? [`from-${from}`] : [];
			return [...starts, ...(to < widths.length - 1 ? [`to-${to}`] : [])].join(' ');
		}
	};
}

/** MapLibre lets a pattern grow between two whole zooms and starts anew at each. */
function densitiesOf(
	widths: readonly number[],
	designWidth: number,
	zoomAt: (widthPx: number) => number
): Density[] {
	const last = widths.length - 1;
	const starts = widths.map((_, step) => step).filter((step) => step % STEPS_PER_DENSITY === 0);
	return starts.map((from) => {
		const to = Math.min(last, from + STEPS_PER_DENSITY - 1);
		const middle = Math.sqrt((widths[from] ?? 1) * (widths[to] ?? 1)) * 2 ** (1 / 8);
		const zoom = zoomAt(middle);
		return { scale: round((designWidth / middle) * 2 ** (zoom - Math.floor(zoom)), 2), from, to };
	});
}

/**
 * A drawing of one size in pixels and one theme, whole in itself.
 * @param origin where the box's corner lies
 * @param occupied where the drawing is covered, and labels may not stand
 */
export function imageTarget(
	box: ExtentBox,
	zoom: number,
	origin: XY,
	palette: Palette,
	theme: Theme,
	occupied: readonly Box[] = []
): RenderTarget {
	const scale = 2 ** zoom;
	const project = (position: Position): XY => {
		const [x, y] = projectToPixels(position, 0);
		return [origin[0] + (x - box.left) * scale, origin[1] + (y - box.top) * scale];
	};
	const isInside = ([x, y]: XY) => x >= 0 && x <= box.width * scale && y >= 0 && y <= box.height * scale;
	return {
		zoom,
		steps: [zoom],
		pathStep: 0.1,
		project,
		colour: (token) => palette[token],
		blend: (first, second, share) => mixed(palette[first], palette[second], share),
		length: (atZoom) => String(round(atZoom(zoom), 2)),
		times: [{ time: 'latest', className: '' }],
		number: (of) => String(round(of(theme), 3)),
		unitPx: 1,
		// What lies outside is left out: some programs fail at a layer of which nothing shows.
		spot: ([x, y], markup) =>
			isInside([x - origin[0], y - origin[1]])
				? `<g transform="translate(${round(x, 1)} ${round(y, 1)})">${markup}</g>`
				: '',
		extent: (markup) => `<g fill="none">${markup}</g>`,
		pathAttributes: {},
		labelAttributes: { 'paint-order': 'stroke', 'stroke-linejoin': 'round', 'xml:space': 'preserve' },
		occupied,
		densities: [{ scale: 2 ** (zoom - Math.floor(zoom)), from: 0, to: 0 }],
		during: () => ''
	};
}

/** Colours that name the tokens: a style made with them can be written in any theme's colours. */
export const MARKER_PALETTE = Object.fromEntries(
	MAP_TOKENS.map((token, index) => [token, `#${String(index + 1).padStart(6, '0')}`])
) as Palette;

/** The token that a colour of a style made with the markers stands for; `blue` is its part of 0 to 1. */
export function tokenOf({ g, b }: { readonly g: number; readonly b: number }): ColourToken {
	const hex = [g, b]
		.map((part) =>
			Math.round(part * 255)
				.toString(16)
				.padStart(2, '0')
		)
		.join('');
	const token = MAP_TOKENS[Number(hex) - 1];
	if (!token) throw new Error('A colour of the style is none of the palette');
	return token;
}

export function round(value: number, digits: number): number {
	return Number(value.toFixed(digits));
}

function mixed(first: string, second: string, share: number): string {
	const parts = [1, 3, 5].map((start) => {
		const [a, b] = [first, second].map((hex) => parseInt(hex.slice(start, start + 2), 16));
		return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share));
	});
	return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
