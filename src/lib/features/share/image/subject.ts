import type { LayerSummary, SiteData } from '$lib/atlas/page-data/shell';
import type { MapState } from '$lib/cartography/map-state';
import type { Theme } from '$lib/cartography/palette';

/** In CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** The reader's view, with its texts, as the subject of an image. */
export type ImageSubject = {
	readonly title: string;
	/** Full URL. */
	readonly address: string;
	/** Other restrictions such as a filter, one sentence each. */
	readonly notes: readonly string[];
	readonly site: SiteData;
	readonly layers: readonly LayerSummary[];
	readonly theme: Theme;
	readonly state: MapState;
	/** Centre of the free map area. */
	readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number };
	readonly part: Size;
};

/** The reader's map, or a fixed page that shows at least the same extent. */
export type Extent = 'window' | 'paper';

/** Pixels per CSS pixel. */
export type Scale = 1 | 2;

/** In CSS pixels, before scaling. */
export const PAPER_SIZE: Size = { width: 1600, height: 1000 };
