/** Keeps `--visible-h` of an element to the height that a phone's keyboard leaves of the window. */
export function visibleHeight(node: HTMLElement): () => void {
	const { visualViewport } = window;
	const fit = () => node.style.setProperty('--visible-h', `${visualViewport?.height ?? innerHeight}px`);
	fit();
	visualViewport?.addEventListener('resize', fit);
	return () => visualViewport?.removeEventListener('resize', fit);
}
