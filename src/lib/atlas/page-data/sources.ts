import type { Focus } from './focus';
import type { Claim, Source } from '../types';

/** A source as a page that cites it tells it. */
export type CitedSource = Pick<Source, 'id' | 'publisher' | 'title' | 'date' | 'url' | 'type'> & {
	/** The number by which the print edition cites it. */
	readonly number?: number;
	/** The page of the list that it is on, where that is not the first. */
	readonly page?: number;
};

/** The address of a source's entry in the list. */
export type SourceHref = (source: CitedSource) => string;

/** Sources by id: only those that the page cites. */
export type SourceIndex = Readonly<Record<string, CitedSource>>;

/** What a source supports: ids of claims, and of places whose page cites it. */
export type SourceUse = {
	readonly source: Source;
	readonly claims: readonly string[];
	readonly places: readonly string[];
};

/** A page of the list of sources. */
export type SourcesData = {
	/** All of them, and the pages they fill; pages count from 1. */
	readonly count: number;
	readonly page: number;
	readonly pageCount: number;
	readonly uses: readonly SourceUse[];
	/** What the uses name, each once. */
	readonly claims: Readonly<Record<string, Pick<Claim, 'paragraph' | 'standing'>>>;
	readonly places: Readonly<Record<string, string>>;
	readonly focus: Focus;
};
