/** Resolves once the browser has made its next frame; at once where it makes none, for nobody looks. */
export function afterFrame(): Promise<void> {
	return new Promise((resolve) => {
		if (document.hidden) setTimeout(resolve);
		else requestAnimationFrame(() => setTimeout(resolve));
	});
}

/** Resolves once the browser has nothing better to do, after `longestMs` at the latest. */
export function afterIdle(longestMs: number): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: longestMs });
		else setTimeout(resolve, Math.min(longestMs, 200));
	});
}
