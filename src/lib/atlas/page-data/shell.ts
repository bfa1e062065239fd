import type { DrawnLayer } from '../layers';
import type { Article, Bounds, EdtfDate, Position2D } from '../types';
import type { StatusNote, TwoTimes } from '../status';

/** A place outside the map's frame, shown as a tag at its edge. */
export type OffMapPlace = {
	readonly id: string;
	readonly name: string;
	readonly claimCount: number;
	readonly at: Position2D;
	/** Great-circle bearing from the overview's centre, in degrees clockwise from north. */
	readonly bearing: number;
};

/** A layer with the number of claims about its place, and its status at both times. */
export type LayerSummary = {
	readonly layer: DrawnLayer;
	readonly claimCount: number;
	readonly status?: TwoTimes<StatusNote>;
};

export type SiteData = Pick<Article, 'atlasTitle' | 'title' | 'author'> & {
	readonly credit: string;
	/** Date of the newest source: how far the record goes. */
	readonly recordUntil: EdtfDate;
	/** Publication date of the article. */
	readonly published: EdtfDate;
};

/** Data shared by all pages. */
export type ShellData = {
	readonly site: SiteData;
	readonly layers: readonly LayerSummary[];
	readonly offMap: readonly OffMapPlace[];
	/** Corners of everything that the layers draw. */
	readonly overview: readonly Position2D[];
	readonly mapBounds: Bounds;
};
