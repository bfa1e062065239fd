import type { Bounds, EdtfDate, Certainty, LocalName, RecordEntry } from './types';

/** The structure a layer or place is drawn with; form comes before colour. */
export type Symbology = 'bar' | 'rail' | 'diamond' | 'anchor' | 'hatch' | 'dots';

export type PlaceSymbol = Symbology | 'capital' | 'square' | 'area' | 'none';

export type Figure = {
	readonly value: string;
	readonly label: string;
	readonly year: string | null;
	readonly sources: readonly string[];
	readonly versions?: readonly {
		readonly value: string;
		readonly year?: string | null;
		readonly sources: readonly string[];
	}[];
};

export type PublishedLength = {
	/** ISO 3166-1 alpha-2, or null for the whole route. */
	readonly country: string | null;
	readonly name: string;
	readonly values: readonly {
		readonly km: number;
		readonly year: string | null;
		readonly sources: readonly string[];
	}[];
};

export type Nomination = {
	readonly id: string;
	readonly by: string;
	readonly date: EdtfDate;
	readonly count: number | null;
	readonly sites: readonly string[];
	readonly sources: readonly string[];
	readonly note?: string;
};

export type PlaceLocation =
	| { readonly layer: string }
	| { readonly feature: string }
	| { readonly country: string }
	| { readonly bbox: Bounds };

export type Provenance = {
	readonly text: string;
	readonly certainty: Certainty;
	readonly toleranceKm: number | null;
	readonly basis: readonly string[];
};

export type PlaceGroup = { readonly id: string; readonly name: string };

export type Place = {
	readonly id: string;
	readonly group: string;
	readonly rank: number;
	readonly listed: boolean;
	readonly partOf?: string;
	readonly name: string;
	readonly listNote?: string;
	readonly kindLabel: string;
	readonly localNames: readonly LocalName[];
	/** Other spellings, and names in other scripts: read by the search alone. */
	readonly alternateNames?: readonly string[];
	readonly schemaType: string;
	readonly symbol: PlaceSymbol;
	readonly location: PlaceLocation | null;
	readonly summary: string;
	readonly figures: readonly Figure[];
	readonly silences: readonly string[];
	readonly background: readonly RecordEntry[];
	readonly related: readonly string[];
	readonly provenance: Provenance;
	readonly lengths?: readonly PublishedLength[];
	readonly nominations?: readonly Nomination[];
	readonly fate?: readonly RecordEntry[];
};
