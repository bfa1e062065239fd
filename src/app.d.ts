import type { Focus } from '$lib/atlas/page-data/focus';
import type { ShellData } from '$lib/atlas/page-data/shell';

// The global types that SvelteKit reads; nothing else belongs here.
declare global {
	namespace App {
		interface Error {
			message: string;
		}
		/** What `page.data` holds on every page. A page may bring the optional parts. */
		interface PageData {
			readonly shell: ShellData;
			/** Empty where the build was not told where the site stands; see `siteOrigin`. */
			readonly siteOrigin: string;
			readonly focus?: Focus;
			/** Ids of the layers that the page itself leaves out. */
			readonly leftOut?: readonly string[];
		}
	}
}

export {};
