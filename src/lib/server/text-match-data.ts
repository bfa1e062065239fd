import type { OwnCopyData } from '$lib/text-match/outcome';
import type { AtlasData } from '$lib/atlas/atlas-data';

/** Digests and cues for matching a reader's own copy; contains no sentence of the article. */
export function ownCopyData({ article, claims }: AtlasData): OwnCopyData {
	return {
		paragraphs: article.paragraphs.map(({ number, wordCount, sha256 }) => ({ number, wordCount, sha256 })),
		cues: claims.map(({ id, paragraph, cue }) => ({ claim: id, paragraph, cue }))
	};
}
