import type { Focus } from './focus';
import type { Claim, Source } from '../types';

/** A source as cited on a page. */
export type CitedSource = Pick<Source, 'id' | 'publisher' | 'title' | 'date' | 'url' | 'type'> & {
	/** Its number in print. */
	readonly number?: number;
	/** The page of the list of sources that contains it, unless it is the first. */
	readonly page?: number;
};

/** Returns the URL of a source's entry in the list. */
export type SourceHref = (source: CitedSource) => string;

/** Sources that the page cites, by id. */
export type SourceIndex = Readonly<Record<string, CitedSource>>;

/** What a source supports: ids of claims, and of places whose page cites it. */
export type SourceUse = {
	readonly source: Source;
	readonly claims: readonly string[];
	readonly places: readonly string[];
};

/** A page of the list of sources. */
export type SourcesData = {
	/** Number of sources on all pages; pages count from 1. */
	readonly count: number;
	readonly page: number;
	readonly pageCount: number;
	readonly uses: readonly SourceUse[];
	/** Claims and places that the uses refer to, by id. */
	readonly claims: Readonly<Record<string, Pick<Claim, 'paragraph' | 'standing'>>>;
	readonly places: Readonly<Record<string, string>>;
	readonly focus: Focus;
};
