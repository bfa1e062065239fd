import { page } from '$app/state';
import { createContext } from 'svelte';
import { matchesOf, withoutEach, type ClaimIndex, type Matches } from '$lib/atlas/filter';
import type { LayerSummary } from '$lib/atlas/page-data/shell';
import type { Modality } from '$lib/atlas/types';
import type { Emphasis } from '$lib/cartography/map-state';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import { loadData } from '$lib/ui/load-data';

/** Routes whose pages apply the filter; all others ignore it. */
const FILTERED_ROUTES: readonly (string | null)[] = [
	'/',
	'/places/[page]',
	'/place/[id]',
	'/article',
	'/export'
];

/**
 * Applies the filter in the address to the claims. The index of claims loads with the first filter; until then, and if
 * loading fails, all claims show.
 */
export class ClaimFilterState {
	index = $state.raw<ClaimIndex | null>(null);
	hasFailed = $state(false);
	readonly #view: AtlasView;
	readonly #layers: readonly LayerSummary[];
	#loading: Promise<void> | null = null;

	/** The claims that show; null if no filter applies. */
	readonly matches: Matches | null = $derived.by(() => {
		const { index, isWanted } = this;
		return index && isWanted ? matchesOf(this.#view.filter, index.claims) : null;
	});
	/** Places with claims that show; the map emphasises them. */
	readonly emphasis: Emphasis | null = $derived.by(() => {
		const { matches } = this;
		if (!matches) return null;
		const layers = this.#layers.filter(({ layer }) => matches.byPlace.has(layer.place));
		return { layers: layers.map(({ layer }) => layer.id), features: [...matches.byPlace.keys()] };
	});

	constructor(view: AtlasView, layers: readonly LayerSummary[]) {
		this.#view = view;
		this.#layers = layers;
		$effect(() => {
			if (this.isWanted) void this.load();
		});
	}

	/** Whether a filter is set, on a page that applies it. */
	get isWanted(): boolean {
		return this.#view.hasFilter && FILTERED_ROUTES.includes(page.route.id);
	}

	/** Whether a claim shows. A claim that the address names always does. */
	isShown(claimId: string): boolean {
		const { matches } = this;
		return !matches || matches.ids.has(claimId) || this.#view.hash.replace(/^#(brief-)?/, '') === claimId;
	}

	/** Number of a place's claims that show, out of `all`. */
	countOf(placeId: string, all: number): number {
		return this.matches ? (this.matches.byPlace.get(placeId)?.length ?? 0) : all;
	}

	/** Modalities of a place's claims that show. */
	modalitiesOf(placeId: string, all: readonly Modality[]): readonly Modality[] {
		if (!this.matches) return all;
		return (this.matches.byPlace.get(placeId) ?? []).map(({ modality }) => modality);
	}

	/** If nothing matches: what would match without each part of the filter. */
	get remedies(): ReturnType<typeof withoutEach> {
		return this.index ? withoutEach(this.#view.filter, this.index.claims) : [];
	}

	/** Loads the index of claims, once. Sets `hasFailed` on failure; the next call retries. */
	load(): Promise<void> {
		this.#loading ??= this.#fetch().catch(() => {
			this.hasFailed = true;
			this.#loading = null;
		});
		return this.#loading;
	}

	async #fetch(): Promise<void> {
		this.hasFailed = false;
		this.index = await loadData('claims');
	}
}

/**
 * The layout's claim filter.
 * @throws Error when no layout above has set one
 */
export const [getClaimFilter, setClaimFilter] = createContext<ClaimFilterState>();
