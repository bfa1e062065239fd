import { m } from '$lib/messages';
import { nameText, type CslItem } from './csl-item';

/** Replaced in one pass, so that no escape is escaped twice. */
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

/** One line. Files are UTF-8, so other scripts need no escapes. */
export function texText(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\{}$&#%_~^]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** BibTeX reads URLs verbatim: encodes only braces, which would end the field, and backslashes. */
function verbatim(address: string): string {
	return address.replaceAll('\\', '%5C').replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/**
 * For BibTeX and BibLaTeX. Double braces keep an organisation from being parsed as a person, and capitals in titles.
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
