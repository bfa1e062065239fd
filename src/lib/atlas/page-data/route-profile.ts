import type { RouteStop, CountryLength } from './place';
import type { PlaceLink } from './references';
import type { Focus } from './focus';
import type { SourceIndex } from './sources';
import type { Certainty, Position2D, RouteSymbology } from '../types';

/** A length in km of each certainty; whole numbers that add up to the total beside them. */
export type LengthByCertainty = Readonly<Record<Certainty, number>> & { readonly totalKm: number };

/** The drawn line in one country, named by ISO 3166-1 alpha-2. */
export type CountryShare = LengthByCertainty & { readonly country: string };

/** A leg of the drawn line, in km from its start. */
export type ProfileLeg = {
	readonly startKm: number;
	readonly endKm: number;
	readonly country: string;
	readonly certainty: Certainty;
};

/** Where the drawn line passes from a country to another. */
export type Crossing = {
	readonly from: string;
	readonly to: string;
	readonly km: number;
	readonly at: Position2D;
	/** How far the spot may be off: the greater of what holds for the legs that meet there. */
	readonly toleranceKm: number;
	readonly certainty: Certainty;
	/** The stop that stands at the spot, where one does. */
	readonly stop: string | null;
};

/** How far something lies from the drawn line. */
export type ProfileDistance = {
	readonly id: string;
	readonly name: string;
	/** The page that tells of it, if any. */
	readonly place: string | null;
	readonly kind: 'base' | 'port' | 'place' | 'town';
	readonly km: number;
	/** Of its own position and of the line's, together. */
	readonly toleranceKm: number;
	/** The nearest spot of the line, and how far along that is. */
	readonly at: Position2D;
	readonly alongKm: number;
	/** The way from that spot to it, in degrees clockwise from north, or null where the two may be the same. */
	readonly bearing: number | null;
	/** The stops that the nearest leg runs between. */
	readonly between: readonly [string, string];
	readonly certainty: Certainty;
};

/** A pipeline's route in numbers, all of them measured on the drawn line but the published lengths. */
export type ProfileData = {
	readonly place: PlaceLink;
	readonly layer: string;
	readonly symbology: RouteSymbology;
	/** By code, as the published lengths name them. */
	readonly countries: Readonly<Record<string, string>>;
	readonly shares: readonly CountryShare[];
	readonly total: LengthByCertainty;
	readonly legs: readonly ProfileLeg[];
	readonly stops: readonly RouteStop[];
	readonly crossings: readonly Crossing[];
	readonly distances: readonly ProfileDistance[];
	readonly lengths: readonly CountryLength[];
	readonly sources: SourceIndex;
	/** The least and the most that a leg may be off, in km. */
	readonly tolerance: { readonly least: number; readonly most: number };
	/** How far from the line towns are still listed, in km. */
	readonly reachKm: number;
	readonly focus: Focus;
};
