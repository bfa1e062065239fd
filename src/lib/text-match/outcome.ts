import type { Cue, Stretch } from './cues';
import type { MissingParagraph, ParagraphDigest } from './find-paragraphs';

/** What a reader's text is matched against. */
export type OwnCopyData = { readonly paragraphs: readonly ParagraphDigest[]; readonly cues: readonly Cue[] };

/** A paragraph of the reader's text, split at the cues of its claims. */
export type Passage = { readonly number: number; readonly stretches: readonly Stretch[] };

/** Why a text is rejected, with details for the message. */
export type Refusal =
	| { readonly reason: 'empty' | 'too-large' | 'not-text' | 'unreachable' }
	| { readonly reason: 'too-short'; readonly words: number; readonly least: number }
	| { readonly reason: 'no-match'; readonly words: number; readonly total: number };

/** The result of matching a text. */
export type Outcome =
	| ({ readonly isTaken: false } & Refusal)
	| {
			readonly isTaken: true;
			readonly passages: readonly Passage[];
			readonly missing: readonly MissingParagraph[];
			readonly total: number;
	  };
