import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { error } from '@sveltejs/kit';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Whether a page has been taken over in this window. */
let hasLoaded = false;

/**
 * The data of a page from its own file. A page that a reader sees is whole without it; so, until the first page has
 * been taken over, a file that cannot be had is asked for again, and the page is left as it is. Later the error is
 * thrown; 404 always is.
 */
export async function pageData<T>(fetch: typeof globalThis.fetch, page: string): Promise<T> {
	for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
		const answer = await fetch(resolve(`/data/${page}.json`)).catch((fault: unknown) => {
			if (browser && !hasLoaded) return null;
			throw fault;
		});
		if (answer?.ok) {
			const data = (await answer.json()) as T;
			hasLoaded = browser;
			return data;
		}
		if (answer && (answer.status === 404 || !browser || hasLoaded)) error(answer.status, answer.statusText);
		await new Promise((proceed) => setTimeout(proceed, pauseMs));
	}
}
