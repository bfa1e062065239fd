import type { FeatureCollection } from 'geojson';
import { everyOf } from '$lib/atlas/every-of';
import type { SiteState, Works } from '$lib/atlas/types';

/** What a reader has hidden and brought to the fore; with the palette it decides the whole look of the map. */
export type MapState = {
	/** Ids of the layers switched off. */
	readonly hidden: readonly string[];
	/** What the open page is about, or null where all is equal. */
	readonly emphasis: Emphasis | null;
	/** What the pointer or the focus rests on. */
	readonly hover: Emphasis | null;
	/** Whether the map is that of the article's time, and not of what is known last. */
	readonly isAsClaimed: boolean;
	/** Whether the finer base map is wanted: from zoom 6 on. */
	readonly isDetailed: boolean;
	/** What the reader measures, each feature with its `role`: area, line or point. */
	readonly drawing: FeatureCollection;
};

/** From this zoom on the finer base map is fetched. */
export const DETAIL_ZOOM = 5.9;

/** What a stretch of a route is known to be; planned where no works were found. */
export type SegmentState = Works | 'planned';
export const SEGMENT_STATES = everyOf<SegmentState>()(['built', 'begun', 'planned']);
/** How wide a stretch is drawn by what is known of it: what nobody has begun is thin, what is built is stout. */
export const SHARE_OF_WIDTH: Readonly<Record<SegmentState, number>> = {
	built: 1.15,
	begun: 0.85,
	planned: 0.55
};

/** What a site is known to be; unnamed where nobody had named it yet. */
export type SiteSymbolState = SiteState | 'unnamed';

/** Layers brought out as a whole, and single features by their id. */
export type Emphasis = { readonly layers: readonly string[]; readonly features: readonly string[] };

export const NOTHING_DRAWN: FeatureCollection = { type: 'FeatureCollection', features: [] };

export const NOTHING_CHOSEN: MapState = {
	hidden: [],
	emphasis: null,
	hover: null,
	isAsClaimed: false,
	isDetailed: false,
	drawing: NOTHING_DRAWN
};

/** The property of a feature that tells its state at the time that the map shows. */
export function stateKey({ isAsClaimed }: MapState): 'state' | 'stateThen' {
	return isAsClaimed ? 'stateThen' : 'state';
}

/** Whether a layer keeps its full strength. */
export function isInFocus({ emphasis }: MapState, layerId: string): boolean {
	return !emphasis || emphasis.layers.includes(layerId);
}

/** Whether a layer is one that the open page is about. */
export function isSelected({ emphasis }: MapState, layerId: string): boolean {
	return emphasis?.layers.includes(layerId) ?? false;
}

/** How far a layer is brought out: 1 when selected, 0.6 under the pointer, else 0. */
export function gainOf(state: MapState, layerId: string): number {
	if (isSelected(state, layerId)) return 1;
	return state.hover?.layers.includes(layerId) ? 0.6 : 0;
}
