import { resolve } from '$app/paths';

/**
 * Data that no page needs before it is asked for.
 * @throws Error where they cannot be had
 */
export async function loadData<T>(page: string): Promise<T> {
	const response = await fetch(resolve('/data/[page].json', { page }));
	if (!response.ok) throw new Error(`The data "${page}" came with status ${response.status}`);
	return (await response.json()) as T;
}

/**
 * Adds a style sheet that in a component would stand in every page, and waits until it applies.
 * @throws Error where it cannot be had; the next call asks again
 */
export function loadStyle(href: string): Promise<void> {
	if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) return Promise.resolve();
	const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
	return new Promise((proceed, fail) => {
		link.onload = () => proceed();
		link.onerror = () => {
			link.remove();
			fail(new Error(`The style ${href} cannot be had`));
		};
		document.head.append(link);
	});
}
