/**
 * Builds 404.html, which hosts of plain files send for unknown addresses. A whole page, unlike SvelteKit's fallback: it
 * reads without JavaScript and fetches no data.
 */
export const trailingSlash = 'never';
