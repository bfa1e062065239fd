import { page } from '$app/state';
import type { AtlasView } from '$lib/view/atlas-view.svelte';

/** What scrolls by hand, beside the scroll bar. */
const SCROLL_KEYS = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', ' '];
/** A paragraph is read once its beginning has come this far up, as a share of the panel's height. */
const READING_LINE = 0.35;
/** For how long a scroll must rest before the map follows, in ms. */
const REST_MS = 180;

/**
 * Which paragraph is read: the one that the address names. Scrolling by hand, keys and buttons write it there; a
 * scroll that a link or a button makes does not.
 */
export class Reading {
	/** The number of the paragraph, or null before the first. */
	current = $state<number | null>(null);
	readonly #view: AtlasView;
	#isByHand = false;
	#rest: ReturnType<typeof setTimeout> | undefined;

	constructor(view: AtlasView) {
		this.#view = view;
		$effect(() => {
			// A link to the paragraph that is read already is followed, too.
			void page.url;
			const { hash } = view;
			this.#isByHand = false;
			const number = /^#p(\d+)$/.exec(hash)?.[1];
			// Links within a paragraph, such as to a claim, leave it the one that is read.
			if (number) this.current = Number(number);
			else if (hash === '') this.current = null;
		});
	}

	/** Brings a paragraph up and makes it the current one. */
	goTo(number: number): void {
		this.#isByHand = false;
		document.getElementById(`p${number}`)?.scrollIntoView({ block: 'start' });
		this.#open(number);
	}

	/** Follows the scrolling of the element that the paragraphs are in. Returns what ends it. */
	followScroll(scroller: HTMLElement, paragraphs: () => Iterable<Element>): () => void {
		const controller = new AbortController();
		const { signal } = controller;
		const byHand = () => (this.#isByHand = true);
		for (const type of ['wheel', 'touchmove'] as const)
			scroller.addEventListener(type, byHand, { signal, passive: true });
		// What is pressed on the scroller itself is its scroll bar.
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

	/** The reader's own camera gives way: the map shows what is read. */
	#open(number: number): void {
		if (number === this.current && !this.#view.camera) return;
		this.#view.update({ camera: null }, `#p${number}`);
	}
}
