/**
 * Where the site will stand, as a build is told by SITE_ORIGIN: scheme and host without a path. Empty where it is not
 * told; addresses for other sites' crawlers then stay relative.
 * @throws Error if it is anything else
 */
export function siteOrigin(given: string | undefined = process.env['SITE_ORIGIN']): string {
	if (!given) return '';
	const origin = URL.canParse(given) ? new URL(given).origin : '';
	if (origin !== given.replace(/\/$/, '')) {
		throw new Error(`SITE_ORIGIN is "${given}", but must be a scheme and a host, and nothing after them`);
	}
	return origin;
}
