import { extentOf } from './dates';
import { groupedBy } from './tables';
import type { Claim, EdtfDate, Modality, Standing } from './types';

/** Filterable facets of a claim. `dates` are its own and those of events that cite it. */
export type ClaimFacets = Pick<Claim, 'id' | 'standing' | 'modality' | 'speakers' | 'places'> & {
	readonly dates: readonly EdtfDate[];
};

/** A filter for claims: values within a facet are alternatives; facets combine. */
export type ClaimFilter = {
	readonly standings: readonly Standing[];
	readonly modalities: readonly Modality[];
	/** Ids of actors. */
	readonly speakers: readonly string[];
	/** An EDTF interval of months or years, both ends inclusive, or null for all time. */
	readonly span: EdtfDate | null;
};

/** What filtering needs: the claims in the article's order, and the speakers' names. */
export type ClaimIndex = {
	readonly claims: readonly ClaimFacets[];
	readonly speakers: readonly { readonly id: string; readonly name: string }[];
};

export type Facet = keyof ClaimFilter;
/** A facet with a list of alternative values. */
export type ListFacet = Exclude<Facet, 'span'>;

/** In display order. */
export const FACETS: readonly Facet[] = ['standings', 'modalities', 'speakers', 'span'];

export const NO_FILTER: ClaimFilter = { standings: [], modalities: [], speakers: [], span: null };

/** Whether a facet narrows the filter. */
export function isSet(filter: ClaimFilter, facet: Facet): boolean {
	return facet === 'span' ? filter.span !== null : filter[facet].length > 0;
}

/** The facets that narrow the filter, in display order. */
export function setFacets(filter: ClaimFilter): readonly Facet[] {
	return FACETS.filter((facet) => isSet(filter, facet));
}

/** Whether a claim passes the filter. A claim without dates is in no time span. */
export function isMatch(filter: ClaimFilter, claim: ClaimFacets): boolean {
	return FACETS.every((facet) => !isSet(filter, facet) || isMatchIn[facet](filter, claim));
}

/** How many claims would pass without each facet that is set: how to bring hidden claims back. */
export function withoutEach(
	filter: ClaimFilter,
	claims: readonly ClaimFacets[]
): readonly { readonly facet: Facet; readonly count: number }[] {
	return setFacets(filter).map((facet) => {
		const rest = { ...filter, [facet]: NO_FILTER[facet] };
		return { facet, count: claims.filter((claim) => isMatch(rest, claim)).length };
	});
}

/** How many claims would pass if a facet had only this value and the others stayed. */
export function countWith(
	filter: ClaimFilter,
	facet: ListFacet,
	value: string,
	claims: readonly ClaimFacets[]
): number {
	const asked = { ...filter, [facet]: [value] };
	return claims.filter((claim) => isMatch(asked, claim)).length;
}

/** The filter with a value switched on or off. `values` are all values of the facet, in order. */
export function toggled(
	filter: ClaimFilter,
	facet: ListFacet,
	value: string,
	values: readonly string[]
): ClaimFilter {
	const chosen: readonly string[] = filter[facet];
	const isIn = (one: string) => chosen.includes(one) !== (one === value);
	return { ...filter, [facet]: values.filter(isIn) };
}

/** The first and last month (`YYYY-MM`) that the claims' dates may cover; null without dates. */
export function monthsOf(
	claims: readonly ClaimFacets[]
): { readonly first: string; readonly last: string } | null {
	const extents = claims.flatMap(({ dates }) => dates.flatMap((date) => extentOf(date) ?? []));
	const first = extents.map((extent) => extent.first).sort()[0];
	const last = extents
		.map((extent) => extent.last)
		.sort()
		.at(-1);
	return first && last ? { first: first.slice(0, 7), last: last.slice(0, 7) } : null;
}

/** Claims that pass a filter, in the article's order, also by place. */
export type Matches = {
	readonly claims: readonly ClaimFacets[];
	readonly ids: ReadonlySet<string>;
	readonly byPlace: ReadonlyMap<string, readonly ClaimFacets[]>;
};

export function matchesOf(filter: ClaimFilter, all: readonly ClaimFacets[]): Matches {
	const claims = all.filter((claim) => isMatch(filter, claim));
	return {
		claims,
		ids: new Set(claims.map(({ id }) => id)),
		byPlace: groupedBy(claims, ({ places }) => places)
	};
}

/** Whether a date and a span overlap, counting every day that the date may mean. */
export function isWithin(date: EdtfDate, span: EdtfDate): boolean {
	const [a, b] = [extentOf(date), extentOf(span)];
	return a !== null && b !== null && a.first <= b.last && b.first <= a.last;
}

const isMatchIn: Readonly<Record<Facet, (filter: ClaimFilter, claim: ClaimFacets) => boolean>> = {
	standings: ({ standings }, { standing }) => standings.includes(standing),
	modalities: ({ modalities }, { modality }) => modalities.includes(modality),
	speakers: ({ speakers }, claim) => claim.speakers.some((speaker) => speakers.includes(speaker)),
	span: ({ span }, { dates }) => span === null || dates.some((date) => isWithin(date, span))
};
