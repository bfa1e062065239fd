import type { DatasetAbout } from '$lib/exports/dataset';

/** What of the atlas is cited. */
export type Cited = {
	/** `view` is the map as a reader set it; the others are entries of the atlas. */
	readonly kind: 'view' | 'place' | 'claim';
	/** Names it within the atlas: letters, digits and hyphens. */
	readonly id: string;
	readonly title: string;
	/** Where it is found, whole. */
	readonly address: string;
};

/** What is to be known of the atlas in order to cite from it. */
export type CitedAtlas = Pick<DatasetAbout, 'name' | 'title' | 'author' | 'digest'> & {
	/** Who made the atlas: a body, not a person. */
	readonly authors: string;
	/** BCP 47. */
	readonly language: string;
};

/** A day by the reader's own calendar: year, month from 1, day. */
export type Day = readonly [year: number, month: number, day: number];

type Name = { readonly literal: string } | { readonly family: string; readonly given: string };

/** An item of CSL-JSON, with those of its variables that are used here. */
export type CslItem = {
	readonly id: string;
	readonly type: 'entry' | 'map';
	readonly title: string;
	readonly author: readonly Name[];
	readonly 'container-title': string;
	readonly 'reviewed-title': string;
	readonly 'reviewed-author': readonly Name[];
	readonly 'reviewed-genre': string;
	readonly version: string;
	readonly note: string;
	readonly language: string;
	readonly URL: string;
	readonly accessed: { readonly 'date-parts': readonly [Day] };
};

/** So many digits of the digest tell editions apart; all of them stand in the note. */
const VERSION_DIGITS = 12;

/**
 * What is cited, in the terms of CSL 1.0.2. The work is the atlas, whose makers are its author as a body. A place and a
 * claim are each an `entry` in it ("an entry in a database, directory, or catalog"), and a view is a `map`; the atlas is
 * their container. The article is neither: its author did not write what is cited. It is what the atlas is about,
 * for which CSL has the item under review, so that it is named with its author and yet cannot be taken for
 * the source. There is no `issued`: the atlas states no day of publication, and styles then write "n.d.". What was seen
 * is fixed by the version, a digest of the data, and by the day of retrieval.
 */
export function cslItem(cited: Cited, atlas: CitedAtlas, accessed: Day): CslItem {
	return {
		id: `${slugOf(atlas.name)}-${cited.id}`,
		type: cited.kind === 'view' ? 'map' : 'entry',
		title: cited.title,
		author: [{ literal: atlas.authors }],
		'container-title': atlas.name,
		'reviewed-title': atlas.title,
		'reviewed-author': [personOf(atlas.author)],
		'reviewed-genre': 'article',
		version: `sha256:${atlas.digest.slice(0, VERSION_DIGITS)}`,
		note: `sha256:${atlas.digest}`,
		language: atlas.language,
		URL: cited.address,
		accessed: { 'date-parts': [accessed] }
	};
}

/** A person's name, of which the last word is taken for the family's. A single word is left whole. */
function personOf(name: string): Name {
	const [, given, family] = /^(.+)\s+(\S+)$/.exec(name.trim()) ?? [];
	return given !== undefined && family !== undefined ? { family, given } : { literal: name };
}

function slugOf(name: string): string {
	return name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** Names as they are written in running text, given names first or as initials. */
export function nameText(name: Name, form: 'whole' | 'initials'): string {
	if ('literal' in name) return name.literal;
	if (form === 'whole') return `${name.given} ${name.family}`;
	const initials = name.given
		.split(/[\s.]+/)
		.filter(Boolean)
		.map(([first]) => `${first}.`);
	return [...initials, name.family].join(' ');
}
