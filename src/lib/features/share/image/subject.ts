import type { LayerSummary, SiteData } from '$lib/atlas/page-data/shell';
import type { MapState } from '$lib/cartography/map-state';
import type { Theme } from '$lib/cartography/palette';

/** Sides in CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** What an image is made of: the view that a reader has, and the words that go with it. */
export type ImageSubject = {
	/** The page's. */
	readonly title: string;
	/** The whole address of the view. */
	readonly address: string;
	/** What else the view leaves out or brings out, such as a filter, each in a sentence. */
	readonly notes: readonly string[];
	readonly site: SiteData;
	readonly layers: readonly LayerSummary[];
	readonly theme: Theme;
	readonly state: MapState;
	/** The centre of the part of the map that is free to be looked at. */
	readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number };
	readonly part: Size;
};

/** As large as the reader's own map, or a page of one size that holds at least the same extent. */
export type Extent = 'window' | 'paper';

/** Times that an image is larger than its CSS pixels. */
export type Scale = 1 | 2;

/** The page, in CSS pixels before it is enlarged. */
export const PAPER_SIZE: Size = { width: 1600, height: 1000 };
