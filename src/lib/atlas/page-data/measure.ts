import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Focus } from './focus';
import type { Certainty, Position2D } from '../types';

/** A layer's site, a route's stop, a named place outside the layers, or a base map town. */
export type SpotKind = 'site' | 'stop' | 'place' | 'town';

/** A point to measure from and to. */
export type Spot = {
	readonly id: string;
	/** Unique among spots. */
	readonly name: string;
	readonly kind: SpotKind;
	readonly at: Position2D;
	/** How far the true position may be from the given one. */
	readonly toleranceKm: number;
	readonly certainty: Certainty;
	/** The place whose page covers it; null for base map towns. */
	readonly place: string | null;
	/** The switchable layer that shows it. */
	readonly layer: string | null;
};

/** A route for measuring distances: its stretches, each with its own tolerance. */
export type MeasuredRoute = {
	readonly id: string;
	readonly name: string;
	readonly place: string;
	readonly stretches: readonly { readonly toleranceKm: number; readonly line: readonly Position[] }[];
};

/** Distances between all main places, for pages without scripts. */
export type DistanceTable = readonly {
	readonly name: string;
	readonly place: string;
	readonly others: readonly {
		readonly name: string;
		readonly km: number;
		readonly toleranceKm: number;
		/** In degrees clockwise from north; null if the two may coincide. */
		readonly bearing: number | null;
	}[];
}[];

export type MeasureData = {
	readonly spots: readonly Spot[];
	readonly focus: Focus;
};

export type NearData = MeasureData & {
	readonly routes: readonly MeasuredRoute[];
	readonly table: DistanceTable;
};

/** A province of the base map. */
export type MeasuredArea = {
	readonly id: string;
	readonly name: string;
	readonly country: string;
	readonly toleranceKm: number;
	/** The place whose page covers it, and its layer. */
	readonly place: string | null;
	readonly layer: string | null;
	readonly shape: Polygon | MultiPolygon;
};

/** A border between two countries, from the base map. */
export type MeasuredBorder = {
	readonly id: string;
	readonly countries: readonly [string, string];
	readonly isDisputed: boolean;
	readonly toleranceKm: number;
	readonly lines: readonly (readonly Position[])[];
};

/** Provinces and borders of the base map; loaded on the first search for what is near. */
export type LandsData = {
	/** Countries whose provinces are included. */
	readonly countries: readonly string[];
	readonly areas: readonly MeasuredArea[];
	readonly borders: readonly MeasuredBorder[];
};
