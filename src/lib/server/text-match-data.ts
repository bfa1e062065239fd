import type { OwnCopyData } from '$lib/text-match/outcome';
import type { AtlasData } from '$lib/atlas/atlas-data';

/** What a reader's own copy of the article is held against: digests and cues, no sentence of it. */
export function ownCopyData({ article, claims }: AtlasData): OwnCopyData {
	return {
		paragraphs: article.paragraphs.map(({ number, wordCount, sha256 }) => ({ number, wordCount, sha256 })),
		cues: claims.map(({ id, paragraph, cue }) => ({ claim: id, paragraph, cue }))
	};
}
