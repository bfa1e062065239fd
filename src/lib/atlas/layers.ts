import type { FeatureCollection, LineString, Point } from 'geojson';
import type { Symbology } from './place';
import type { Certainty, EdtfDate, LocalName, Position2D } from './types';

/** What was known of a layer at a date: in one sentence or two, and in a few words for the legend. */
export type LayerStatus = {
	readonly date: EdtfDate;
	readonly short: string;
	readonly text: string;
	readonly sources: readonly string[];
};

/** What is documented of a stretch or a site at a date. Of what has none, nothing was found. */
export type DatedState<State extends string> = {
	readonly state: State;
	readonly date: EdtfDate;
	readonly sources: readonly string[];
};
export type Works = 'begun' | 'built';
export type SiteState = 'named' | 'ended';

type LayerBase = {
	readonly id: string;
	/** The name of its switch. */
	readonly name: string;
	readonly note: string;
	/** The place whose page tells about it. */
	readonly place: string;
	readonly symbology: Symbology;
	readonly credit: readonly string[];
	readonly licence: string;
	/** In order of time. Regions have none. */
	readonly status?: readonly LayerStatus[];
	/** A note on the overview: where its text begins, and the point that its line leads to. */
	readonly callout?: {
		readonly text: string;
		readonly paragraph: number;
		readonly at: Position2D;
		readonly to: Position2D;
	};
};

export type RouteLayer = LayerBase & { readonly kind: 'route'; readonly file: string };
export type PointLayer = LayerBase & { readonly kind: 'point'; readonly file: string };
export type RegionLayer = LayerBase & {
	readonly kind: 'region';
	/** adm1 codes of the base-map extract whose union is the region. */
	readonly units: readonly string[];
	readonly label: { readonly name: string; readonly local: LocalName; readonly at: Position2D };
	readonly certainty: Certainty;
	readonly toleranceKm: number;
	readonly basis: readonly string[];
};
export type Layer = RouteLayer | PointLayer | RegionLayer;

/** What a layer is made of and by whose leave: for the build, and for what readers take away. */
const MAKING = ['file', 'units', 'credit', 'licence', 'certainty', 'toleranceKm', 'basis', 'status'] as const;
type WithoutMaking<L> = L extends Layer ? Omit<L, (typeof MAKING)[number]> : never;

/** A layer as pages and the map know it. */
export type DrawnLayer = WithoutMaking<Layer>;

export function drawnLayer(layer: Layer): DrawnLayer {
	const making: readonly string[] = MAKING;
	return Object.fromEntries(Object.entries(layer).filter(([key]) => !making.includes(key))) as DrawnLayer;
}

export type SegmentProperties = {
	readonly kind: 'segment';
	readonly from: string;
	readonly to: string;
	readonly country: string;
	readonly certainty: Certainty;
	readonly toleranceKm: number;
	readonly basis: readonly string[];
	/** In order of time. */
	readonly states?: readonly DatedState<Works>[];
	readonly note?: string;
};

export type StopProperties = {
	readonly kind: 'stop';
	readonly stopKind: 'field' | 'town' | 'border' | 'terminus' | 'area';
	readonly name: string;
	readonly localNames?: readonly LocalName[];
	readonly alternateNames?: readonly string[];
	readonly country: string;
	readonly certainty: Certainty;
	readonly toleranceKm: number;
	readonly basis: readonly string[];
	readonly note?: string;
};

export type PointProperties = {
	readonly name: string;
	readonly localNames?: readonly LocalName[];
	readonly place: string;
	readonly kind: 'airfield' | 'port' | 'capital' | 'town' | 'district' | 'plant';
	readonly certainty: Certainty;
	readonly toleranceKm: number;
	readonly basis: readonly string[];
	/** In order of time. */
	readonly states?: readonly DatedState<SiteState>[];
	readonly note?: string;
};

export type RouteCollection = FeatureCollection<LineString | Point, SegmentProperties | StopProperties>;
export type PointCollection = FeatureCollection<Point, PointProperties>;
