import { foldedWords } from './fold';

/** A matched or unmatched part of a text; together, the runs are the whole text. */
export type Run = { readonly text: string; readonly isMatch: boolean };

/** Splits a text into runs; the beginnings of words that equal a folded needle are matches. */
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
