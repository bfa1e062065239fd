import type { Position } from 'geojson';
import type { ExtentBox } from '$lib/cartography/fit-bounds';
import type { ColourToken, Palette, Theme } from '$lib/cartography/palette';
import { projectToPixels } from '$lib/cartography/mercator';
import { element } from '$lib/markup/xml';
import type { XY } from './paths';
import type { Box } from './label-placement';
import { WIDTH_STEPS_PX } from './width-steps';

type LengthAtZoom = (zoom: number) => number;
export type Density = { readonly scale: number; readonly from: number; readonly to: number };

/** Output format of a drawing: how it writes colours, sizes and positions. */
export type RenderTarget = {
	/** Zoom at which to evaluate what cannot scale with the drawing. */
	readonly zoom: number;
	/** Zooms at which labels are placed, from the smallest drawing to the largest. */
	readonly steps: readonly number[];
	/** Precision of path data, in units of `project`. */
	readonly pathStep: number;
	readonly project: (position: Position) => XY;
	readonly colour: (token: ColourToken) => string;
	/** A blend of two colours; `share` of the first, 0 to 1. */
	readonly blend: (first: ColourToken, second: ColourToken, share: number) => string;
	/**
	 * A length in CSS pixels that may grow with the zoom, and may differ as of the article's publication
	 * (`thenAtZoom`).
	 */
	readonly length: (atZoom: LengthAtZoom, thenAtZoom?: LengthAtZoom) => string;
	/** Times that the drawing contains, each with the class of elements shown only then. */
	readonly times: readonly { readonly time: 'latest' | 'then'; readonly className: string }[];
	/** A number that may differ by theme. */
	readonly number: (of: (theme: Theme) => number) => string;
	/** CSS pixels per unit of `project` at `zoom`. */
	readonly unitPx: number;
	/**
	 * Places markup in CSS pixels, whatever the drawing's size, with its origin at a projected point. Classes that hide
	 * all of it belong here, so that hidden markup is not laid out.
	 */
	readonly spot: (at: XY, markup: string, classes?: string) => string;
	/** Wraps paths, which are written in units of `project`. */
	readonly extent: (markup: string) => string;
	/** Attributes that keep a path's stroke width in CSS pixels. */
	readonly pathAttributes: Readonly<Record<string, string>>;
	/** Attributes that put a label's halo beneath its text; on a page, CSS does so. */
	readonly labelAttributes: Readonly<Record<string, string>>;
	/** Scales for patterns, each over a range of steps; otherwise cells would shrink and grow with the drawing. */
	readonly densities: readonly Density[];
	/** Covered areas in CSS pixels, where no label may be placed. */
	readonly occupied: readonly Box[];
	/** Classes that show an element only over a range of steps. */
	readonly during: (from: number, to: number) => string;
};

/** Lengths are evaluated at this width and at the design width, and are linear between and beyond them. */
const NARROW_PX = 340;
/** A path unit is 2/3 of a pixel, so rounding to whole units is accurate to 1/3 of a pixel. */
const UNITS_PER_PX = 1.5;

/** A responsive drawing: positions in per cent, lengths that follow the box, colours as CSS tokens. */
export function pageTarget(box: ExtentBox, designZoom: number, maxZoom: number): RenderTarget {
	const zoomAt = (widthPx: number) => Math.log2(widthPx / box.width);
	const natural = box.width * 2 ** maxZoom;
	const widths = WIDTH_STEPS_PX.filter((width, index) => index === 0 || width < natural);
	const steps = widths.map((width) => zoomAt(width * 2 ** (1 / 8)));
	const wide = box.width * 2 ** designZoom;
	const narrow = Math.min(NARROW_PX, wide / 2);
	const scale = UNITS_PER_PX * 2 ** designZoom;
	const percent = (value: number) => `${round(value * 100, 2)}%`;
	return {
		zoom: designZoom,
		steps,
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
		densities: densitiesOf(steps, designZoom),
		during: (from, to) => {
			const starts = from > 0 ? [`from-${from}`] : [];
			return [...starts, ...(to < widths.length - 1 ? [`to-${to}`] : [])].join(' ');
		}
	};
}

/** MapLibre scales patterns with the map between two whole zooms and starts again at each. */
function densitiesOf(steps: readonly number[], designZoom: number): Density[] {
	const wholeZooms = [...new Set(steps.map(Math.floor))];
	return wholeZooms.map((whole) => ({
		scale: round(2 ** (designZoom - whole), 2),
		from: steps.findIndex((zoom) => Math.floor(zoom) === whole),
		to: steps.findLastIndex((zoom) => Math.floor(zoom) === whole)
	}));
}

/**
 * A self-contained drawing in one size in pixels and one theme.
 * @param origin position of the box's top left corner
 * @param occupied covered areas, where no label may be placed
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
		// Omit what is outside: some programs fail on layers with nothing visible.
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
