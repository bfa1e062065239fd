import { browser } from '$app/environment';

const size = $state({ width: 0, height: 0 });

function measure(): void {
	size.width = innerWidth;
	size.height = innerHeight;
}

if (browser) {
	measure();
	addEventListener('resize', measure);
}

/**
 * The window's size in CSS pixels, 0 by 0 on the server. Asked of the browser once a change, not once a reading: for
 * its answer it lays the page out, and a page that is taken over is read and written in turn.
 */
export const windowSize: Readonly<typeof size> = size;
