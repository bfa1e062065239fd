import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Focus } from './focus';
import type { Certainty, Position2D } from '../types';

/** What a spot is: a site of a layer, a stop of a route, a named place of no layer, or a town of the base map. */
export type SpotKind = 'site' | 'stop' | 'place' | 'town';

/** A point that can be measured from and to. */
export type Spot = {
	readonly id: string;
	/** Unique among spots. */
	readonly name: string;
	readonly kind: SpotKind;
	readonly at: Position2D;
	/** How far the true position may lie from the one given. */
	readonly toleranceKm: number;
	readonly certainty: Certainty;
	/** The place whose page tells of it; towns of the base map have none. */
	readonly place: string | null;
	/** The switchable layer that it is drawn on. */
	readonly layer: string | null;
};

/** A route as the distances to it are measured: its stretches, each with its own tolerance. */
export type MeasuredRoute = {
	readonly id: string;
	readonly name: string;
	readonly place: string;
	readonly stretches: readonly { readonly toleranceKm: number; readonly line: readonly Position[] }[];
};

/** How far every main place lies from every other, as pages without scripts tell it. */
export type DistanceTable = readonly {
	readonly name: string;
	readonly place: string;
	readonly others: readonly {
		readonly name: string;
		readonly km: number;
		readonly toleranceKm: number;
		/** In degrees clockwise from north, or null where the two may be the same. */
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
	/** The place whose page tells of it, and its layer. */
	readonly place: string | null;
	readonly layer: string | null;
	readonly shape: Polygon | MultiPolygon;
};

/** A border between two countries, as the base map draws it. */
export type MeasuredBorder = {
	readonly id: string;
	readonly countries: readonly [string, string];
	readonly isDisputed: boolean;
	readonly toleranceKm: number;
	readonly lines: readonly (readonly Position[])[];
};

/** What the base map has of lands: loaded once it is asked what is near. */
export type LandsData = {
	/** The countries whose provinces it holds. */
	readonly countries: readonly string[];
	readonly areas: readonly MeasuredArea[];
	readonly borders: readonly MeasuredBorder[];
};
