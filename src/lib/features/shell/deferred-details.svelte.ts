import { afterNavigate, onNavigate } from '$app/navigation';
import { createContext } from 'svelte';
import { afterFrame } from '$lib/view/moments';

/**
 * A page that a reader opens from another shows its head first, and the rest a frame later: the head answers the click.
 * A page that Back returns to, or a part of a page that is asked for, comes whole, for it is scrolled to.
 */
export class Arrival {
	isWhole = $state(true);

	/** To be made while a component is. */
	constructor() {
		onNavigate(({ from, to, type }) => {
			const isOther = to !== null && from?.url.pathname !== to.url.pathname;
			if (isOther && type !== 'popstate' && !to.url.hash) this.isWhole = false;
		});
		afterNavigate(() => {
			if (this.isWhole) return;
			void afterFrame().then(() => (this.isWhole = true));
		});
	}
}

/** The arrival of the layout above. `getArrival` throws where there is none. */
export const [getArrival, setArrival] = createContext<Arrival>();
