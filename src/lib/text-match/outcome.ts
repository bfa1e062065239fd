import type { Cue, Stretch } from './cues';
import type { MissingParagraph, ParagraphDigest } from './find-paragraphs';

/** What a text is held against. */
export type OwnCopyData = { readonly paragraphs: readonly ParagraphDigest[]; readonly cues: readonly Cue[] };

/** A paragraph in the reader's own text, cut at the cues of its claims. */
export type Passage = { readonly number: number; readonly stretches: readonly Stretch[] };

/** Why a text is not taken, with what there is to say about it. */
export type Refusal =
	| { readonly reason: 'empty' | 'too-large' | 'not-text' | 'unreachable' }
	| { readonly reason: 'too-short'; readonly words: number; readonly least: number }
	| { readonly reason: 'no-match'; readonly words: number; readonly total: number };

/** What came of bringing a text. */
export type Outcome =
	| ({ readonly isTaken: false } & Refusal)
	| {
			readonly isTaken: true;
			readonly passages: readonly Passage[];
			readonly missing: readonly MissingParagraph[];
			readonly total: number;
	  };
