import { formatDate } from '../atlas/dates';
import type { ClaimFilter, ClaimIndex } from '../atlas/filter';
import { LOCALE, message } from '../messages/messages';

/** A span of time as a reader writes it. */
export function spanText(span: string): string {
	const [first, last] = span.split('/');
	return formatDate(first !== undefined && first === last ? first : span, LOCALE);
}

/** What is asked of claims, in words. */
export function filterText(filter: ClaimFilter, speakers: ClaimIndex['speakers']): string {
	const nameOf = (id: string) => speakers.find((speaker) => speaker.id === id)?.name ?? id;
	const parts = {
		standings: filter.standings.map((standing) => message(`standing.short.${standing}`)),
		modalities: filter.modalities.map((modality) => message(`modality.${modality}`)),
		speakers: filter.speakers.map(nameOf),
		span: filter.span === null ? [] : [spanText(filter.span)]
	};
	return (Object.keys(parts) as (keyof typeof parts)[])
		.filter((facet) => parts[facet].length > 0)
		.map((facet) => `${message(`filter.facet.${facet}`)}: ${parts[facet].join(', ')}`)
		.join('; ');
}
