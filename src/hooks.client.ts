import { whenWhole } from '$lib/view/scheduling';

/** A page that is never painted, as in a window behind others, is taken over after this time nonetheless. */
const PATIENCE_MS = 1000;

/** A page is read before it answers: it is painted whole first, and only then do the scripts take it over. */
export async function init(): Promise<void> {
	await Promise.race([whenWhole(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
