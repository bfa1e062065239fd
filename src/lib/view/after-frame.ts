/** Resolves once the browser has been given the next frame; at once where it makes none, for nobody looks. */
export function afterFrame(): Promise<void> {
	return new Promise((resolve) => {
		if (document.hidden) setTimeout(resolve);
		else requestAnimationFrame(() => setTimeout(resolve));
	});
}
