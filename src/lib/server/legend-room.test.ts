import { expect, it } from 'vitest';
import { DATED_LEGEND_FROM_HEIGHT } from '$lib/view/breakpoints';
import { fitArea, freePart, paddingOf } from '$lib/view/map-insets';
import { fitBounds } from '$lib/cartography/fit-bounds';
import { projectToPixels } from '$lib/cartography/mercator';
import { loadAtlas } from './load-atlas';
import { overviewExtent } from './positions';

/** Size of the legend in the map's corner with six layers, in CSS pixels; its height is smaller in short windows. */
const LEGEND = { width: 326, right: 32, bottom: 14 };
const heightOf = (window: number) => (window < DATED_LEGEND_FROM_HEIGHT ? 340 : 388);
const SIZES = [1280, 1366, 1440, 1536, 1680, 1920, 2560].flatMap((width) =>
	[800, 850, 900, 1024, 1080, 1440].map((height) => ({ width, height }))
);

it('keeps the legend clear of everything that layers draw, in windows large enough for it', () => {
	const overview = overviewExtent(loadAtlas());
	const covered = SIZES.flatMap((size) => {
		const padding = paddingOf(size, 0);
		const free = freePart(size, padding);
		const camera = fitBounds({ points: overview, maxZoom: 6 }, fitArea(size, padding, false), free);
		if (!camera) throw new Error(`no camera at ${size.width} × ${size.height}`);
		const [cx, cy] = projectToPixels([camera.lon, camera.lat], camera.zoom);
		return overview.flatMap(([lon, lat]) => {
			const [x, y] = projectToPixels([lon, lat], camera.zoom);
			const left = (free.left + free.right) / 2 + x - cx;
			const top = (free.top + free.bottom) / 2 + y - cy;
			const isBeside = left < size.width - LEGEND.right - LEGEND.width;
			const isAbove = top < size.height - padding.bottom - LEGEND.bottom - heightOf(size.height);
			return isBeside || isAbove ? [] : [`${lon} ${lat} at ${size.width} × ${size.height}`];
		});
	});
	expect(covered).toEqual([]);
});
