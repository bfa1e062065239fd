import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { SegmentState, SiteSymbolState } from './map-state';

/** A line of the map's `routes` source: each segment, and the whole for the casing and the flow marks. */
export type RouteFeatureProperties = {
	readonly id: string;
	readonly layer: string;
	readonly place: string;
	readonly placeName: string;
	readonly role: 'segment' | 'whole';
	readonly certainty?: string;
	/** What is documented of a segment: last, and when the article was published. */
	readonly state?: SegmentState;
	readonly stateThen?: SegmentState;
};

/** A point of the map's `points` source. */
export type PointFeatureProperties = {
	readonly id: string;
	readonly layer?: string;
	readonly place: string;
	readonly placeName: string;
	readonly role: 'stop' | 'site' | 'place' | 'region';
	readonly name: string;
	readonly local?: string;
	readonly symbol?: string;
	readonly stopKind?: string;
	readonly note?: string;
	/** What is documented of a site: last, and when the article was published. */
	readonly state?: SiteSymbolState;
	readonly stateThen?: SiteSymbolState;
	readonly sides?: string;
	/** Named only further in, or where its own layer is selected. */
	readonly isQuiet?: boolean;
	/** Lower is placed first where labels compete. */
	readonly priority?: number;
};

export type PointFeature = Feature<Point, PointFeatureProperties>;

/** A shape of the map's `regions` source. */
export type RegionFeatureProperties = {
	readonly id: string;
	readonly layer: string;
	readonly place: string;
	readonly placeName: string;
};

export type RouteLineCollection = FeatureCollection<LineString, RouteFeatureProperties>;
export type MapPointCollection = FeatureCollection<Point, PointFeatureProperties>;
export type RegionCollection = FeatureCollection<Polygon | MultiPolygon, RegionFeatureProperties>;
