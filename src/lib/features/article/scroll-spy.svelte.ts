import { page } from '$app/state';
import type { AtlasView } from '$lib/view/atlas-view.svelte';

const SCROLL_KEYS = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', ' '];
/** A paragraph is current once its top passes this share of the panel's height. */
const READING_LINE = 0.35;
/** Pause before the map follows. */
const REST_MS = 180;

/**
 * Tracks the current paragraph, which the address names. Scrolling by hand updates the address; scrolling caused by a
 * link does not.
 */
export class Reading {
	/** Null before the first paragraph. */
	current = $state<number | null>(null);
	readonly #view: AtlasView;
	#isByHand = false;
	#rest: ReturnType<typeof setTimeout> | undefined;

	constructor(view: AtlasView) {
		this.#view = view;
		$effect(() => {
			// Also react to a link to the current paragraph.
			void page.url;
			const { hash } = view;
			this.#isByHand = false;
			const number = /^#p(\d+)$/.exec(hash)?.[1];
			// Links within a paragraph, such as to a claim, keep it current.
			if (number) this.current = Number(number);
			else if (hash === '') this.current = null;
		});
	}

	goTo(number: number): void {
		this.#isByHand = false;
		document.getElementById(`p${number}`)?.scrollIntoView({ block: 'start' });
		this.#open(number);
	}

	/** Returns a function that stops tracking. */
	followScroll(scroller: HTMLElement, paragraphs: () => Iterable<Element>): () => void {
		const controller = new AbortController();
		const { signal } = controller;
		const byHand = () => (this.#isByHand = true);
		for (const type of ['wheel', 'touchmove'] as const)
			scroller.addEventListener(type, byHand, { signal, passive: true });
		// A press on the scroller itself is on its scroll bar.
		scroller.addEventListener('pointerdown', ({ target }) => target === scroller && byHand(), { signal });
		scroller.addEventListener('keydown', ({ key }) => SCROLL_KEYS.includes(key) && byHand(), { signal });
		const onScroll = () => {
			clearTimeout(this.#rest);
			if (this.#isByHand) this.#rest = setTimeout(() => this.#readAt(scroller, paragraphs()), REST_MS);
		};
		scroller.addEventListener('scroll', onScroll, { signal, passive: true });
		return () => {
			clearTimeout(this.#rest);
			controller.abort();
		};
	}

	#readAt(scroller: HTMLElement, paragraphs: Iterable<Element>): void {
		const { top, height } = scroller.getBoundingClientRect();
		const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
		const line = isAtEnd ? top + height : top + height * READING_LINE;
		const passed = [...paragraphs].filter((node) => node.getBoundingClientRect().top <= line).at(-1);
		if (passed) this.#open(Number(passed.id.slice(1)));
	}

	/** Drops the reader's camera, so that the map shows the paragraph. */
	#open(number: number): void {
		if (number === this.current && !this.#view.camera) return;
		this.#view.update({ camera: null }, `#p${number}`);
	}
}
