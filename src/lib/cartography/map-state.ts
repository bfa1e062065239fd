import type { FeatureCollection } from 'geojson';
import { everyOf } from '$lib/atlas/every-of';
import type { SiteState, Works } from '$lib/atlas/types';

/** What the reader has hidden, selected and measured; with the palette, it determines the whole style. */
export type MapState = {
	/** Ids of the layers switched off. */
	readonly hidden: readonly string[];
	/** What the open page is about; null for no emphasis. */
	readonly emphasis: Emphasis | null;
	/** What has the pointer or the keyboard focus. */
	readonly hover: Emphasis | null;
	/** Whether the map shows the state at the article's publication instead of the latest. */
	readonly isAsClaimed: boolean;
	/** Whether to use the detailed base map; see `DETAIL_ZOOM`. */
	readonly isDetailed: boolean;
	/** The reader's measurement; each feature has a `role`: area, line or point. */
	readonly drawing: FeatureCollection;
};

/** From this zoom, the detailed base map is fetched. */
export const DETAIL_ZOOM = 5.9;

/** Known state of a route's segment; planned if no works were found. */
export type SegmentState = Works | 'planned';
export const SEGMENT_STATES = everyOf<SegmentState>()(['built', 'said-built', 'begun', 'planned']);
/** Width factor of a segment by state: thin if nothing has begun, thick if built or said to be. */
export const SHARE_OF_WIDTH: Readonly<Record<SegmentState, number>> = {
	built: 1.15,
	'said-built': 1.15,
	begun: 0.85,
	planned: 0.55
};

/** Width of the pale core that makes a segment hollow where only its builder says that it is built. */
export const HOLLOW_SHARE = 0.5;

/** Known state of a site; unnamed if nobody had named it yet. */
export type SiteSymbolState = SiteState | 'unnamed';

/** Ids of layers emphasised as a whole, and of single features. */
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

/** The feature property that holds the state at the time shown. */
export function stateKey({ isAsClaimed }: MapState): 'state' | 'stateThen' {
	return isAsClaimed ? 'stateThen' : 'state';
}

/** Whether a layer is drawn at full strength. */
export function isInFocus({ emphasis }: MapState, layerId: string): boolean {
	return !emphasis || emphasis.layers.includes(layerId);
}

/** Whether the open page is about a layer. */
export function isSelected({ emphasis }: MapState, layerId: string): boolean {
	return emphasis?.layers.includes(layerId) ?? false;
}

/** Strength of a layer's emphasis: 1 if selected, 0.6 under the pointer, otherwise 0. */
export function gainOf(state: MapState, layerId: string): number {
	if (isSelected(state, layerId)) return 1;
	return state.hover?.layers.includes(layerId) ? 0.6 : 0;
}
