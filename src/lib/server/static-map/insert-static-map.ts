/** The empty element that the layout renders where the page's map belongs. */
const SLOT = /(<div [^>]*data-static-map-slot[^>]*>)(?:<!---->)?<\/div>/g;

/**
 * Puts a page's map into its HTML. The map is not a component: hydrating its thousand shapes would need them a second
 * time as data. Svelte leaves the content of an element alone that its template leaves empty.
 * @param html the page as SvelteKit rendered it
 * @throws Error when the page does not have exactly one slot
 */
export function insertStaticMap(html: string, drawMap: () => string): string {
	const slots = html.match(SLOT)?.length ?? 0;
	if (slots !== 1)
		throw new Error(`The page has ${slots} elements with data-static-map-slot; one is needed.`);
	return html.replace(SLOT, (_, open: string) => `${open}${drawMap()}</div>`);
}
