import type { Article, LocalName, Modality, PlaceGroup, PlaceSymbol } from '../types';
import type { Focus } from './focus';
import type { TourStopLink } from './tour';

/** A place in lists. */
export type PlaceSummary = {
	readonly id: string;
	readonly group: string;
	readonly name: string;
	readonly listNote?: string;
	readonly localName: LocalName | null;
	readonly symbol: PlaceSymbol;
	/** One per claim, in the article's order: both a count and a profile. */
	readonly modalities: readonly Modality[];
	/** The switchable layer that shows it, if any. */
	readonly layer: string | null;
	/** Set if the printed overview does not show it: the bearing to it in degrees, or null if it has no location. */
	readonly beyond?: number | null;
};

/** A page of the list of places. Page 1 is the overview. */
export type PlaceListData = {
	readonly page: number;
	readonly pageCount: number;
	/** Number of places on earlier pages. */
	readonly before: number;
	readonly groups: readonly (PlaceGroup & { readonly places: readonly PlaceSummary[] })[];
};

export type OverviewData = PlaceListData & {
	readonly article: Article;
	readonly counts: { readonly paragraphs: number; readonly claims: number; readonly places: number };
	/** The first stop of the tour. */
	readonly tourStart: TourStopLink;
	readonly focus: Focus;
};
