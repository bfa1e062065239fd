import { browser } from '$app/environment';
import { beforeNavigate, goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { navigating, page } from '$app/state';
import { createContext, tick } from 'svelte';
import { NO_FILTER, setFacets, type ClaimFilter } from '$lib/atlas/filter';
import type { TourStopLink } from '$lib/atlas/page-data/tour';
import { NOT_MEASURING, type Measuring } from './measure-params';
import { afterFrame, afterIdle } from './scheduling';
import { formatView, parseView, PLAIN_VIEW, type Camera, type View } from './url-params';

/** The URL is updated after this time even if the browser is never idle. */
const LONGEST_WAIT_MS = 1000;
const REPLACING = { replaceState: true, keepFocus: true, noScroll: true } as const;

/** A pending URL change, and the URL it started from. */
type Coming = { readonly view: View; readonly hash: string; readonly from: URL };

/**
 * The view described by the URL, and methods to change it. The URL is the only store; it follows a change with a
 * short delay.
 */
export class AtlasView {
	readonly #layers: readonly { readonly id: string; readonly place: string }[];
	readonly #layerIds: readonly string[];
	/** Prerendered pages show the default view; the URL is read in the first effect. */
	#isHydrated = $state(false);
	#changed: Coming | null = $state.raw(null);
	/** The pending change; dropped if another page has loaded in the meantime. */
	readonly #coming: Coming | null = $derived.by(() => {
		const changed = this.#changed;
		return changed?.from.pathname === page.url.pathname ? changed : null;
	});
	#last: View = PLAIN_VIEW;
	/** Keeps its identity while its content is the same, so the URL catching up causes no recomputation. */
	readonly #current: View = $derived.by(() => {
		if (!browser || !this.#isHydrated) return PLAIN_VIEW;
		const view = this.#coming?.view ?? parseView(page.url.searchParams, this.#layerIds);
		if (formatView(view) !== formatView(this.#last)) this.#last = view;
		return this.#last;
	});

	/** The fragment of the URL, as `search` is its query. */
	readonly hash: string = $derived.by(() => {
		const { hash } = page.url;
		// The browser follows links within the page itself, so the pending hash may be out of date.
		return this.#coming?.from.hash === hash ? this.#coming.hash : hash;
	});

	/** @param layers the switchable layers in the order of the legend, each with the place it is about */
	constructor(layers: readonly { readonly id: string; readonly place: string }[]) {
		this.#layerIds = layers.map(({ id }) => id);
		this.#layers = layers;
		$effect(() => {
			this.#isHydrated = true;
		});
		beforeNavigate(({ to, type }) => this.#leave(to?.url ?? null, type === 'popstate'));
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

	/** The query of the current view, with its question mark. */
	get search(): string {
		return formatView(this.#current);
	}

	get address(): string {
		return this.#coming ? page.url.origin + this.#hrefOf(this.#coming) : page.url.href;
	}

	get marked(): string | null {
		return this.#current.marked;
	}

	get isAsClaimed(): boolean {
		return this.#current.isAsClaimed;
	}

	get filter(): ClaimFilter {
		return this.#current;
	}

	get hasFilter(): boolean {
		return setFacets(this.#current).length > 0;
	}

	/** What the reader measures, or searches around. */
	get measuring(): Measuring {
		return this.#current;
	}

	clearFilter(): void {
		this.update(NO_FILTER);
	}

	/** The id of the layer that is about a place, or null. */
	layerOf(placeId: string): string | null {
		return this.#layers.find(({ place }) => place === placeId)?.id ?? null;
	}

	isShown(layerId: string): boolean {
		return !this.#current.hidden.includes(layerId);
	}

	/**
	 * Camera and switches replace the history entry, so Back leaves the page instead of undoing every pan. The view
	 * changes first; the URL follows when the browser is idle.
	 */
	update(patch: Partial<View>, hash = this.hash): void {
		const view = { ...this.#current, ...patch };
		const search = formatView(view);
		if (search === this.search && hash === this.hash) return;
		void this.#write({ view, hash, from: page.url });
	}

	async #write(coming: Coming): Promise<void> {
		this.#changed = coming;
		await afterFrame();
		await afterIdle(LONGEST_WAIT_MS);
		// Drop the write if a later change includes this one, or if the reader has left the page.
		const isDue = this.#coming === coming && navigating.to === null;
		try {
			if (isDue) await goto(this.#hrefOf(coming), REPLACING);
		} finally {
			if (this.#changed === coming) this.#changed = null;
		}
	}

	/** Writes a pending change to the history entry that is being left, so that Back restores it. */
	#leave(to: URL | null, isBack: boolean): void {
		const coming = this.#coming;
		if (!coming) return;
		const href = this.#hrefOf(coming);
		if (to && to.pathname + to.search + to.hash === href) return;
		this.#changed = null;
		if (!isBack) history.replaceState(history.state, '', href);
	}

	#hrefOf({ view, from }: Coming): string {
		return from.pathname + formatView(view) + this.hash;
	}

	async setShown(layerId: string, isShown: boolean): Promise<void> {
		await this.#atHand();
		const isHidden = (id: string) => (id === layerId ? !isShown : !this.isShown(id));
		this.update({ hidden: this.#layerIds.filter(isHidden) });
	}

	async setAsClaimed(isAsClaimed: boolean): Promise<void> {
		await this.#atHand();
		this.update({ isAsClaimed });
	}

	/** Waits for hydration and for a running navigation: a switch used meanwhile applies to the page that follows. */
	async #atHand(): Promise<void> {
		await tick();
		await navigating.complete?.catch(() => undefined);
	}

	setAllShown(isShown: boolean): void {
		this.update({ hidden: isShown ? [] : [...this.#layerIds] });
	}

	/**
	 * What links to other pages keep: everything but camera, marked place and measurement. Layers that a tour stop
	 * leaves out belong to that stop and come back on other pages.
	 */
	get #carried(): View {
		const { leftOut = [] } = page.data;
		const hidden = this.#current.hidden.filter((id) => !leftOut.includes(id));
		return { ...this.#current, ...NOT_MEASURING, hidden, camera: null, marked: null };
	}

	/** A place's URL: keeps hidden layers hidden, except the place's own. */
	placeHref(placeId: string, layerId = this.layerOf(placeId)): string {
		const hidden = this.#carried.hidden.filter((id) => id !== layerId);
		return this.#href(resolve(`/place/${placeId}/`), { hidden });
	}

	profileHref(placeId: string): string {
		return this.#href(resolve(`/profile/${placeId}/`));
	}

	/** The article with the paragraphs about a place marked, scrolled to the given one. */
	markHref(placeId: string, paragraph: number): string {
		return this.#href(resolve('/article/'), { marked: placeId }) + `#p${paragraph}`;
	}

	/** A source's entry; the list of sources is paginated. */
	readonly sourceHref = ({ id, page = 1 }: { readonly id: string; readonly page?: number }): string =>
		this.sourcesHref(page, `#${id}`);

	/** A page of the list of sources; the first has no number in its URL. */
	sourcesHref(page: number, hash = ''): string {
		return this.#href(resolve(page > 1 ? `/sources/${page}/` : '/sources/')) + hash;
	}

	/** A page of the list of places; the first is the overview. */
	placesHref(page: number): string {
		return this.#href(resolve(page > 1 ? `/places/${page}/` : '/'));
	}

	/** The page "What's near", for a point or a route. */
	nearHref(of: string | null = null): string {
		return this.#href(resolve('/near/'), { of });
	}

	measureHref(points: readonly string[] = []): string {
		return this.#href(resolve('/measure/'), { points });
	}

	href(
		path:
			| '/'
			| '/article/'
			| '/actors/'
			| '/timeline/'
			| '/sources/'
			| '/about/'
			| '/changes/'
			| '/print/'
			| '/export/',
		hash = ''
	): string {
		return this.#href(resolve(path)) + hash;
	}

	/**
	 * A tour stop's URL, including its hidden layers. With the layers in the URL, a switch used at a stop stays, Back
	 * restores it, and a URL without parameters shows all layers as on every page.
	 */
	stopHref({ id, leftOut }: TourStopLink): string {
		return this.#href(resolve(`/tour/${id}/`), { hidden: leftOut });
	}

	#href(path: string, patch: Partial<View> = {}): string {
		return path + formatView({ ...this.#carried, ...patch });
	}
}

/** The view, as context of the layout. `getAtlasView` throws outside it. */
export const [getAtlasView, setAtlasView] = createContext<AtlasView>();
