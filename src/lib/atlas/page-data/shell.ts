import type { DrawnLayer } from '../layers';
import type { Article, Bounds, EdtfDate, Position2D } from '../types';
import type { StatusNote, TwoTimes } from '../status';

/** A place outside the frame, told by a tag at its edge. */
export type OffMapPlace = {
	readonly id: string;
	readonly name: string;
	readonly claimCount: number;
	readonly at: Position2D;
	/** Great-circle bearing from the middle of the overview, in degrees clockwise from north. */
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
	/** The newest date that a source bears: how far the record was read. */
	readonly recordUntil: EdtfDate | null;
	/** When the article was published. */
	readonly published: EdtfDate;
};

/** What every page shares. */
export type ShellData = {
	readonly site: SiteData;
	readonly layers: readonly LayerSummary[];
	readonly offMap: readonly OffMapPlace[];
	/** Corners of all that the layers draw. */
	readonly overview: readonly Position2D[];
	readonly mapBounds: Bounds;
};
