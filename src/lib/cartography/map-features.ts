import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { SegmentState, SiteSymbolState } from './map-state';

/** A line of the `routes` source: each segment, and the full line for casing and flow marks. */
export type RouteFeatureProperties = {
	readonly id: string;
	readonly layer: string;
	readonly place: string;
	readonly placeName: string;
	readonly role: 'segment' | 'whole';
	readonly certainty?: string;
	/** Documented state of the segment: latest, and at the article's publication. */
	readonly state?: SegmentState;
	readonly stateThen?: SegmentState;
};

/** A point of the `points` source. */
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
	/** Documented state of the site: latest, and at the article's publication. */
	readonly state?: SiteSymbolState;
	readonly stateThen?: SiteSymbolState;
	readonly sides?: string;
	/** Labelled only at higher zooms, or if its own layer is selected. */
	readonly isQuiet?: boolean;
	/** Labels with lower values are placed first. */
	readonly priority?: number;
};

export type PointFeature = Feature<Point, PointFeatureProperties>;

/** A shape of the `regions` source. */
export type RegionFeatureProperties = {
	readonly id: string;
	readonly layer: string;
	readonly place: string;
	readonly placeName: string;
};

export type RouteLineCollection = FeatureCollection<LineString, RouteFeatureProperties>;
export type MapPointCollection = FeatureCollection<Point, PointFeatureProperties>;
export type RegionCollection = FeatureCollection<Polygon | MultiPolygon, RegionFeatureProperties>;
