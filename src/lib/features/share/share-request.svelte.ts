import { createContext } from 'svelte';
import type { Claim, Place } from '$lib/atlas/types';

/** What to share or cite: the current view, a place, or a claim. */
export type ShareSubject =
	| { readonly kind: 'view' }
	| { readonly kind: 'place'; readonly place: Pick<Place, 'id' | 'name'> }
	| { readonly kind: 'claim'; readonly claim: Pick<Claim, 'id' | 'text' | 'paragraph' | 'places'> };

/** Also the heading's id. */
export type SharePartId = 'link' | 'image' | 'cite' | 'embed';

/** The subject, and the part to open first. */
export type ShareRequest = { readonly subject: ShareSubject; readonly part: SharePartId };

/** Lets any part of a page open the dialog. */
export class ShareRequests {
	request: ShareRequest | null = $state.raw(null);

	open(request: ShareRequest): void {
		this.request = request;
	}

	close(): void {
		this.request = null;
	}
}

/** @throws Error when no layout above has set the requests */
export const [getShareRequests, setShareRequests] = createContext<ShareRequests>();
