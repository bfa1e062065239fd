import { bibtex } from './bibtex';
import type { CslItem } from './csl-item';
import { apa, chicago } from './plain';
import { ris } from './ris';

/** A citation format. */
export type CitationFormat = {
	readonly id: 'apa' | 'chicago' | 'bibtex' | 'ris' | 'csl';
	/** The same in every language. */
	readonly name: string;
	/** Null for text to paste. */
	readonly file: { readonly ending: string; readonly mediaType: string } | null;
	readonly write: (item: CslItem) => string;
};

export const CITATION_FORMATS: readonly CitationFormat[] = [
	{ id: 'apa', name: 'APA', file: null, write: apa },
	{ id: 'chicago', name: 'Chicago', file: null, write: chicago },
	{
		id: 'bibtex',
		name: 'BibTeX',
		file: { ending: 'bib', mediaType: 'application/x-bibtex; charset=utf-8' },
		write: bibtex
	},
	{
		id: 'ris',
		name: 'RIS',
		file: { ending: 'ris', mediaType: 'application/x-research-info-systems; charset=utf-8' },
		write: ris
	},
	{
		id: 'csl',
		name: 'CSL-JSON',
		file: { ending: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
		write: (item) => `${JSON.stringify([item], null, 2)}\n`
	}
];
