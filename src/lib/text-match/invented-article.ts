import type { Cue } from './cues';
import { digestOf, type ParagraphDigest } from './find-paragraphs';
import { wordsOf } from './words';

/** A made-up article for tests: the repository does not contain the real text. */
export const INVENTED_PARAGRAPHS: readonly string[] = [
	'The old canal—dug “in haste”, as people say—will soon be filled with clay, and nobody in the harbour town has asked the reason why.',
	'Some boatmen claim that the railway’s owners paid for it. Others blame the weather of three winters, which was wet.',
	'Yet the lock-keeper opened both gates on Tuesday, and on the very same evening his brother sailed for the far side of the marsh.',
	'So the canal will stay, since a town that trades in reeds and salt cannot do without still water.'
];

export const inventedDigests: readonly ParagraphDigest[] = INVENTED_PARAGRAPHS.map((text, index) => ({
	number: index + 1,
	wordCount: wordsOf(text).length,
	sha256: digestOf(text)
}));

export const inventedCues: readonly Cue[] = [
	{ claim: 'c01', paragraph: 1, cue: 'dug “in haste”' },
	{ claim: 'c02', paragraph: 1, cue: 'filled with clay' },
	{ claim: 'c03', paragraph: 2, cue: 'railway’s owners paid' },
	{ claim: 'c04', paragraph: 3, cue: 'lock-keeper opened' },
	{ claim: 'c05', paragraph: 4, cue: 'canal will stay' }
];
