import { count, kb, ms, table } from './report.mjs';

const NOT_MEASURED = 'not measured';
const MEASURES = [
	['Places', 'places', count],
	['Claims', 'claims', count],
	['Sources', 'sources', count],
	['Points on the map', 'points', count],
	['Places built', 'built', count],
	['Build', 'buildMs', (value) => `${(value / 1000).toFixed(1)} s`],
	['Overview, compressed', 'overviewBytes', kb],
	['A place, compressed, median', 'placeBytes', kb],
	['A place, compressed, largest of those weighed', 'largestPlaceBytes', kb],
	['`points.json`, compressed', 'pointsBytes', kb],
	['`search.json`, compressed', 'searchBytes', kb],
	['First contentful paint of the overview', 'fcp', ms],
	['Drawn, interactive map', 'ready', ms],
	['Search: first key to results, its entries loaded', 'searchFirst', ms],
	['Search: a later key to results', 'searchKey', ms],
	['Layer of the points switched off', 'off', ms],
	['Layer of the points switched on', 'on', ms]
];

/** One column per factor, with failures and their reasons below. */
export function reportGrowth(results) {
	const head = ['Measure', ...results.map(({ factor }) => `× ${factor}`)];
	const cell = (value, unit) => (Number.isFinite(value) ? unit(value) : NOT_MEASURED);
	const rows = MEASURES.map(([name, key, unit]) => [
		name,
		...results.map((result) => cell(result[key], unit))
	]);
	const failures = results
		.filter(({ failure }) => failure)
		.map(({ factor, failure }) => `- × ${factor}: ${failure}`);
	return [table(head, rows), ...(failures.length > 0 ? [failures.join('\n')] : [])];
}
