import type { MapState } from './map-state';

/** Switching changes only visibility: the style is complete from the start, so no source reloads. */
export function visibilityOf(layerId: string, { hidden }: MapState): 'visible' | 'none' {
	return hidden.includes(layerId) ? 'none' : 'visible';
}
