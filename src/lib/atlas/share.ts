/** A page that has a picture for links that are shared: the part of the picture's address that names it. */
export type SharePage =
	| 'overview'
	| 'article'
	| 'actors'
	| 'timeline'
	| 'sources'
	| 'about'
	| 'print'
	| 'export'
	| 'measure'
	| 'near'
	| `place-${string}`
	| `tour-${string}`;

/** Sides of the pictures in pixels, as the sites that show them ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

export function sharePageOf(placeId: string): SharePage {
	return `place-${placeId}`;
}

export function sharePageOfStop(stopId: string): SharePage {
	return `tour-${stopId}`;
}
