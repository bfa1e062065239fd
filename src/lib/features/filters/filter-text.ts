import { formatDate } from '$lib/atlas/dates';
import { setFacets, type ClaimFilter, type ClaimIndex, type ListFacet } from '$lib/atlas/filter';
import { isOneOf } from '$lib/atlas/every-of';
import type { EdtfDate } from '$lib/atlas/types';
import { MODALITIES, STANDINGS } from '$lib/atlas/vocabulary';
import { DATE_WORDS } from '$lib/messages/date-words';
import { FILTER_FACET_LABELS, MODALITY_LABELS, STANDING_SHORT_LABELS } from '$lib/messages';

/** A single month is named once. */
export function spanText(span: EdtfDate): string {
	const [first, last] = span.split('/');
	return formatDate(first === last && first ? first : span, DATE_WORDS.short);
}

/** Label of a filter value. */
export function valueText(facet: ListFacet, value: string, speakers: ClaimIndex['speakers']): string {
	if (facet === 'standings' && isOneOf(STANDINGS, value)) return STANDING_SHORT_LABELS[value]();
	if (facet === 'modalities' && isOneOf(MODALITIES, value)) return MODALITY_LABELS[value]();
	return speakers.find(({ id }) => id === value)?.name ?? value;
}

/** The filter in words. */
export function filterText(filter: ClaimFilter, speakers: ClaimIndex['speakers']): string {
	return setFacets(filter)
		.map((facet) => {
			const values =
				facet === 'span'
					? [spanText(filter.span ?? '')]
					: filter[facet].map((value) => valueText(facet, value, speakers));
			return `${FILTER_FACET_LABELS[facet]()}: ${values.join(', ')}`;
		})
		.join('; ');
}
