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

/** Longer than this the address does not wait for a quiet moment. */
const LONGEST_WAIT_MS = 1000;
const REPLACING = { replaceState: true, keepFocus: true, noScroll: true } as const;

/** What the address is to tell, and the one before. */
type Coming = { readonly view: View; readonly hash: string; readonly from: URL };

/**
 * The view that the address tells, and the ways to change it. The address is the only store; a change shows at once
 * and is in the address a moment later.
 */
export class AtlasView {
	readonly #layerIds: readonly string[];
	/** Prerendered pages show the default; the address's own view comes in with the first effect. */
	#isHydrated = $state(false);
	#changed: Coming | null = $state.raw(null);
	/** What the address is about to be, until it has been changed. A page that came meanwhile has its own. */
	readonly #coming: Coming | null = $derived.by(() => {
		const changed = this.#changed;
		return changed?.from.pathname === page.url.pathname ? changed : null;
	});
	#last: View = PLAIN_VIEW;
	/** The same as long as it reads the same, so that nothing is worked out anew because the address has caught up. */
	readonly #current: View = $derived.by(() => {
		if (!browser || !this.#isHydrated) return PLAIN_VIEW;
		const view = this.#coming?.view ?? parseView(page.url.searchParams, this.#layerIds);
		if (formatView(view) !== formatView(this.#last)) this.#last = view;
		return this.#last;
	});

	/** The fragment of the address, as `search` is its parameters. */
	readonly hash: string = $derived.by(() => {
		const { hash } = page.url;
		// The browser itself follows a link within the page, at once.
		return this.#coming?.from.hash === hash ? this.#coming.hash : hash;
	});

	constructor(layerIds: readonly string[]) {
		this.#layerIds = layerIds;
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

	/** The parameters of the address as they are now, with their question mark. */
	get search(): string {
		return formatView(this.#current);
	}

	/** The whole address that tells the view. */
	get address(): string {
		return this.#coming ? page.url.origin + this.#hrefOf(this.#coming) : page.url.href;
	}

	get marked(): string | null {
		return this.#current.marked;
	}

	get isAsClaimed(): boolean {
		return this.#current.isAsClaimed;
	}

	/** What the reader asks of claims. */
	get filter(): ClaimFilter {
		return this.#current;
	}

	get hasFilter(): boolean {
		return setFacets(this.#current).length > 0;
	}

	/** What the reader measures, or asks to be near. */
	get measuring(): Measuring {
		return this.#current;
	}

	clearFilter(): void {
		this.update(NO_FILTER);
	}

	isShown(layerId: string): boolean {
		return !this.#current.hidden.includes(layerId);
	}

	/**
	 * Switches and camera replace the address, so that Back leads to the page before and not through every pan. What has
	 * changed is shown first; the address takes what several changes came to once the browser has time.
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
		// A later change takes this one along; once another page is there or on its way, this one's address is past.
		const isDue = this.#coming === coming && navigating.to === null;
		try {
			if (isDue) await goto(this.#hrefOf(coming), REPLACING);
		} finally {
			if (this.#changed === coming) this.#changed = null;
		}
	}

	/** The page is left before its address tells the last change: Back has to find it there. */
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

	/**
	 * A switch can be thrown before the page is hydrated and the address read, or while another page is on its way: it
	 * holds for what comes.
	 */
	async #atHand(): Promise<void> {
		await tick();
		await navigating.complete?.catch(() => undefined);
	}

	setAllShown(isShown: boolean): void {
		this.update({ hidden: isShown ? [] : [...this.#layerIds] });
	}

	/**
	 * What goes along to another page: all that the reader asked for, but neither camera, place marked nor measure. The
	 * layers that a stop of the tour leaves out are its own doing, and end with it.
	 */
	get #carried(): View {
		const { leftOut = [] } = page.data;
		const hidden = this.#current.hidden.filter((id) => !leftOut.includes(id));
		return { ...this.#current, ...NOT_MEASURING, hidden, camera: null, marked: null };
	}

	/** A place's address: it keeps what is switched off, but turns the place's own layer on. */
	placeHref(placeId: string, layerId: string | null = null): string {
		const hidden = this.#carried.hidden.filter((id) => id !== layerId);
		return this.#href(resolve(`/place/${placeId}/`), { hidden });
	}

	/** The route of a place in numbers. */
	profileHref(placeId: string): string {
		return this.#href(resolve(`/profile/${placeId}/`));
	}

	/** The article with the paragraphs marked that tell of a place, at the first of them. */
	markHref(placeId: string, paragraph: number): string {
		return this.#href(resolve('/article/'), { marked: placeId }) + `#p${paragraph}`;
	}

	/** The address of a source's entry in the list, which has pages. */
	readonly sourceHref = ({ id, page = 1 }: { readonly id: string; readonly page?: number }): string =>
		this.sourcesHref(page, `#${id}`);

	/** A page of the list of sources; the first bears no number. */
	sourcesHref(page: number, hash = ''): string {
		return this.#href(resolve(page > 1 ? `/sources/${page}/` : '/sources/')) + hash;
	}

	/** A page of the list of places; the first is the overview. */
	placesHref(page: number): string {
		return this.#href(resolve(page > 1 ? `/places/${page}/` : '/'));
	}

	/** The page of what is near a point or a route. */
	nearHref(of: string | null = null): string {
		return this.#href(resolve('/near/'), { of });
	}

	/** The page that measures, with its first points. */
	measureHref(points: readonly string[] = []): string {
		return this.#href(resolve('/measure/'), { points });
	}

	/** Another page's address under the same switches. */
	href(
		path: '/' | '/article/' | '/actors/' | '/timeline/' | '/sources/' | '/about/' | '/print/' | '/export/',
		hash = ''
	): string {
		return this.#href(resolve(path)) + hash;
	}

	/**
	 * A stop's address, with its layers in it: the address stays the only store, so that a switch thrown at a stop holds
	 * there, Back brings it back, and a plain address shows all layers as on every other page.
	 */
	stopHref({ id, leftOut }: TourStopLink): string {
		return this.#href(resolve(`/tour/${id}/`), { hidden: leftOut });
	}

	#href(path: string, patch: Partial<View> = {}): string {
		return path + formatView({ ...this.#carried, ...patch });
	}
}

/** The view of the layout above. `getAtlasView` throws where there is none. */
export const [getAtlasView, setAtlasView] = createContext<AtlasView>();
