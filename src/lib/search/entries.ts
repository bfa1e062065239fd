import type { EdtfDate, Modality, PlaceSymbol, Standing } from '$lib/atlas/types';

/** In the order in which the results stand, where no name decides. */
export const SEARCH_KINDS = ['place', 'claim', 'actor', 'event', 'source'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Another spelling or another language's name; `lang` where it is known. */
export type OtherName = { readonly text: string; readonly lang?: string };

/** What can be found, as the build writes it for the browser: what is searched, what is shown, and where it leads. */
export type SearchEntry = {
	readonly id: string;
	/** A name, or for a claim its whole text. */
	readonly title: string;
	readonly names?: readonly OtherName[];
	/** Shown under the title, and searched. */
	readonly detail?: string;
	/** Searched only. */
	readonly text?: string;
	/** Places and actors under whose names it is found as well. */
	readonly places?: readonly string[];
	readonly actors?: readonly string[];
	/** The place whose page tells of it, and the switchable layer of that place. */
	readonly home?: string;
	readonly layer?: string;
	readonly paragraph?: number;
	/** The page of its list, where that is not the first. */
	readonly page?: number;
	readonly symbol?: PlaceSymbol;
	readonly modality?: Modality;
	readonly standing?: Standing;
	readonly claimCount?: number;
	readonly date?: EdtfDate;
};

/** All that can be found. */
export type SearchData = Readonly<Record<SearchKind, readonly SearchEntry[]>>;
