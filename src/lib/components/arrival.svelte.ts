import { afterNavigate, onNavigate } from '$app/navigation';
import { createContext } from 'svelte';
import { afterFrame } from '../view/moments';

/** No frame may come, as in a window behind others: a page is whole after this time at the latest. */
const PATIENCE_MS = 500;

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
			const complete = () => {
				clearTimeout(timer);
				this.isWhole = true;
			};
			const timer = setTimeout(complete, PATIENCE_MS);
			void afterFrame().then(complete);
		});
	}
}

/** The arrival of the layout above. `getArrival` throws where there is none. */
export const [getArrival, setArrival] = createContext<Arrival>();
