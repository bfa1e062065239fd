// Results as Markdown tables: printed, and written to bench/README.md on request.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { format } from 'prettier';

const README = path.join(import.meta.dirname, 'README.md');
const NOT_MEASURED = 'not measured';

export const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
export const kb = (value) => `${(value / 1000).toFixed(1)} kB`;
export const mb = (value) => `${(value / 1e6).toFixed(2)} MB`;
export const count = (value) => String(Math.round(value * 10) / 10);

/** A measure of both pages as a ratio, with its limit; without a limit there is no verdict. */
export function ratioRow(name, atlas, bare, unit, most = null) {
	const ratio = ratioOf(atlas, bare);
	const isMeasured = ratio !== null;
	return [
		name,
		shown(atlas, unit),
		shown(bare, unit),
		shown(ratio, (value) => value.toFixed(2)),
		most === null ? '' : `≤ ${most}`,
		most === null ? '' : verdict(isMeasured, ratio <= most)
	];
}

/** A time of both pages, with the most that the atlas may take longer, in ms. */
export function withinRow(name, atlas, bare, most) {
	const isMeasured = atlas !== null && bare !== null;
	const isLonger = isMeasured && atlas >= bare;
	const difference = isMeasured ? `${isLonger ? '+' : '−'}${ms(Math.abs(atlas - bare))}` : NOT_MEASURED;
	const ratio = isMeasured && bare > 0 ? `${(atlas / bare).toFixed(2)} (${difference})` : difference;
	const goal = `≤ +${most} ms`;
	return [name, shown(atlas, ms), shown(bare, ms), ratio, goal, verdict(isMeasured, atlas - bare <= most)];
}

/** A measure of the atlas only. */
export function absoluteRow(name, atlas, unit, most) {
	const isMeasured = atlas !== null;
	return [name, shown(atlas, unit), '', '', `≤ ${most}`, verdict(isMeasured, atlas <= most)];
}

export const CONDITION_TITLES = {
	unthrottled: 'Cold load, unthrottled',
	throttled: 'Cold load, processor 4× slower, slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms)'
};

export const COMPARISON = ['Measure', 'Atlas', 'Bare page', 'Ratio', 'Goal', ''];

export function table(head, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A part's section: date, machine, and tables. */
export function section(runs, browserVersion, blocks) {
	const [processor] = cpus();
	const machine = `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
	const when = new Date().toISOString().slice(0, 10);
	const head = `_${when}, ${runs} ${runs === 1 ? 'run' : 'runs'} each. ${machine}; Chromium ${browserVersion}, drawing in software; Node ${process.versions.node}._`;
	return [head, ...blocks].join('\n\n');
}

export function tidy(markdown) {
	return format(markdown, { parser: 'markdown', printWidth: 110 });
}

/** Replaces a part's section between its markers in bench/README.md. */
export async function writeSection(part, markdown) {
	const text = readFileSync(README, 'utf8');
	const [begin, end] = [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`];
	const [from, to] = [text.indexOf(begin), text.indexOf(end)];
	if (from < 0 || to < from)
		throw new Error(`bench/README.md has lost its marks ${begin} and ${end}. Put them back.`);
	const next = `${text.slice(0, from)}${begin}\n\n${markdown}\n\n${text.slice(to)}`;
	writeFileSync(README, await tidy(next));
}

/** Atlas relative to another page; null if either is missing. */
export function ratioOf(atlas, other) {
	return atlas !== null && other !== null && other > 0 ? atlas / other : null;
}

/** A value in its unit; null is "not measured". */
export function shown(value, unit) {
	return value === null ? NOT_MEASURED : unit(value);
}

/** Content of a table's last column. */
export function verdict(isMeasured, isOk) {
	if (!isMeasured) return NOT_MEASURED;
	return isOk ? 'ok' : 'over';
}
