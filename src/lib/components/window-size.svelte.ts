import { browser } from '$app/environment';

/** How often the window has changed its size. */
let changes = $state(0);
let size: { readonly width: number; readonly height: number } | null = null;

if (browser)
	addEventListener('resize', () => {
		size = null;
		changes += 1;
	});

function measured() {
	void changes;
	if (!browser) return { width: 0, height: 0 };
	size ??= { width: innerWidth, height: innerHeight };
	return size;
}

/**
 * The window's size in CSS pixels, 0 by 0 on the server. Asked of the browser once a change, not once a reading, and not
 * before it is needed: for its answer a phone's browser lays the page out, and a page that comes is not whole, one that
 * is taken over is read and written in turn.
 */
export const windowSize = {
	get width(): number {
		return measured().width;
	},
	get height(): number {
		return measured().height;
	}
};
