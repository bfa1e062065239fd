import { browser } from '$app/environment';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { createContext, tick } from 'svelte';
import { formatView, parseView, type Camera, type View } from './view';

const DEFAULT_VIEW: View = { camera: null, hidden: [] };

/** The view that the address tells, and the ways to change it. The address is the only store. */
export class AtlasView {
	readonly #layerIds: readonly string[];
	/** Prerendered pages show the default; the address's own view comes in with the first effect. */
	#isHydrated = $state(false);
	/** The last change of a switch, for the next to wait for: it builds on the address that this one leaves. */
	#switched: Promise<void> = Promise.resolve();
	readonly #current: View = $derived.by(() =>
		browser && this.#isHydrated ? parseView(page.url.searchParams, this.#layerIds) : DEFAULT_VIEW
	);

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
		const search = formatView({ ...this.#current, ...patch });
		if (search === page.url.search) return;
		await goto(page.url.pathname + search + page.url.hash, {
			replaceState: true,
			keepFocus: true,
			noScroll: true
		});
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
	href(path: '/' | '/article/' | '/sources/' | '/about/' | '/print/', hash = ''): string {
		return resolve(path) + formatView({ camera: null, hidden: this.#current.hidden }) + hash;
	}
}

/** The view of the layout above. `getAtlasView` throws where there is none. */
export const [getAtlasView, setAtlasView] = createContext<AtlasView>();
