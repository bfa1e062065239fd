import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { fold, foldedWords } from './fold';
import { SEARCH_KINDS, type SearchData, type SearchEntry, type SearchKind } from './entries';

/** How the results match: as written, with similar spelling, or only some of the words. */
export type Nearness = 'exact' | 'similar' | 'partial';

export type Hit = {
	readonly kind: SearchKind;
	readonly entry: SearchEntry;
	/** Folded prefixes to highlight. */
	readonly needles: readonly string[];
};

export type Found = {
	readonly nearness: Nearness;
	readonly total: number;
	/** Groups with the best-matching names first, best hits first within each. */
	readonly groups: readonly { readonly kind: SearchKind; readonly hits: readonly Hit[] }[];
};

export type Search = {
	readonly counts: Readonly<Record<SearchKind, number>>;
	/** Places with a name in another script, as example queries. */
	readonly examples: readonly SearchEntry[];
	readonly find: (query: string) => Found;
};

type Item = { readonly kind: SearchKind; readonly entry: SearchEntry };
type Document = { readonly id: number } & Readonly<Record<(typeof FIELDS)[number], string>>;

const FIELDS = ['title', 'names', 'joined', 'detail', 'about', 'text'] as const;
const BOOST = { title: 6, names: 5, joined: 4, detail: 2, about: 1.5, text: 1 };
/** Names with up to this many words are also indexed as one word. */
const MAX_JOINED_WORDS = 3;
/** Entries indexed before yielding to the browser. */
const CHUNK = 1000;
const EXAMPLES = 2;

const EVERY_WORD: SearchOptions = { combineWith: 'AND', prefix: true };
/** Tried in order until one finds something. Short words have too many neighbours for fuzzy search. */
const STEPS: readonly (readonly [Nearness, SearchOptions])[] = [
	['exact', EVERY_WORD],
	['similar', { ...EVERY_WORD, fuzzy: (term) => (term.length > 3 ? 0.25 : false) }],
	['partial', { combineWith: 'OR', prefix: (term) => term.length > 3 }]
];

/** Builds the index, yielding to the browser in between. */
export async function createSearch(data: SearchData): Promise<Search> {
	const items = SEARCH_KINDS.flatMap((kind) => data[kind].map((entry): Item => ({ kind, entry })));
	const index = new MiniSearch<Document>({
		fields: [...FIELDS],
		tokenize: wordsOf,
		processTerm: (term) => term,
		searchOptions: { boost: BOOST }
	});
	const names = { places: namesById(data.place), actors: namesById(data.actor) };
	const documents = items.map(({ entry }, id) => documentOf(entry, id, names));
	await index.addAllAsync(documents, { chunkSize: CHUNK });
	return {
		counts: {
			place: data.place.length,
			claim: data.claim.length,
			actor: data.actor.length,
			event: data.event.length,
			source: data.source.length
		},
		examples: data.place.filter(({ names }) => names?.some(({ lang }) => lang)).slice(0, EXAMPLES),
		find: (query) => find(index, items, query)
	};
}

type NamesById = ReadonlyMap<string, string>;

function namesById(entries: readonly SearchEntry[]): NamesById {
	return new Map(entries.map((entry) => [entry.id, namesOf(entry).join(' ')]));
}

function documentOf(
	entry: SearchEntry,
	id: number,
	names: { readonly places: NamesById; readonly actors: NamesById }
): Document {
	const about = [
		...(entry.places ?? []).map((place) => names.places.get(place)),
		...(entry.actors ?? []).map((actor) => names.actors.get(actor))
	];
	return {
		id,
		title: entry.title,
		names: (entry.names ?? []).map(({ text }) => text).join(' '),
		joined: entry.symbol ? namesOf(entry).map(joinedOf).join(' ') : '',
		detail: entry.detail ?? '',
		about: about.filter(Boolean).join(' '),
		text: entry.text ?? ''
	};
}

function find(index: MiniSearch<Document>, items: readonly Item[], query: string): Found {
	const words = wordsOf(query);
	for (const [nearness, options] of STEPS) {
		const results = index.search(query, options);
		if (results.length > 0)
			return { nearness, total: results.length, groups: groupsOf(results, items, words) };
	}
	return { nearness: 'exact', total: 0, groups: [] };
}

type Ranked = Hit & { readonly rank: number };

function groupsOf(
	results: readonly SearchResult[],
	items: readonly Item[],
	queryWords: string[]
): Found['groups'] {
	const hits = results.flatMap((result): Ranked[] => {
		const item = items[result.id];
		if (!item) return [];
		const needles = [...new Set([...queryWords, ...guessed(result)])];
		return [{ ...item, needles, rank: rankOf(item, queryWords) }];
	});
	// A stable sort, so equal ranks keep MiniSearch's order.
	const ranked = hits.toSorted((a, b) => a.rank - b.rank);
	const groups = SEARCH_KINDS.map((kind) => ({ kind, hits: ranked.filter((hit) => hit.kind === kind) }));
	const best = ({ hits: [first] }: { hits: readonly Ranked[] }) => first?.rank ?? Infinity;
	return groups.filter((group) => group.hits.length > 0).toSorted((a, b) => best(a) - best(b));
}

/** Matched terms that do not start with any query word. */
function guessed({ terms, queryTerms }: SearchResult): string[] {
	return terms.filter((term) => !queryTerms.some((queryTerm) => term.startsWith(queryTerm)));
}

/** Exact names first, then names in which each query word begins a word, then everything else by score. */
function rankOf({ kind, entry }: Item, queryWords: readonly string[]): number {
	if (kind !== 'place' && kind !== 'actor') return 2;
	const names = namesOf(entry).map(wordsOf);
	const whole = queryWords.join(' ');
	if (names.some((words) => words.join(' ') === whole)) return 0;
	const isBegun = (words: readonly string[]) =>
		queryWords.every((term) => words.some((word) => word.startsWith(term)));
	return names.some(isBegun) ? 1 : 2;
}

function namesOf({ title, names = [] }: SearchEntry): string[] {
	return [title, ...names.map(({ text }) => text)];
}

/** A name as one word, because readers write a space, a hyphen or nothing between its parts. */
function joinedOf(name: string): string {
	const words = fold(name).split(' ');
	return words.length > 1 && words.length <= MAX_JOINED_WORDS ? words.join('') : '';
}

function wordsOf(text: string): string[] {
	return foldedWords(text).map((word) => word.text);
}
