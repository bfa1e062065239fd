import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from './palette';

/** Label fonts; each is a web font that the page registers under exactly this name. */
export const FONTS = {
	sans: ['Atlas Map Sans Medium', 'Atlas Map Arabic'],
	sansSemibold: ['Atlas Map Sans Semibold', 'Atlas Map Arabic'],
	serif: ['Atlas Map Serif Semibold', 'Atlas Map Arabic'],
	sea: ['Atlas Map Sea Italic'],
	local: ['Atlas Map Arabic']
};

type Stop = number | ExpressionSpecification;

/** A size that grows with the zoom, as line widths and type do on printed maps: `(zoom, value)` pairs. */
export function byZoom(...stops: readonly Stop[]): ExpressionSpecification {
	return ['interpolate', ['exponential', 1.4], ['zoom'], ...stops] as ExpressionSpecification;
}

export function property(name: string): ExpressionSpecification {
	return ['get', name];
}

/** Whether a feature's property equals a value. */
export function isProperty(name: string, value: string | number): ExpressionSpecification {
	return ['==', ['get', name], value];
}

/** A label's halo: never plain white, always slightly blurred. */
export function haloOf(palette: Palette, width: number) {
	return { 'text-halo-color': palette.halo, 'text-halo-width': width, 'text-halo-blur': 0.4 } as const;
}

type Anchor = 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** Text anchor for each side of the symbol: the part of the label nearest to the symbol. */
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

/** Offset in ems from the symbol's centre; slightly less per axis on diagonals. */
function offsetOf(side: string, distance: number): [number, number] {
	const reach = side.length === 2 ? distance * 0.72 : distance;
	const x = side.includes('e') ? reach : side.includes('w') ? -reach : 0;
	const y = side.includes('s') ? reach : side.includes('n') ? -reach : 0;
	return [x, y];
}

/**
 * Anchors in the order to try. The feature's `sides` property lists the symbol's sides from clearest to most crowded,
 * as the build found them (`e s w n`); without it, right, left, below, above.
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
