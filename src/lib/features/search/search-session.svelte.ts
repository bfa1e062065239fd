import type { Found, Hit, Search } from '$lib/search/search';
import type { SearchKind } from '$lib/search/entries';
import { loadSearch, type LoadedSearch } from './load-search';

/** Hits per group at first, and at most. */
const SHOWN: Readonly<Record<SearchKind, number>> = { place: 5, claim: 4, actor: 3, event: 3, source: 3 };
const MOST = 50;

export type ShownGroup = {
	readonly kind: SearchKind;
	readonly total: number;
	readonly hits: readonly Hit[];
	/** Hits that its last option adds. */
	readonly moreCount: number;
};

/** Query, results and active option. */
export class SearchSession {
	query = $state('');
	isOpen = $state(false);
	/** Counts options across groups, in display order. */
	active = $state(0);
	#loaded: LoadedSearch | null = $state.raw(null);
	#load: Promise<void> | null = null;
	isFailed = $state(false);
	#widened: readonly SearchKind[] = $state.raw([]);

	readonly isAsked: boolean = $derived(this.isOpen && this.query.trim() !== '');
	readonly found: Found | null = $derived(
		this.#loaded && this.query.trim() ? this.#loaded.search.find(this.query) : null
	);
	readonly groups: readonly ShownGroup[] = $derived(
		(this.found?.groups ?? []).map(({ kind, hits }) => {
			const shown = hits.slice(0, this.#widened.includes(kind) ? MOST : SHOWN[kind]);
			const moreCount = this.#widened.includes(kind) ? 0 : Math.min(hits.length, MOST) - shown.length;
			return { kind, total: hits.length, hits: shown, moreCount };
		})
	);
	readonly optionCount: number = $derived(
		this.groups.reduce((sum, { hits, moreCount }) => sum + hits.length + (moreCount > 0 ? 1 : 0), 0)
	);
	readonly hasList: boolean = $derived(this.isOpen && this.optionCount > 0);

	get holdings(): Pick<Search, 'counts' | 'examples'> | null {
		return this.#loaded?.search ?? null;
	}

	get Results(): LoadedSearch['Results'] | null {
		return this.#loaded?.Results ?? null;
	}

	/** Loads once; after a failure, the next call retries. */
	load(): Promise<void> {
		this.#load ??= loadSearch().then(
			(loaded) => {
				this.#loaded = loaded;
				this.isFailed = false;
			},
			() => {
				this.isFailed = true;
				this.#load = null;
			}
		);
		return this.#load;
	}

	ask(query: string): void {
		this.query = query;
		this.isOpen = true;
		this.active = 0;
		this.#widened = [];
		if (!this.isFailed) void this.load();
	}

	/** Wraps around. */
	move(step: number): void {
		const { optionCount } = this;
		if (!this.isOpen) this.isOpen = true;
		else if (optionCount > 0) this.active = (this.active + step + optionCount) % optionCount;
	}

	/** The former "more" option becomes the first new hit. */
	widen(kind: SearchKind): void {
		this.#widened = [...this.#widened, kind];
	}

	close(): void {
		this.isOpen = false;
	}

	clear(): void {
		this.ask('');
	}
}
