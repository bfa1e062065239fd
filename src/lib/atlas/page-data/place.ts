import type { Claim, LayerStatus, Place, RouteSymbology, StopKind } from '../types';
import type { Focus } from './focus';
import type { PlaceLink, SpeakerIndex } from './references';
import type { SourceIndex } from './sources';
import type { TwoTimes } from '../status';

/** A segment of the length bar: a country's drawn length beside the published ones. */
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
	/** Whether the leg to the next stop is documented. */
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
	/** Its number in print; null for unlisted places. */
	readonly number: number | null;
	/** Status of the layer about the place. */
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
	/** Speakers of the claims. */
	readonly speakers: SpeakerIndex;
};
