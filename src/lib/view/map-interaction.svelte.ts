import type { FeatureCollection } from 'geojson';
import { createContext } from 'svelte';
import type { Focus } from '$lib/atlas/page-data/focus';
import type { PlaceSummary } from '$lib/atlas/page-data/places';
import type { Emphasis } from '$lib/cartography/map-state';

/** A position pointed at on the map, in degrees, with the zoom at the time. */
export type MapSpot = {
	readonly lon: number;
	readonly lat: number;
	readonly zoom: number;
	/** Hit tolerance in CSS pixels. */
	readonly reachPx: number;
};

/** What the reader points at; links lists and map in both directions. */
export class MapInteraction {
	/** What a list or the legend points at. */
	emphasis = $state.raw<Emphasis | null>(null);
	/** Ids of the places under the pointer on the map. */
	places = $state.raw<readonly string[]>([]);
	/** What a part of the page, such as a paragraph, shows on the map; null for the page's own focus. */
	focus = $state.raw<Focus | null>(null);
	/** Where choosing a place on the map leads; null for the place's page. */
	hrefOfChoice: (placeId: string) => string | null = () => null;
	/** What a measuring page draws on the map. */
	drawing = $state.raw<FeatureCollection | null>(null);
	/** Receives positions clicked on the map; null when a click chooses places. */
	takeSpot = $state.raw<((spot: MapSpot) => void) | null>(null);

	/** Emphasises a place, or nothing. */
	pointAt(place: Pick<PlaceSummary, 'id' | 'layer'> | null): void {
		this.emphasis = place && { layers: place.layer ? [place.layer] : [], features: [place.id] };
	}
}

/** The interaction, as context of the layout. `getMapInteraction` throws outside it. */
export const [getMapInteraction, setMapInteraction] = createContext<MapInteraction>();
