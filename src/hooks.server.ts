import reliefUrl from '../geo/basemap/relief.webp';
import { base } from '$app/paths';
import { loadAtlas } from '$lib/server/load-atlas';
import { pageFocus } from '$lib/server/ground';
import { pageSheet } from '$lib/server/sheet/page-markup';
import type { Handle } from '@sveltejs/kit';

const SHEET_MARK = '<!--map-sheet-->';
const sheets = new Map<string, string>();

/** A page's own data, which Kit writes after the page that has been made of it. */
const PAGE_DATA =
	/<script type="application\/json" data-sveltekit-fetched data-url="[^"]*\/data\/[^"]*">.*?<\/script>/s;
/** Up to here a second copy in the page costs less than to ask for it. Characters. */
const LARGEST_COPY = 12_000;

/**
 * Writes each page's map into its HTML. It stands outside the page's components: they need not carry its drawing a
 * second time to take it over. A page with much to tell does not hold its data again: it reads them from their file.
 */
export const handle: Handle = async ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace(PAGE_DATA, (copy) => (copy.length > LARGEST_COPY ? '' : copy))
				.replace(SHEET_MARK, () => sheetOf(event.params.id ?? null)),
		preload: ({ type }) => type === 'css'
	});

/** The map of a place's page, or of all other pages. */
function sheetOf(placeId: string | null): string {
	const key = placeId ?? '';
	const data = loadAtlas();
	const known = sheets.get(key);
	if (known !== undefined) return known;
	const links = { relief: reliefUrl, hrefOf: (place: string) => `${base}/place/${place}/` };
	const sheet = pageSheet(data, pageFocus(data, placeId), links, placeId === null);
	sheets.set(key, sheet);
	return sheet;
}
