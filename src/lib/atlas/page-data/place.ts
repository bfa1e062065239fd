import type { Claim, LayerStatus, Place, RouteSymbology, StopKind } from '../types';
import type { Focus } from './focus';
import type { PlaceLink, SpeakerIndex } from './references';
import type { SourceIndex } from './sources';
import type { TwoTimes } from '../status';

/** A leg of the length bar: the drawn length of a country's share, beside what was published. */
export type CountryLength = {
	readonly country: string | null;
	readonly name: string;
	readonly drawnKm: number;
	/** Share of the drawn length that is documented, 0 to 1. */
	readonly documentedShare: number;
	readonly published: readonly {
		readonly km: number;
		readonly year: string | null;
		readonly sources: readonly string[];
	}[];
};

export type RouteStop = {
	readonly id: string;
	readonly name: string;
	readonly kind: StopKind;
	readonly km: number;
	/** Certainty of the leg that leads on from here. */
	readonly isNextDocumented: boolean;
	readonly note?: string;
};

export type RouteProfile = {
	readonly symbology: RouteSymbology;
	readonly lengths: readonly CountryLength[];
	readonly totalKm: number;
	readonly stops: readonly RouteStop[];
};

export type PlaceData = {
	readonly place: Place;
	/** By which print knows it; null for what is not in the list. */
	readonly number: number | null;
	/** Of the layer that it tells about. */
	readonly status: TwoTimes<LayerStatus> | null;
	readonly claims: readonly Claim[];
	readonly sources: SourceIndex;
	readonly related: readonly PlaceLink[];
	readonly parent: PlaceLink | null;
	readonly sites: readonly PlaceLink[];
	readonly previous: PlaceLink;
	readonly next: PlaceLink;
	readonly route: RouteProfile | null;
	readonly focus: Focus;
	/** Who says the claims. */
	readonly speakers: SpeakerIndex;
};
