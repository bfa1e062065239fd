import type { Layer } from './types';

/** Origin, licence and quality of a layer: for the build and the exports, not for pages and the map. */
const MAKING = ['file', 'units', 'credit', 'licence', 'certainty', 'toleranceKm', 'basis', 'status'] as const;
type WithoutMaking<L> = L extends Layer ? Omit<L, (typeof MAKING)[number]> : never;

/** A layer as pages and the map use it, of any kind or of one. */
export type DrawnLayer<Kind extends Layer['kind'] = Layer['kind']> = WithoutMaking<
	Extract<Layer, { readonly kind: Kind }>
>;

export function drawnLayer(layer: Layer): DrawnLayer {
	const making: readonly string[] = MAKING;
	return Object.fromEntries(Object.entries(layer).filter(([key]) => !making.includes(key))) as DrawnLayer;
}
