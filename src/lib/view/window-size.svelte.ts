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
	size ??= browser ? { width: innerWidth, height: innerHeight } : { width: 0, height: 0 };
	return size;
}

/**
 * The window's size in CSS pixels, 0 by 0 on the server. Asked of the browser once a change and not once a reading, for
 * its answer makes it lay the page out; and first when the size is needed, for until then the page may not be whole.
 */
export const windowSize = {
	get width(): number {
		return measured().width;
	},
	get height(): number {
		return measured().height;
	}
};
