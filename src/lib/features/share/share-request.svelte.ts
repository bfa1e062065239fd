import { createContext } from 'svelte';
import type { Place } from '$lib/atlas/place';
import type { Claim } from '$lib/atlas/types';

/** What is shared or cited: the current view, a place, or a claim. */
export type ShareSubject =
	| { readonly kind: 'view' }
	| { readonly kind: 'place'; readonly place: Pick<Place, 'id' | 'name'> }
	| { readonly kind: 'claim'; readonly claim: Pick<Claim, 'id' | 'text' | 'paragraph' | 'places'> };

/** A part of the dialog; also its heading's id. */
export type SharePartId = 'link' | 'image' | 'cite' | 'embed';

/** The dialog's subject, and the part at which it opens. */
export type ShareRequest = { readonly subject: ShareSubject; readonly part: SharePartId };

/** Lets any part of a page open the share dialog. */
export class ShareRequests {
	request: ShareRequest | null = $state.raw(null);

	open(request: ShareRequest): void {
		this.request = request;
	}

	close(): void {
		this.request = null;
	}
}

/**
 * The layout's share requests.
 * @throws Error when no layout above has set them
 */
export const [getShareRequests, setShareRequests] = createContext<ShareRequests>();
