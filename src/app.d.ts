// The global types that SvelteKit reads; nothing else belongs here.
declare global {
	namespace App {
		interface Error {
			message: string;
		}
	}
}

declare module 'virtual:generated.css' {}

export {};
