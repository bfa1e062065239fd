/** A word of a text as digests know it, and where it stands in the text. */
export type Word = {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Whether it is the first word of its line. */
	readonly isLineStart: boolean;
};

/** Characters that a copy can carry within words without showing them. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const WORD = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
/** What a line break can leave of a word: its first part, with a hyphen, and the rest on the next line. */
const BROKEN_WORD = /^-[ \t]*\r?\n[ \t]*$/;

/**
 * The words of a text, as `geo/README.md` has them hashed: spaces, quotation marks, dashes and all else between words
 * do not count.
 * @param isRejoining whether a word that a line break parts at a hyphen is one word; a hyphen of its own is then lost
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

/** What is hashed. */
export function normalised(words: readonly Word[]): string {
	return words.map(({ text }) => text).join(' ');
}
