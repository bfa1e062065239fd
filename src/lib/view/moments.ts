/** No frame may come, as in a window behind others. */
const LONGEST_FRAME_MS = 500;

/** Resolves once the browser has made its next frame, or makes none. */
export function afterFrame(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, LONGEST_FRAME_MS);
	});
}

/** Resolves once the browser has nothing better to do, after `longestMs` at the latest. */
export function afterIdle(longestMs: number): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: longestMs });
		else setTimeout(resolve, Math.min(longestMs, 200));
	});
}
