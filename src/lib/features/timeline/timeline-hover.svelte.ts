/** Time for the pointer to cross other symbols on its way to the card, and to return to it. */
const SWITCH_MS = 110;
const LEAVE_MS = 280;

/** Which event's card is open: the hovered one, otherwise the focused one. Escape closes it. */
export class TimelinePointing {
	#hovered = $state<string | null>(null);
	#focused = $state<string | null>(null);
	#dismissed = $state<string | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	get shown(): string | null {
		const id = this.#hovered ?? this.#focused;
		return id === this.#dismissed ? null : id;
	}

	/** The pointer entered or left an event. */
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
