import type { EdtfDate, Modality, PlaceSymbol, Standing } from '$lib/atlas/types';

/** In result order, unless a name matches. */
export const SEARCH_KINDS = ['place', 'claim', 'actor', 'event', 'source'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** An alternative spelling or a name in another language; `lang` if known. */
export type OtherName = { readonly text: string; readonly lang?: string };

/** An entry of the search index: what is searched, what is shown, and where it links. */
export type SearchEntry = {
	readonly id: string;
	/** A name, or a claim's full text. */
	readonly title: string;
	readonly names?: readonly OtherName[];
	/** Shown under the title, and searched. */
	readonly detail?: string;
	/** Searched only. */
	readonly text?: string;
	/** Places and actors whose names also find the entry. */
	readonly places?: readonly string[];
	readonly actors?: readonly string[];
	/** The place whose page contains the entry, and that place's switchable layer. */
	readonly home?: string;
	readonly layer?: string;
	readonly paragraph?: number;
	/** Page of the list that contains it; omitted for the first. */
	readonly page?: number;
	readonly symbol?: PlaceSymbol;
	readonly modality?: Modality;
	readonly standing?: Standing;
	readonly claimCount?: number;
	readonly date?: EdtfDate;
};

/** The entries that the search index is built from. */
export type SearchData = Readonly<Record<SearchKind, readonly SearchEntry[]>>;
