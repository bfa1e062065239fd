import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { fold, foldedWords } from './fold';
import { SEARCH_KINDS, type SearchData, type SearchEntry, type SearchKind } from './entries';

/** How near the results are: as written, spelt alike, or with some of the words only. */
export type Nearness = 'exact' | 'similar' | 'partial';

export type Hit = {
	readonly kind: SearchKind;
	readonly entry: SearchEntry;
	/** Folded beginnings of words, to mark in what is shown. */
	readonly needles: readonly string[];
};

export type Found = {
	readonly nearness: Nearness;
	readonly total: number;
	/** The best first, and the group with the best name first. */
	readonly groups: readonly { readonly kind: SearchKind; readonly hits: readonly Hit[] }[];
};

export type Search = {
	readonly counts: Readonly<Record<SearchKind, number>>;
	/** Places that have a name in another script, as examples of what can be asked for. */
	readonly examples: readonly SearchEntry[];
	readonly find: (query: string) => Found;
};

type Item = { readonly kind: SearchKind; readonly entry: SearchEntry };
type Document = { readonly id: number } & Readonly<Record<(typeof FIELDS)[number], string>>;

const FIELDS = ['title', 'names', 'joined', 'detail', 'about', 'text'] as const;
const BOOST = { title: 6, names: 5, joined: 4, detail: 2, about: 1.5, text: 1 };
/** A name of more words is not written as one. */
const MAX_JOINED_WORDS = 3;
/** The page is not held up longer than so many entries take. */
const CHUNK = 1000;
const EXAMPLES = 2;

const EVERY_WORD: SearchOptions = { combineWith: 'AND', prefix: true };
/** Tried in turn until one finds something. Short words have too many neighbours to be guessed at. */
const STEPS: readonly (readonly [Nearness, SearchOptions])[] = [
	['exact', EVERY_WORD],
	['similar', { ...EVERY_WORD, fuzzy: (term) => (term.length > 3 ? 0.25 : false) }],
	['partial', { combineWith: 'OR', prefix: (term) => term.length > 3 }]
];

/** Makes all entries findable; the page stays responsive meanwhile. */
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
	const asked = wordsOf(query);
	for (const [nearness, options] of STEPS) {
		const results = index.search(query, options);
		if (results.length > 0)
			return { nearness, total: results.length, groups: groupsOf(results, items, asked) };
	}
	return { nearness: 'exact', total: 0, groups: [] };
}

type Ranked = Hit & { readonly rank: number };

function groupsOf(
	results: readonly SearchResult[],
	items: readonly Item[],
	asked: string[]
): Found['groups'] {
	const hits = results.flatMap((result): Ranked[] => {
		const item = items[result.id];
		if (!item) return [];
		const needles = [...new Set([...asked, ...guessed(result)])];
		return [{ ...item, needles, rank: rankOf(item, asked) }];
	});
	// What MiniSearch scores alike stays in its order.
	const ranked = hits.toSorted((a, b) => a.rank - b.rank);
	const groups = SEARCH_KINDS.map((kind) => ({ kind, hits: ranked.filter((hit) => hit.kind === kind) }));
	const best = ({ hits: [first] }: { hits: readonly Ranked[] }) => first?.rank ?? Infinity;
	return groups.filter((group) => group.hits.length > 0).toSorted((a, b) => best(a) - best(b));
}

/** Words that were found though nobody wrote them so. */
function guessed({ terms, queryTerms }: SearchResult): string[] {
	return terms.filter((term) => !queryTerms.some((asked) => term.startsWith(asked)));
}

/** The very name first, then names of which every word asked for begins a word, then all else by its score. */
function rankOf({ kind, entry }: Item, asked: readonly string[]): number {
	if (kind !== 'place' && kind !== 'actor') return 2;
	const names = namesOf(entry).map(wordsOf);
	const whole = asked.join(' ');
	if (names.some((words) => words.join(' ') === whole)) return 0;
	const isBegun = (words: readonly string[]) =>
		asked.every((term) => words.some((word) => word.startsWith(term)));
	return names.some(isBegun) ? 1 : 2;
}

function namesOf({ title, names = [] }: SearchEntry): string[] {
	return [title, ...names.map(({ text }) => text)];
}

/** A name of several words as one: whether a space, a hyphen or nothing stands between them is a matter of taste. */
function joinedOf(name: string): string {
	const words = fold(name).split(' ');
	return words.length > 1 && words.length <= MAX_JOINED_WORDS ? words.join('') : '';
}

function wordsOf(text: string): string[] {
	return foldedWords(text).map((word) => word.text);
}
