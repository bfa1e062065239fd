import type { MapState } from './map-state';

/** Switching is a matter of visibility alone: the style is whole from the start, and no source loads again. */
export function visibilityOf(layerId: string, { hidden }: MapState): 'visible' | 'none' {
	return hidden.includes(layerId) ? 'none' : 'visible';
}
