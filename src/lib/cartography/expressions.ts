import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from './palette';

/** The fonts that labels are set in; each is a web font of the page, registered under this very name. */
export const FONTS = {
	sans: ['Atlas Map Sans Medium', 'Atlas Map Arabic'],
	sansSemibold: ['Atlas Map Sans Semibold', 'Atlas Map Arabic'],
	serif: ['Atlas Map Serif Semibold', 'Atlas Map Arabic'],
	sea: ['Atlas Map Sea Italic'],
	local: ['Atlas Map Arabic']
};

type Stop = number | ExpressionSpecification;

/** A size that grows with the zoom, as line widths and type do on the printed map: `(zoom, value)` pairs. */
export function byZoom(...stops: readonly Stop[]): ExpressionSpecification {
	return ['interpolate', ['exponential', 1.4], ['zoom'], ...stops] as ExpressionSpecification;
}

/** A property of the feature. */
export function property(name: string): ExpressionSpecification {
	return ['get', name];
}

/** Whether a feature's property has a value. */
export function isProperty(name: string, value: string | number): ExpressionSpecification {
	return ['==', ['get', name], value];
}

/** The label's extent as its halo: never plain white, always a little soft. */
export function haloOf(palette: Palette, width: number) {
	return { 'text-halo-color': palette.halo, 'text-halo-width': width, 'text-halo-blur': 0.4 } as const;
}

type Anchor = 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** The corner of the text that touches the symbol when the label stands on that side of it. */
const ANCHORS: Readonly<Record<string, Anchor>> = {
	e: 'left',
	w: 'right',
	s: 'top',
	n: 'bottom',
	se: 'top-left',
	sw: 'top-right',
	ne: 'bottom-left',
	nw: 'bottom-right'
};

export const SIDES = Object.keys(ANCHORS);

/** An offset in ems from the symbol's centre; on the diagonal a little less each way. */
function offsetOf(side: string, distance: number): [number, number] {
	const reach = side.length === 2 ? distance * 0.72 : distance;
	const x = side.includes('e') ? reach : side.includes('w') ? -reach : 0;
	const y = side.includes('s') ? reach : side.includes('n') ? -reach : 0;
	return [x, y];
}

/**
 * Anchors tried in turn. `sides` on the feature lists the sides of the symbol from the clearest on, as the build
 * found them (`e s w n`); a feature without it tries right, left, below, above.
 */
export function anchorsBySides(
	orders: readonly string[],
	distance: number
): DataDrivenPropertyValueSpecification<(string | [number, number])[]> {
	const collection = (order: string): ExpressionSpecification => [
		'literal',
		order.split(' ').flatMap((side) => [ANCHORS[side] ?? 'left', offsetOf(side, distance)])
	];
	const fallback = collection('e w s n');
	if (orders.length === 0) return fallback as never;
	const branches = orders.flatMap((order) => [order, collection(order)]);
	return ['match', ['coalesce', ['get', 'sides'], ''], ...branches, fallback] as never;
}
