import { tableOf } from '$lib/atlas/tables';
import { m } from '$lib/messages';
import { loadAtlas } from '$lib/server/load-atlas';
import { shellData } from '$lib/server/pages';
import { siteOrigin } from '$lib/server/site-origin';

export const prerender = true;
export const trailingSlash = 'always';

/** Every page requests the shell, and it is the same for all. */
const shellOf = tableOf((data) => shellData(data, m.map_credit()));

export function load() {
	return { shell: shellOf(loadAtlas()), siteOrigin: siteOrigin() };
}
