import type { Claim } from '$lib/atlas/types';
import { wordsOf } from './words';

/** Locates a claim in its paragraph. */
export type Cue = Pick<Claim, 'paragraph' | 'cue'> & { readonly claim: string };

/** Part of a passage: plain text, or a claim's cue. */
export type Stretch = { readonly text: string; readonly claim: string | null };

/** Start and end of a cue in a passage; null if it is missing or ambiguous. */
export function placeOfCue(
	passage: string,
	cue: string
): { readonly start: number; readonly end: number } | null {
	const words = wordsOf(passage);
	const wanted = wordsOf(cue);
	if (wanted.length === 0) return null;
	const starts = [...words.keys()].filter((index) =>
		wanted.every(({ text }, offset) => words[index + offset]?.text === text)
	);
	const [start, ...others] = starts;
	if (start === undefined || others.length > 0) return null;
	return { start: words[start]?.start ?? 0, end: words[start + wanted.length - 1]?.end ?? 0 };
}

/** Splits a passage at its claims' cues; of two that overlap, the first counts. */
export function stretchesOf(passage: string, cues: readonly Cue[]): Stretch[] {
	const places = cues
		.flatMap(({ claim, cue }) => {
			const place = placeOfCue(passage, cue);
			return place ? [{ ...place, claim }] : [];
		})
		.sort((a, b) => a.start - b.start);
	const stretches: Stretch[] = [];
	let end = 0;
	for (const place of places) {
		if (place.start < end) continue;
		if (place.start > end) stretches.push({ text: passage.slice(end, place.start), claim: null });
		stretches.push({ text: passage.slice(place.start, place.end), claim: place.claim });
		end = place.end;
	}
	if (end < passage.length) stretches.push({ text: passage.slice(end), claim: null });
	return stretches;
}
