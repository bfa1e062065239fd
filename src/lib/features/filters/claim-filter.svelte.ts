import { page } from '$app/state';
import { createContext } from 'svelte';
import { matchesOf, withoutEach, type ClaimIndex, type Matches } from '$lib/atlas/filter';
import type { LayerSummary } from '$lib/atlas/page-data/shell';
import type { Modality } from '$lib/atlas/types';
import type { Emphasis } from '$lib/cartography/map-state';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import { loadData } from '$lib/ui/load-data';

/** Pages that apply the filter. */
const FILTERED_ROUTES: readonly (string | null)[] = [
	'/',
	'/places/[page]',
	'/place/[id]',
	'/article',
	'/export'
];

/** Applies the address's filter to the claims. The index loads with the first filter; without it, all claims show. */
export class ClaimFilterState {
	index = $state.raw<ClaimIndex | null>(null);
	hasFailed = $state(false);
	readonly #view: AtlasView;
	readonly #layers: readonly LayerSummary[];
	#loading: Promise<void> | null = null;

	/** Null if no filter applies. */
	readonly matches: Matches | null = $derived.by(() => {
		const { index, isWanted } = this;
		return index && isWanted ? matchesOf(this.#view.filter, index.claims) : null;
	});
	/** The map emphasises places with matching claims. */
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

	/** Whether a filter is set and the page applies it. */
	get isWanted(): boolean {
		return this.#view.hasFilter && FILTERED_ROUTES.includes(page.route.id);
	}

	/** A claim named by the address always shows. */
	isShown(claimId: string): boolean {
		const { matches } = this;
		return !matches || matches.ids.has(claimId) || this.#view.hash.replace(/^#(brief-)?/, '') === claimId;
	}

	/** Number of the place's matching claims; `all` without a filter. */
	countOf(placeId: string, all: number): number {
		return this.matches ? (this.matches.byPlace.get(placeId)?.length ?? 0) : all;
	}

	/** Modalities of the place's matching claims; `all` without a filter. */
	modalitiesOf(placeId: string, all: readonly Modality[]): readonly Modality[] {
		if (!this.matches) return all;
		return (this.matches.byPlace.get(placeId) ?? []).map(({ modality }) => modality);
	}

	/** What would match without each part of the filter. */
	get remedies(): ReturnType<typeof withoutEach> {
		return this.index ? withoutEach(this.#view.filter, this.index.claims) : [];
	}

	/** Loads once. Sets `hasFailed` on failure; the next call retries. */
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

/** @throws Error when no layout above has set the filter */
export const [getClaimFilter, setClaimFilter] = createContext<ClaimFilterState>();
