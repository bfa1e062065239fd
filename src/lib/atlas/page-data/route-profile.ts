import type { RouteStop, CountryLength } from './place';
import type { PlaceLink } from './references';
import type { Focus } from './focus';
import type { SourceIndex } from './sources';
import type { Certainty, Position2D, RouteSymbology } from '../types';

/** Lengths in km by certainty: whole numbers that add up to `totalKm`. */
export type LengthByCertainty = Readonly<Record<Certainty, number>> & { readonly totalKm: number };

/** The part of the drawn line in one country (ISO 3166-1 alpha-2). */
export type CountryShare = LengthByCertainty & { readonly country: string };

/** A leg of the drawn line, in km from its start. */
export type ProfileLeg = {
	readonly startKm: number;
	readonly endKm: number;
	readonly country: string;
	readonly certainty: Certainty;
};

/** Where the drawn line crosses a border. */
export type Crossing = {
	readonly from: string;
	readonly to: string;
	readonly km: number;
	readonly at: Position2D;
	/** The larger tolerance of the two legs that meet there. */
	readonly toleranceKm: number;
	readonly certainty: Certainty;
	/** The stop at the crossing, if any. */
	readonly stop: string | null;
};

/** Distance of something from the drawn line. */
export type ProfileDistance = {
	readonly id: string;
	readonly name: string;
	/** The place whose page covers it, if any. */
	readonly place: string | null;
	readonly kind: 'base' | 'port' | 'place' | 'town';
	readonly km: number;
	/** Sum of its own tolerance and the line's. */
	readonly toleranceKm: number;
	/** The nearest point of the line, and its distance from the line's start. */
	readonly at: Position2D;
	readonly alongKm: number;
	/** Bearing from that point, in degrees clockwise from north; null if the two may coincide. */
	readonly bearing: number | null;
	/** The stops at the ends of the nearest leg. */
	readonly between: readonly [string, string];
	readonly certainty: Certainty;
};

/** A pipeline's route in numbers, measured on the drawn line except for published lengths. */
export type ProfileData = {
	readonly place: PlaceLink;
	readonly layer: string;
	readonly symbology: RouteSymbology;
	/** Country names by code, as in the published lengths. */
	readonly countries: Readonly<Record<string, string>>;
	readonly shares: readonly CountryShare[];
	readonly total: LengthByCertainty;
	readonly legs: readonly ProfileLeg[];
	readonly stops: readonly RouteStop[];
	readonly crossings: readonly Crossing[];
	readonly distances: readonly ProfileDistance[];
	readonly lengths: readonly CountryLength[];
	readonly sources: SourceIndex;
	/** Smallest and largest tolerance of a leg, in km. */
	readonly tolerance: { readonly least: number; readonly most: number };
	/** Towns are listed up to this distance from the line, in km. */
	readonly reachKm: number;
	readonly focus: Focus;
};
