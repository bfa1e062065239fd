import type { DatasetAbout } from '$lib/exports/dataset';

/** What is cited. */
export type Cited = {
	/** `view` is the map as the reader set it; the others are entries. */
	readonly kind: 'view' | 'place' | 'claim';
	/** Letters, digits and hyphens. */
	readonly id: string;
	readonly title: string;
	/** Full URL. */
	readonly address: string;
};

/** What a citation says of the atlas. */
export type CitedAtlas = Pick<DatasetAbout, 'name' | 'title' | 'author' | 'digest'> & {
	/** An organisation, not a person. */
	readonly authors: string;
	/** BCP 47. */
	readonly language: string;
};

/** In the reader's time zone; months from 1. */
export type Day = readonly [year: number, month: number, day: number];

type Name = { readonly literal: string } | { readonly family: string; readonly given: string };

/** The CSL-JSON variables used here. */
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

/** Enough to identify a version; the note has the full digest. */
const VERSION_DIGITS = 12;

/**
 * CSL 1.0.2. The work is the atlas, by an organisation: container of places and claims (`entry`: "an entry in a
 * database, directory, or catalog") and views (`map`). The article's author did not write the cited text, so the
 * article is the reviewed item, not the source. There is no `issued`: the atlas has no publication date, and styles
 * write "n.d.". Version (a digest of the data) and access date identify what the reader saw.
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

/** The last word is the family name; a single word stays literal. */
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

/** Given names first, in full or as initials. */
export function nameText(name: Name, form: 'whole' | 'initials'): string {
	if ('literal' in name) return name.literal;
	if (form === 'whole') return `${name.given} ${name.family}`;
	const initials = name.given
		.split(/[\s.]+/)
		.filter(Boolean)
		.map(([first]) => `${first}.`);
	return [...initials, name.family].join(' ');
}
