import { browser } from '$app/environment';

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
 * The window's size in CSS pixels, 0 by 0 on the server. Read lazily and once per resize, because reading it forces
 * layout, possibly of a half-loaded page.
 */
export const windowSize = {
	get width(): number {
		return measured().width;
	},
	get height(): number {
		return measured().height;
	}
};
