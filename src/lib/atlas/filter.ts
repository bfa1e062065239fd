import { extentOf } from './dates';
import { groupedBy } from './tables';
import type { Claim, EdtfDate, Modality, Standing } from './types';

/** What is known of a claim when readers filter; `dates` are its own and those of the events that tell of it. */
export type ClaimFacets = Pick<Claim, 'id' | 'standing' | 'modality' | 'speakers' | 'places'> & {
	readonly dates: readonly EdtfDate[];
};

/** What readers ask of claims: each part that is set narrows the others; within a part any value will do. */
export type ClaimFilter = {
	readonly standings: readonly Standing[];
	readonly modalities: readonly Modality[];
	/** Ids of actors. */
	readonly speakers: readonly string[];
	/** An EDTF interval of months or years, both ends included, or null for all time. */
	readonly span: EdtfDate | null;
};

/** All that a filter needs to know of the claims, in the article's order, and the names of those who speak. */
export type ClaimIndex = {
	readonly claims: readonly ClaimFacets[];
	readonly speakers: readonly { readonly id: string; readonly name: string }[];
};

export type Facet = keyof ClaimFilter;
/** A part that lists values, of which any will do. */
export type ListFacet = Exclude<Facet, 'span'>;

/** In the order in which they are offered and named. */
export const FACETS: readonly Facet[] = ['standings', 'modalities', 'speakers', 'span'];

export const NO_FILTER: ClaimFilter = { standings: [], modalities: [], speakers: [], span: null };

/** Whether a part of the filter narrows anything. */
export function isSet(filter: ClaimFilter, facet: Facet): boolean {
	return facet === 'span' ? filter.span !== null : filter[facet].length > 0;
}

/** The parts of a filter that narrow, in the order in which they are named. */
export function setFacets(filter: ClaimFilter): readonly Facet[] {
	return FACETS.filter((facet) => isSet(filter, facet));
}

/** Whether a claim is one that the filter lets through. A claim without any date is in no span of time. */
export function isMatch(filter: ClaimFilter, claim: ClaimFacets): boolean {
	return FACETS.every((facet) => !isSet(filter, facet) || isMatchIn[facet](filter, claim));
}

/** How the claims that a filter hides would come back: with each part that is set left out, how many would show. */
export function withoutEach(
	filter: ClaimFilter,
	claims: readonly ClaimFacets[]
): readonly { readonly facet: Facet; readonly count: number }[] {
	return setFacets(filter).map((facet) => {
		const rest = { ...filter, [facet]: NO_FILTER[facet] };
		return { facet, count: claims.filter((claim) => isMatch(rest, claim)).length };
	});
}

/** How many claims would show if a part of the filter asked for one value alone and the others stayed. */
export function countWith(
	filter: ClaimFilter,
	facet: ListFacet,
	value: string,
	claims: readonly ClaimFacets[]
): number {
	const asked = { ...filter, [facet]: [value] };
	return claims.filter((claim) => isMatch(asked, claim)).length;
}

/** The filter with a value of a part taken in, or left out again; `values` are all of the part's, in their order. */
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

/** The first and last month, as `YYYY-MM`, that any claim's date may mean; null where none bears a date. */
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

/** What a filter leaves: the claims, and by place those that tell of it, in the article's order. */
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

/** Whether a date, with all that it may mean, shares a day with a span. */
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
