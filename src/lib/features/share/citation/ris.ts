import { m } from '$lib/messages';
import { nameText, type CslItem } from './csl-item';

/**
 * RIS: two-character tag, two spaces, hyphen, space, value; CRLF. An encyclopedia article is the closest type to an
 * entry, and the only one that keeps the containing work.
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
