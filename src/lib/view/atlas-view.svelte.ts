import { browser } from '$app/environment';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { createContext, tick } from 'svelte';
import { formatView, parseView, type Camera, type View } from './view';

const DEFAULT_VIEW: View = { camera: null, hidden: [] };

/**
 * The view that the address tells, and the ways to change it. The address is the only store; a change shows at once
 * and is in the address a moment later.
 */
export class AtlasView {
	readonly #layerIds: readonly string[];
	/** Prerendered pages show the default; the address's own view comes in with the first effect. */
	#isHydrated = $state(false);
	/** The last change of a switch, for the next to wait for: it builds on the address that this one leaves. */
	#switched: Promise<void> = Promise.resolve();
	/** What the address is about to be, while it is being changed. */
	#coming: View | null = $state.raw(null);
	readonly #current: View = $derived.by(() => {
		if (!browser || !this.#isHydrated) return DEFAULT_VIEW;
		return this.#coming ?? parseView(page.url.searchParams, this.#layerIds);
	});

	constructor(layerIds: readonly string[]) {
		this.#layerIds = layerIds;
		$effect(() => {
			this.#isHydrated = true;
		});
	}

	get isHydrated(): boolean {
		return this.#isHydrated;
	}

	get camera(): Camera | null {
		return this.#current.camera;
	}

	get hidden(): readonly string[] {
		return this.#current.hidden;
	}

	isShown(layerId: string): boolean {
		return !this.#current.hidden.includes(layerId);
	}

	/** Switches and camera replace the address, so that Back leads to the page before and not through every pan. */
	async update(patch: Partial<View>): Promise<void> {
		const coming = { ...this.#current, ...patch };
		const search = formatView(coming);
		if (search === formatView(this.#current)) return;
		this.#coming = coming;
		try {
			await goto(page.url.pathname + search + page.url.hash, {
				replaceState: true,
				keepFocus: true,
				noScroll: true
			});
		} finally {
			if (this.#coming === coming) this.#coming = null;
		}
	}

	/** A switch can be thrown before the page is hydrated and the address read; that is waited for, too. */
	setShown(layerId: string, isShown: boolean): Promise<void> {
		const isHidden = (id: string) => (id === layerId ? !isShown : !this.isShown(id));
		this.#switched = this.#switched
			.then(tick)
			.then(() => this.update({ hidden: this.#layerIds.filter(isHidden) }));
		return this.#switched;
	}

	setAllShown(isShown: boolean): Promise<void> {
		return this.update({ hidden: isShown ? [] : [...this.#layerIds] });
	}

	/** A place's address: it keeps what is switched off, but turns the place's own layer on. */
	placeHref(placeId: string, layerId: string | null = null): string {
		const hidden = this.#current.hidden.filter((id) => id !== layerId);
		return resolve(`/place/${placeId}/`) + formatView({ camera: null, hidden });
	}

	/** Another page's address under the same switches. */
	href(path: '/' | '/article/' | '/actors/' | '/sources/' | '/about/' | '/print/', hash = ''): string {
		return resolve(path) + formatView({ camera: null, hidden: this.#current.hidden }) + hash;
	}
}

/** The view of the layout above. `getAtlasView` throws where there is none. */
export const [getAtlasView, setAtlasView] = createContext<AtlasView>();
