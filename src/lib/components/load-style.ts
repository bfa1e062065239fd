/**
 * Adds a style sheet to the page, once, and waits until it applies. Where it cannot be had the words still stand, so
 * that this never rejects.
 */
export function loadStyle(href: string): Promise<void> {
	if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) return Promise.resolve();
	const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
	return new Promise((proceed) => {
		link.onload = link.onerror = () => proceed();
		document.head.append(link);
	});
}
