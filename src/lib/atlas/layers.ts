import type { Layer } from './types';

/** What a layer is made of and by whose leave: for the build, and for what readers take away. */
const MAKING = ['file', 'units', 'credit', 'licence', 'certainty', 'toleranceKm', 'basis', 'status'] as const;
type WithoutMaking<L> = L extends Layer ? Omit<L, (typeof MAKING)[number]> : never;

/** A layer, of any kind or of one, as pages and the map know it. */
export type DrawnLayer<Kind extends Layer['kind'] = Layer['kind']> = WithoutMaking<
	Extract<Layer, { readonly kind: Kind }>
>;

export function drawnLayer(layer: Layer): DrawnLayer {
	const making: readonly string[] = MAKING;
	return Object.fromEntries(Object.entries(layer).filter(([key]) => !making.includes(key))) as DrawnLayer;
}
