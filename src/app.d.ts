// The global types that SvelteKit reads, and the constants that vite.config.ts defines; nothing else belongs here.
declare global {
	/** Whether the map's element holds the MapLibre map, as tests and benchmarks need it. */
	const __EXPOSE_MAP__: boolean;
	namespace App {
		interface Error {
			message: string;
		}
	}
}

declare module 'virtual:generated.css' {}

export {};
