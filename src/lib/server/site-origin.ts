/**
 * The site's scheme and host, from SITE_ORIGIN. Empty if unset; URLs for crawlers then stay relative.
 * @throws Error for anything but an origin
 */
export function siteOrigin(given: string | undefined = process.env['SITE_ORIGIN']): string {
	if (!given) return '';
	const origin = URL.canParse(given) ? new URL(given).origin : '';
	if (origin !== given.replace(/\/$/, '')) {
		throw new Error(`SITE_ORIGIN is "${given}", but must be a scheme and a host with nothing after them`);
	}
	return origin;
}
