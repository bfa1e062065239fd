/** Sets `--visible-h` to the window height that the on-screen keyboard leaves. Returns the cleanup. */
export function visibleHeight(node: HTMLElement): () => void {
	const { visualViewport } = window;
	const fit = () => node.style.setProperty('--visible-h', `${visualViewport?.height ?? innerHeight}px`);
	fit();
	visualViewport?.addEventListener('resize', fit);
	return () => visualViewport?.removeEventListener('resize', fit);
}
