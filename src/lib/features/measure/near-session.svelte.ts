import type { LandsData, NearData } from '$lib/atlas/page-data/measure';
import type { ShellData } from '$lib/atlas/page-data/shell';
import { surroundings, type Origin, type Surroundings } from '$lib/geodesy/near';
import type { AtlasView } from '$lib/view/atlas-view.svelte';
import { loadData } from '$lib/ui/load-data';
import { pointOf } from './measure-points';

type Known = NearData & { readonly shell: Pick<ShellData, 'layers'> };

/** Progress of a query. */
export type NearStage = 'unasked' | 'unknown' | 'looking' | 'failed' | 'found';

/** Finds what is near the origin in the address. Provinces and borders load on first use. */
export class NearSession {
	lands = $state.raw<LandsData | null>(null);
	hasFailed = $state(false);
	/** Result for `asked`. */
	found = $state.raw<Surroundings | null>(null);
	asked = $state.raw<{ readonly origin: Origin; readonly km: number } | null>(null);
	readonly #view: AtlasView;
	readonly #data: () => Known;
	#loading: Promise<void> | null = null;

	/** A province's shape comes with `lands`. */
	readonly #isRegion = $derived.by(() => {
		const { of } = this.#view.measuring;
		return this.#data().shell.layers.some(({ layer }) => layer.kind === 'region' && layer.id === of);
	});

	/** Null if absent, unknown, or a province not yet loaded. */
	readonly origin: Origin | null = $derived.by(() => {
		const { of } = this.#view.measuring;
		if (of === null) return null;
		const { routes, spots } = this.#data();
		const route = routes.find(({ id }) => id === of);
		if (route) return { ...route, kind: 'route' };
		if (this.#isRegion) {
			const area = this.lands?.areas.find(({ layer }) => layer === of);
			return area ? { ...area, kind: 'area' } : null;
		}
		const point = pointOf(of, spots);
		return point && { ...point, kind: 'spot' };
	});

	readonly stage: NearStage = $derived.by(() => {
		if (this.#view.measuring.of === null) return 'unasked';
		if (this.origin) return this.found ? 'found' : 'looking';
		if (!this.#isRegion || this.lands) return 'unknown';
		return this.hasFailed ? 'failed' : 'looking';
	});

	constructor(view: AtlasView, data: () => Known) {
		this.#view = view;
		this.#data = data;
		$effect(() => this.#look());
	}

	/** Loads once. Sets `hasFailed` on failure; the next call retries. */
	load(): Promise<void> {
		this.hasFailed = false;
		this.#loading ??= loadData('lands')
			.then((lands) => {
				this.lands = lands;
			})
			.catch(() => {
				this.hasFailed = true;
				this.#loading = null;
			});
		return this.#loading;
	}

	/** Routes take a moment: paint first. */
	#look(): (() => void) | undefined {
		const { origin, lands, hasFailed } = this;
		const { withinKm: km } = this.#view.measuring;
		const data = this.#data();
		if (!origin) this.found = null;
		if (!origin && !this.#isRegion) return undefined;
		if (!lands && !hasFailed) void this.load();
		if (!origin || (!lands && !hasFailed)) return undefined;
		const timer = setTimeout(() => {
			this.found = surroundings(origin, km, data, lands);
			this.asked = { origin, km };
		});
		return () => clearTimeout(timer);
	}
}
