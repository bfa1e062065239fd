import { GOALS } from './goals.mjs';
import { absoluteRow, COMPARISON, CONDITION_TITLES, count, kb, mb, ms, ratioRow, table } from './report.mjs';

/** The tables of `measureLoads`, one per condition. */
export function reportLoads(results) {
	return Object.entries(results).flatMap(([name, { atlas, bare, lcpElements }]) => {
		const paint = GOALS.firstPaint[name];
		const rows = [
			ratioRow('First contentful paint', atlas.fcp, bare.fcp, ms, paint),
			ratioRow('Largest contentful paint', atlas.lcp, bare.lcp, ms, paint),
			ratioRow('Drawn, interactive map', atlas.ready, bare.ready, ms, GOALS.drawn),
			ratioRow('Total blocking time', atlas.tbt, bare.tbt, ms),
			ratioRow('Bytes over the wire', atlas.bytes, bare.bytes, kb, GOALS.bytes),
			ratioRow('Requests', atlas.requests, bare.requests, count),
			ratioRow('Script heap after load', atlas.heap, bare.heap, mb),
			absoluteRow('Cumulative layout shift', atlas.cls, (value) => value.toFixed(4), GOALS.layoutShift)
		];
		const largest = `Largest paint: \`${lcpElements.atlas}\` of the atlas, \`${lcpElements.bare}\` of the bare page.`;
		return [`**${CONDITION_TITLES[name]}**`, table(COMPARISON, rows), largest];
	});
}
