import type { Focus } from '$lib/atlas/page-data/focus';
import type { ShellData } from '$lib/atlas/page-data/shell';

// The global types that SvelteKit reads, and the constants that vite.config.ts defines; nothing else belongs here.
declare global {
	/** Whether the map's element holds the MapLibre map, as tests and benchmarks need it. */
	const __EXPOSE_MAP__: boolean;
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
