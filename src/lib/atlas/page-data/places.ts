import type { Article, LocalName, Modality, PlaceGroup, PlaceSymbol } from '../types';
import type { Focus } from './focus';
import type { TourStopLink } from './tour';

/** A place as lists show it. */
export type PlaceSummary = {
	readonly id: string;
	readonly group: string;
	readonly name: string;
	readonly listNote?: string;
	readonly localName: LocalName | null;
	readonly symbol: PlaceSymbol;
	/** One for each claim, in the article's order: the count is also a profile. */
	readonly modalities: readonly Modality[];
	/** The switchable layer it is drawn on, if any. */
	readonly layer: string | null;
	/** Where the printed overview does not show it: the bearing to it in degrees, or null for what lies nowhere. */
	readonly beyond?: number | null;
};

/** A page of the list of places; pages count from 1, which is the overview itself. */
export type PlaceListData = {
	readonly page: number;
	readonly pageCount: number;
	/** How many places stand on the pages before. */
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
