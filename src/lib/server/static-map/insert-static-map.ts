/** The empty element that the layout renders where the page's map belongs. */
const SLOT = /(<div [^>]*data-static-map-slot[^>]*>)(?:<!---->)?<\/div>/g;

/**
 * Inserts a page's map into its HTML. The map is not a component: to hydrate its thousand shapes, Svelte would need
 * them a second time as data. Svelte does not touch the content of an element that is empty in the template.
 * @param html the page as SvelteKit rendered it
 * @throws Error unless the page has exactly one slot
 */
export function insertStaticMap(html: string, drawMap: () => string): string {
	const slots = html.match(SLOT)?.length ?? 0;
	if (slots !== 1)
		throw new Error(`The page has ${slots} elements with data-static-map-slot; one is needed.`);
	return html.replace(SLOT, (_, open: string) => `${open}${drawMap()}</div>`);
}
