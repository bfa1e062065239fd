import paintLead from './paint-lead.js?raw';
import reliefUrl from '../geo/basemap/relief.webp';
import { base } from '$app/paths';
import { loadAtlas } from '$lib/server/load-atlas';
import { pageFocus, stopFocus } from '$lib/server/page-focus';
import { pageSheet } from '$lib/server/static-map/page-markup';
import { stopOf } from '$lib/server/tour';
import type { Handle, RequestEvent } from '@sveltejs/kit';

const SHEET_MARK = '<!--map-sheet-->';
/** Maps that several pages show; a place's is on its own page alone, and a build of many places keeps none of them. */
const sheets = new Map<string, string>();

/** A page's own data, which Kit writes after the page that has been made of it. */
const PAGE_DATA =
	/<script type="application\/json" data-sveltekit-fetched data-url="[^"]*\/data\/[^"]*">.*?<\/script>/s;
/** Up to here a second copy in the page costs less than to ask for it. Characters. */
const LARGEST_COPY = 12_000;

/**
 * What a page says first, up to the end of its lead. The browser is told to lay that out at once, then takes a rest from
 * reading and paints it; where it reads on all the same, the rest waits for the next frame, unless the address names a part
 * of it, which the browser scrolls to. So the head of a page is on the screen before the rest of it, three times as
 * long, is laid out.
 * The script leaves nothing behind for the page's own to find; the policy allows it by its digest.
 */
const LEAD = /<p [^>]*data-lead[^>]*>.*?<\/p>/s;

/**
 * Kit would have a page's scripts fetched ahead of its text, and before its faces. Behind the text, and of low priority,
 * nobody waits for them; on a slow line they come while the browser still reads and draws the map, which follows.
 */
const SCRIPT_HINT = /\s*<link [^>]*rel="modulepreload"[^>]*>/g;
const START_SCRIPT = /<script>\s*\{\s*__sveltekit_/;

/** What decides which map a page has: a place, a stop of the tour, or neither. */
type Subject = Pick<RequestEvent, 'params' | 'route'>;

/**
 * Writes each page's map into its HTML. It stands outside the page's components: they need not carry its drawing a
 * second time to take it over. A page with much to tell does not hold its data again: it reads them from their file.
 */
export const handle: Handle = async ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace(PAGE_DATA, (copy) => (copy.length > LARGEST_COPY ? '' : copy))
				.replace(LEAD, (lead) => `${lead}<script>${paintLead}</script>`)
				.replace(SHEET_MARK, () => sheetOf(event))
				.replace(SCRIPT_HINT, '')
				.replace(START_SCRIPT, (start) => hintsOf(html) + start),
		preload: ({ type, path }) => type === 'css' || (type === 'js' && !path.includes('/entry/'))
	});

function hintsOf(html: string): string {
	const hints = html.match(SCRIPT_HINT) ?? [];
	return hints.map((hint) => hint.trim().replace('>', ' fetchpriority="low">')).join('');
}

/** The map of a place's page, of a stop's, or of all other pages. */
function sheetOf({ params, route }: Subject): string {
	const data = loadAtlas();
	const placeId = params.id ?? null;
	const stop = route.id?.startsWith('/tour/') ? stopOf(data, params.stop) : undefined;
	const isEmbedded = route.id?.startsWith('/embed/') ?? false;
	const key = [placeId, stop?.id, isEmbedded].join();
	const known = sheets.get(key);
	if (known !== undefined) return known;
	const focus = stop ? stopFocus(data, stop) : pageFocus(data, placeId);
	// In another site's page one link leads to the atlas, and it is not on the map.
	const hrefOf = isEmbedded ? null : (place: string) => `${base}/place/${place}/`;
	const links = { relief: reliefUrl, hrefOf };
	const sheet = pageSheet(data, focus, links, placeId === null && !stop && !isEmbedded);
	if (placeId === null) sheets.set(key, sheet);
	return sheet;
}
