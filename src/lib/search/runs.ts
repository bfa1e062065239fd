import { foldedWords } from './fold';

/** A stretch of a text, matched or not: the stretches of a text make up all of it. */
export type Run = { readonly text: string; readonly isMatch: boolean };

/** Parts a text where one of its words begins with one of the needles, which are folded. */
export function runsOf(text: string, needles: readonly string[]): Run[] {
	const runs: Run[] = [];
	let from = 0;
	for (const word of foldedWords(text)) {
		const lengths = needles.flatMap((needle) => (word.text.startsWith(needle) ? [needle.length] : []));
		const length = Math.max(0, ...lengths);
		const end = word.ends[length - 1];
		if (end === undefined) continue;
		if (word.start > from) runs.push({ text: text.slice(from, word.start), isMatch: false });
		runs.push({ text: text.slice(word.start, end), isMatch: true });
		from = end;
	}
	if (from < text.length) runs.push({ text: text.slice(from), isMatch: false });
	return runs;
}
