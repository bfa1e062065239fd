/** A page with a social card, as named in the card's URL. */
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

/** Size of social cards in pixels, as required by the sites that show them. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

export function sharePageOf(placeId: string): SharePage {
	return `place-${placeId}`;
}

export function sharePageOfStop(stopId: string): SharePage {
	return `tour-${stopId}`;
}
