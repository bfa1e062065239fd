/** Time to cross other symbols on the way to the card, and to return to it. */
const SWITCH_MS = 110;
const LEAVE_MS = 280;

/** The card of the hovered event, otherwise of the focused one. */
export class TimelinePointing {
	#hovered = $state<string | null>(null);
	#focused = $state<string | null>(null);
	#dismissed = $state<string | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	get shown(): string | null {
		const id = this.#hovered ?? this.#focused;
		return id === this.#dismissed ? null : id;
	}

	hover(id: string | null): void {
		clearTimeout(this.#timer);
		const set = () => {
			this.#hovered = id;
			if (id !== this.#dismissed) this.#dismissed = null;
		};
		if (id !== null && this.shown === null) set();
		else this.#timer = setTimeout(set, id === null ? LEAVE_MS : SWITCH_MS);
	}

	/** The pointer is on the card. */
	stay(): void {
		clearTimeout(this.#timer);
	}

	focus(id: string | null): void {
		clearTimeout(this.#timer);
		this.#focused = id;
		this.#hovered = null;
		this.#dismissed = null;
	}

	dismiss(): void {
		this.#dismissed = this.shown;
	}
}
