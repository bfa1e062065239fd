import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Paragraph } from '$lib/atlas/types';
import { wordsOf, type Word } from './words';

/** Identifies a paragraph without its text. */
export type ParagraphDigest = Pick<Paragraph, 'number' | 'wordCount' | 'sha256'>;

/** Start and end (exclusive) of a paragraph in a text. */
export type FoundParagraph = { readonly number: number; readonly start: number; readonly end: number };

/** A paragraph that a text does not contain in its hashed form. */
export type MissingParagraph = {
	readonly number: number;
	readonly wordCount: number;
	/** Words between its neighbours in the text; null if these are missing or apart. */
	readonly wordsInPlace: number | null;
};

export type SearchResult = {
	readonly found: readonly FoundParagraph[];
	readonly missing: readonly MissingParagraph[];
};

/** Windows hashed between two progress reports. */
const WINDOWS_A_STEP = 4000;

/** Words as hashed, in one byte array, so each run of words is a slice of it. */
class HashedWords {
	readonly #bytes: Uint8Array;
	/** Start of each word, and the end of the last. */
	readonly #starts: readonly number[];

	constructor(words: readonly Word[]) {
		const encoded = words.map(({ text }) => utf8ToBytes(`${text} `));
		let at = 0;
		this.#starts = [0, ...encoded.map(({ length }) => (at += length))];
		this.#bytes = concatBytes(...encoded);
	}

	/** The SHA-256 in hexadecimal of a run of words, hashed as in `geo/README.md`; null beyond the end. */
	digest(index: number, count: number): string | null {
		const [start, next] = [this.#starts[index], this.#starts[index + count]];
		if (start === undefined || next === undefined) return null;
		return bytesToHex(sha256(this.#bytes.subarray(start, next - 1)));
	}
}

/** The digest of a text's words. */
export function digestOf(text: string): ParagraphDigest['sha256'] {
	const words = wordsOf(text);
	return new HashedWords(words).digest(0, words.length) ?? '';
}

/**
 * Finds paragraphs in a text that may contain other text and be wrapped differently, by hashing windows of each
 * paragraph's word count. Windows that start a line or follow a found paragraph come first; every other word is tried
 * only for the paragraphs still missing. Yields an estimate of the share done, 0 to 1.
 */
export function* searchParagraphs(
	text: string,
	digests: readonly ParagraphDigest[]
): Generator<number, SearchResult> {
	const found = new Map<number, FoundParagraph>();
	for (const isRejoining of [false, true]) {
		const words = wordsOf(text, isRejoining);
		const wanted = digests.filter(({ number }) => !found.has(number));
		if (isRejoining && words.length === wordsOf(text).length) break;
		yield* searchIn(text, words, wanted, found);
	}
	const inOrder = digests.flatMap(({ number }) => found.get(number) ?? []);
	return { found: inOrder, missing: missingOf(text, digests, found) };
}

function* searchIn(
	text: string,
	words: readonly Word[],
	wanted: readonly ParagraphDigest[],
	found: Map<number, FoundParagraph>
): Generator<number> {
	const lineStarts = [...words.keys()].filter((index) => words[index]?.isLineStart);
	const hashed = new HashedWords(words);
	const isAt = (paragraph: ParagraphDigest, index: number) =>
		hashed.digest(index, paragraph.wordCount) === paragraph.sha256;
	const keep = ({ number, wordCount }: ParagraphDigest, index: number) =>
		found.set(number, { number, ...extent(text, words, index, wordCount) });
	let next = 0;
	for (const paragraph of wanted) {
		const index = [next, ...lineStarts].find((start) => isAt(paragraph, start));
		if (index === undefined) continue;
		keep(paragraph, index);
		next = index + paragraph.wordCount;
	}
	const rest = wanted.filter(({ number }) => !found.has(number));
	let done = 0;
	for (const paragraph of rest) {
		for (let index = 0; index + paragraph.wordCount <= words.length; index += 1) {
			done += 1;
			if (done % WINDOWS_A_STEP === 0) yield done / (rest.length * words.length);
			if (!isAt(paragraph, index)) continue;
			keep(paragraph, index);
			break;
		}
	}
}

/** From the first word to the last, with adjacent punctuation. */
function extent(text: string, words: readonly Word[], index: number, count: number) {
	const [first, last] = [words[index], words[index + count - 1]];
	const opening = /[^\s\p{L}\p{N}]*$/u.exec(text.slice(words[index - 1]?.end ?? 0, first?.start))?.[0] ?? '';
	const closing = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(last?.end, words[index + count]?.start))?.[0] ?? '';
	return { start: (first?.start ?? 0) - opening.length, end: (last?.end ?? 0) + closing.length };
}

function missingOf(
	text: string,
	digests: readonly ParagraphDigest[],
	found: ReadonlyMap<number, FoundParagraph>
): MissingParagraph[] {
	return digests.flatMap(({ number, wordCount }, index) => {
		if (found.has(number)) return [];
		const before = found.get(digests[index - 1]?.number ?? NaN);
		const after = found.get(digests[index + 1]?.number ?? NaN);
		const isBetween = before && after && before.end <= after.start;
		const wordsInPlace = isBetween ? wordsOf(text.slice(before.end, after.start)).length : null;
		return [{ number, wordCount, wordsInPlace }];
	});
}
