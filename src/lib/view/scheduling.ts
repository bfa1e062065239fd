/** A background window renders no frames. */
const LONGEST_FRAME_MS = 500;
/** Safari has no requestIdleCallback. */
const IDLE_FALLBACK_MS = 200;

/** Resolves after the browser's next frame. */
export function afterFrame(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, LONGEST_FRAME_MS);
	});
}

/** Resolves when the browser is idle, after `longestMs` at the latest. */
export function afterIdle(longestMs: number): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: longestMs });
		else setTimeout(resolve, Math.min(longestMs, IDLE_FALLBACK_MS));
	});
}

/** Whether the reader asked the browser to save data. */
export function isDataSaved(): boolean {
	const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
	return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}
