import { m } from '$lib/messages';
import { nameText, type CslItem } from './csl-item';

/** What TeX does not take for itself. The backslash comes with the others, so that no escape is escaped again. */
const ESCAPES: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\{',
	'}': '\\}',
	$: '\\$',
	'&': '\\&',
	'#': '\\#',
	'%': '\\%',
	_: '\\_',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/** A text for TeX, on one line. Letters of all scripts stay: files are UTF-8, as BibTeX and Biber read them. */
export function texText(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\{}$&#%_~^]/g, (sign) => ESCAPES[sign] ?? sign);
}

/**
 * An address, which is read as it stands: only braces, which would end the field, and the backslash are written as
 * per cent signs.
 */
function verbatim(address: string): string {
	return address.replaceAll('\\', '%5C').replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/**
 * An entry for BibTeX and BibLaTeX. The second pair of braces keeps a body from being taken for a person's name, and
 * the capitals of a title from being made small.
 */
export function bibtex(item: CslItem): string {
	const [year, month, day] = item.accessed['date-parts'][0].map((part) => String(part).padStart(2, '0'));
	const authors = item.author.map((name) => `{${texText(nameText(name, 'whole'))}}`).join(' and ');
	const by = item['reviewed-author'].map((name) => nameText(name, 'whole')).join(', ');
	const about = m.citation_review({ genre: item['reviewed-genre'], article: item['reviewed-title'], by });
	const fields = {
		author: authors,
		title: `{${texText(item.title)}}`,
		howpublished: texText(m.citation_version({ atlas: item['container-title'], version: item.version })),
		url: verbatim(item.URL),
		urldate: `${year}-${month}-${day}`,
		version: texText(item.version),
		language: texText(item.language),
		note: texText(`${about}. ${item.note}`)
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
	return `@misc{${item.id},\n${lines.join(',\n')}\n}\n`;
}
