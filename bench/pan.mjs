// Frame times of a gliding map: the same calls on both pages.
import { rest } from './browser.mjs';
import { GOALS } from './goals.mjs';
import { glide } from './motion.mjs';
import { withBoth } from './pages.mjs';
import { COMPARISON, count, ms, ratioRow, table } from './report.mjs';
import { medians, quantile } from './statistics.mjs';

/** Medians over the runs of frame times in ms and of frame counts. */
export async function measurePan(bench) {
	return withBoth(bench, async (pages) => {
		const runs = { atlas: [], bare: [] };
		for (let run = 0; run < bench.runs; run += 1) {
			for (const [which, page] of Object.entries(pages)) {
				await page.bringToFront();
				await rest(page);
				const frames = await page.evaluate(glide);
				if (frames.length === 0) throw new Error('The browser drew no frame while the map moved.');
				const one = { p50: quantile(frames, 0.5), p95: quantile(frames, 0.95), frames: frames.length };
				runs[which].push(one);
				bench.say(`pan, ${run + 1} of ${bench.runs}, ${which}: p50 ${ms(one.p50)}, p95 ${ms(one.p95)}`);
			}
		}
		return { atlas: medians(runs.atlas), bare: medians(runs.bare) };
	});
}

export function reportPan({ atlas, bare }) {
	const rows = [
		ratioRow('Frame time while panning and zooming, p50', atlas.p50, bare.p50, ms),
		ratioRow('Frame time while panning and zooming, p95', atlas.p95, bare.p95, ms, GOALS.frameP95),
		ratioRow('Frames drawn in the same moves', atlas.frames, bare.frames, count)
	];
	return [table(COMPARISON, rows)];
}
