import { stretchesOf } from './cues';
import type { OwnCopyData, Outcome } from './outcome';
import { MOST } from './read-text';
import { searchParagraphs } from './find-paragraphs';
import { wordsOf } from './words';

/** Matches a text against the article's digests; yields progress like `searchParagraphs`. */
export function* bring(text: string, { paragraphs, cues }: OwnCopyData): Generator<number, Outcome> {
	if (text.trim() === '') return { isTaken: false, reason: 'empty' };
	if (text.length > MOST.characters) return { isTaken: false, reason: 'too-large' };
	const words = wordsOf(text).length;
	const least = Math.min(...paragraphs.map(({ wordCount }) => wordCount));
	if (words < least) return { isTaken: false, reason: 'too-short', words, least };
	const { found, missing } = yield* searchParagraphs(text, paragraphs);
	const total = paragraphs.length;
	if (found.length === 0) return { isTaken: false, reason: 'no-match', words, total };
	const passages = found.map(({ number, start, end }) => ({
		number,
		stretches: stretchesOf(
			text.slice(start, end),
			cues.filter(({ paragraph }) => paragraph === number)
		)
	}));
	return { isTaken: true, passages, missing, total };
}
