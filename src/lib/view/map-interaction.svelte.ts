import type { FeatureCollection } from 'geojson';
import { createContext } from 'svelte';
import type { Focus } from '$lib/atlas/page-data/focus';
import type { PlaceSummary } from '$lib/atlas/page-data/places';
import type { Emphasis } from '$lib/cartography/map-state';

/** A spot of the map, in degrees, and the zoom and reach with which it was pointed out. */
export type MapSpot = {
	readonly lon: number;
	readonly lat: number;
	readonly zoom: number;
	/** So far from a thing it still counts as pointed at, in CSS pixels. */
	readonly reachPx: number;
};

/** What is pointed at, both ways: lists light up the map, and the map lights up lists. */
export class MapInteraction {
	/** What a list or the legend points at. */
	emphasis = $state.raw<Emphasis | null>(null);
	/** Ids of the places under the pointer on the map. */
	places = $state.raw<readonly string[]>([]);
	/** What a part of the page shows on the map, such as a paragraph; null where the whole page's focus holds. */
	focus = $state.raw<Focus | null>(null);
	/** Where a place that is chosen on the map leads to, instead of to its page; null leaves that to the page. */
	hrefOfChoice: (placeId: string) => string | null = () => null;
	/** What a page that measures draws on the map. */
	drawing = $state.raw<FeatureCollection | null>(null);
	/** What takes a spot that is pointed out on the map, in place of what lies there; null where places are chosen. */
	takeSpot = $state.raw<((spot: MapSpot) => void) | null>(null);

	/** Points at a place, or at nothing. */
	pointAt(place: Pick<PlaceSummary, 'id' | 'layer'> | null): void {
		this.emphasis = place && { layers: place.layer ? [place.layer] : [], features: [place.id] };
	}
}

/** The pointing of the layout above. `getMapInteraction` throws where there is none. */
export const [getMapInteraction, setMapInteraction] = createContext<MapInteraction>();
