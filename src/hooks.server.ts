import reliefUrl from '../geo/basemap/relief-small.webp';
import { base } from '$app/paths';
import { loadAtlas } from '$lib/server/load-atlas';
import { pageFocus, stopFocus } from '$lib/server/page-focus';
import { insertStaticMap } from '$lib/server/static-map/insert-static-map';
import { staticMapMarkup } from '$lib/server/static-map/page-markup';
import { stopOf } from '$lib/server/tour';
import type { Handle, RequestEvent } from '@sveltejs/kit';

/** Maps that several pages share. A place's map is on its own page only, so a large build does not keep it. */
const sharedMaps = new Map<string, string>();

/** What decides which map a page has: a place, a stop of the tour, or neither. */
type Subject = Pick<RequestEvent, 'params' | 'route'>;

/** Draws each page's map into its HTML. */
export const handle: Handle = async ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => insertStaticMap(html, () => staticMapOf(event)),
		// The text and the map come first; the scripts are asked for once the page has been read.
		preload: ({ type }) => type === 'css'
	});

function staticMapOf({ params, route }: Subject): string {
	const data = loadAtlas();
	const placeId = params.id ?? null;
	const stop = route.id?.startsWith('/tour/') ? stopOf(data, params.stop) : undefined;
	const isEmbedded = route.id?.startsWith('/embed/') ?? false;
	const key = [placeId, stop?.id, isEmbedded].join();
	const known = sharedMaps.get(key);
	if (known !== undefined) return known;
	const focus = stop ? stopFocus(data, stop) : pageFocus(data, placeId);
	// An embedded map has one link, in the bar above it.
	const hrefOf = isEmbedded ? null : (place: string) => `${base}/place/${place}/`;
	const map = staticMapMarkup(
		data,
		focus,
		{ relief: reliefUrl, hrefOf },
		placeId === null && !stop && !isEmbedded
	);
	if (placeId === null) sharedMaps.set(key, map);
	return map;
}
