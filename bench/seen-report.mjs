import { GOALS } from './goals.mjs';
import { CONDITION_TITLES, ms, ratioOf, shown, table, verdict } from './report.mjs';

const HEAD = ['Measure', 'Atlas', 'Bare page', 'Plain page', 'To bare', 'To plain', 'Goal', ''];
const asRatio = (value) => value.toFixed(2);

/** The tables of `measureSeen`, one per condition. */
export function reportSeen(results) {
	return Object.entries(results).flatMap(([condition, pages]) => [
		`**${CONDITION_TITLES[condition]}**`,
		table(HEAD, pages.flatMap(rowsOf))
	]);
}

function rowsOf({ name, atlas, bare, plain }) {
	const most = GOALS.seen;
	const toBare = ratioOf(atlas.seen, bare.seen);
	const toPlain = ratioOf(atlas.seen, plain.seen);
	const isMeasured = toBare !== null && toPlain !== null;
	return [
		[
			`${name}: map seen`,
			...[atlas, bare, plain].map(({ seen }) => shown(seen, ms)),
			shown(toBare, asRatio),
			shown(toPlain, asRatio),
			`≤ ${most.bare}, ≤ ${most.plain}`,
			verdict(isMeasured, toBare <= most.bare && toPlain <= most.plain)
		],
		[`${name}: first readable text`, shown(atlas.text, ms), '', '', '', '', '', ''],
		[
			`${name}: map seen ÷ first readable text`,
			shown(atlas.perText, asRatio),
			'',
			'',
			'',
			'',
			`≤ ${most.text}`,
			verdict(atlas.perText !== null, atlas.perText <= most.text)
		]
	];
}
