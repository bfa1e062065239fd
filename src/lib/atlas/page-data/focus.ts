import type { Position2D } from '../types';

/** What a page emphasises on the map, and the extent to show. */
export type Focus = {
	readonly emphasis: { readonly layers: readonly string[]; readonly features: readonly string[] } | null;
	/** Corners of the extent; empty for the whole atlas. */
	readonly points: readonly Position2D[];
	readonly maxZoom: number;
};
