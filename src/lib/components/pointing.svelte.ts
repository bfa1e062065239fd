import { createContext } from 'svelte';
import type { Emphasis } from '../cartography/map-state';

/** What is pointed at, both ways: lists light up the map, and the map lights up lists. */
export class Pointing {
	/** What a list or the legend points at. */
	emphasis = $state.raw<Emphasis | null>(null);
	/** Ids of the places under the pointer on the map. */
	places = $state.raw<readonly string[]>([]);
}

/** The pointing of the layout above. `getPointing` throws where there is none. */
export const [getPointing, setPointing] = createContext<Pointing>();
