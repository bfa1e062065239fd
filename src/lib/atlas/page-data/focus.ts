import type { Position2D } from '../types';

/** What a page brings to the fore on the map, and the extent it should show. */
export type Focus = {
	readonly emphasis: { readonly layers: readonly string[]; readonly features: readonly string[] } | null;
	/** Corners of the extent to show; empty where the whole atlas is the frame. */
	readonly points: readonly Position2D[];
	readonly maxZoom: number;
};
