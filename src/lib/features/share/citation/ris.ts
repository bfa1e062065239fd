import { m } from '$lib/messages';
import { nameText, type CslItem } from './csl-item';

/**
 * A record of RIS, for programs that manage references: a tag of two characters, two spaces, a hyphen and a space, and
 * lines that end as on Windows. A value has one line. Of its types an article of an encyclopedia is the nearest to an
 * entry: it alone keeps the work that the entry is in.
 */
export function ris(item: CslItem): string {
	const date = item.accessed['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/');
	const by = item['reviewed-author'].map((name) => nameText(name, 'whole')).join(', ');
	const lines: [tag: string, value: string][] = [
		['TY', item.type === 'map' ? 'MAP' : 'ENCYC'],
		['ID', item.id],
		...item.author.map((name): [string, string] => ['AU', nameText(name, 'whole')]),
		['TI', item.title],
		['T2', item['container-title']],
		['ET', item.version],
		['RI', m.citation_article({ article: item['reviewed-title'], by })],
		['LA', item.language],
		['N1', item.note],
		['UR', item.URL],
		['Y2', date],
		['ER', '']
	];
	return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}
