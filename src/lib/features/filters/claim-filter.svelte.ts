import { page } from '$app/state';
import { createContext } from 'svelte';
import { matchesOf, withoutEach, type ClaimIndex, type Matches } from '$lib/atlas/filter';
import type { LayerSummary } from '$lib/atlas/page-data/shell';
import type { Modality } from '$lib/atlas/types';
import type { Emphasis } from '$lib/cartography/map-state';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import { loadData } from '$lib/ui/load-data';

/** Pages that tell claims as the filter has them; the others tell what they tell. */
const FILTERED_ROUTES: readonly (string | null)[] = [
	'/',
	'/places/[page]',
	'/place/[id]',
	'/article',
	'/export'
];

/**
 * What the reader's filter, which the address keeps, leaves of the claims. What it needs to know of them is loaded with
 * the first filter; until then, and where that fails, all claims show.
 */
export class ClaimFilterState {
	index = $state.raw<ClaimIndex | null>(null);
	hasFailed = $state(false);
	readonly #view: AtlasView;
	readonly #layers: readonly LayerSummary[];
	#loading: Promise<void> | null = null;

	/** What shows, or null where there is no filter to apply. */
	readonly matches: Matches | null = $derived.by(() => {
		const { index, isWanted } = this;
		return index && isWanted ? matchesOf(this.#view.filter, index.claims) : null;
	});
	/** The places that claims show of; what the map brings out. */
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

	/** Whether the reader filters, on a page that follows. */
	get isWanted(): boolean {
		return this.#view.hasFilter && FILTERED_ROUTES.includes(page.route.id);
	}

	/** Whether a claim shows. One that the address itself names always does. */
	isShown(claimId: string): boolean {
		const { matches } = this;
		return !matches || matches.ids.has(claimId) || this.#view.hash.replace(/^#(brief-)?/, '') === claimId;
	}

	/** How many claims of a place show, of all that there are. */
	countOf(placeId: string, all: number): number {
		return this.matches ? (this.matches.byPlace.get(placeId)?.length ?? 0) : all;
	}

	/** How the claims of a place that show are put, of all that there are. */
	modalitiesOf(placeId: string, all: readonly Modality[]): readonly Modality[] {
		if (!this.matches) return all;
		return (this.matches.byPlace.get(placeId) ?? []).map(({ modality }) => modality);
	}

	/** Where nothing shows: what would, with each part of the filter left out. */
	get remedies(): ReturnType<typeof withoutEach> {
		return this.index ? withoutEach(this.#view.filter, this.index.claims) : [];
	}

	/** Loads what filters ask of the claims, unless it is there. Where it fails that is said, and asked for again later. */
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

/** The filtering of the layout above. `getClaimFilter` throws where there is none. */
export const [getClaimFilter, setClaimFilter] = createContext<ClaimFilterState>();
