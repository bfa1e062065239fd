/** A word as it is hashed, with its position in the text. */
export type Word = {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly isLineStart: boolean;
};

/** Invisible characters that copying can leave inside words. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const WORD = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
/** What separates the two parts of a word hyphenated across lines. */
const BROKEN_WORD = /^-[ \t]*\r?\n[ \t]*$/;

/**
 * The words of a text, as hashed in `geo/README.md`: spaces, quotation marks, dashes and other characters between
 * words do not count.
 * @param isRejoining whether to join words hyphenated across lines, which loses a real hyphen there
 */
export function wordsOf(text: string, isRejoining = false): Word[] {
	const words: Word[] = [];
	for (const match of text.matchAll(WORD)) {
		const own = match[0].replace(UNSEEN, '').normalize('NFKC').toLowerCase();
		if (own === '') continue;
		const [start, end] = [match.index, match.index + match[0].length];
		const before = words.at(-1);
		const between = text.slice(before?.end ?? 0, start);
		if (isRejoining && before && BROKEN_WORD.test(between)) {
			words[words.length - 1] = { ...before, text: before.text + own, end };
			continue;
		}
		words.push({ text: own, start, end, isLineStart: !before || between.includes('\n') });
	}
	return words;
}

/** The string that is hashed. */
export function normalised(words: readonly Word[]): string {
	return words.map(({ text }) => text).join(' ');
}
