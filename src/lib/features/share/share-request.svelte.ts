import { createContext } from 'svelte';
import type { Claim, Place } from '$lib/atlas/types';

/** What is shared or cited: what the reader sees now, a place, or a claim. */
export type ShareSubject =
	| { readonly kind: 'view' }
	| { readonly kind: 'place'; readonly place: Pick<Place, 'id' | 'name'> }
	| { readonly kind: 'claim'; readonly claim: Pick<Claim, 'id' | 'text' | 'paragraph' | 'places'> };

/** A part of the dialog, by the name that its heading is known by. */
export type SharePartId = 'link' | 'image' | 'cite' | 'embed';

/** What the dialog was opened for, and the part that it opens at. */
export type ShareRequest = { readonly subject: ShareSubject; readonly part: SharePartId };

/** Whether the dialog for sharing is asked for, by whatever part of a page. */
export class ShareRequests {
	request: ShareRequest | null = $state.raw(null);

	open(request: ShareRequest): void {
		this.request = request;
	}

	close(): void {
		this.request = null;
	}
}

/** The sharing of the layout above. `getShareRequests` throws where there is none. */
export const [getShareRequests, setShareRequests] = createContext<ShareRequests>();
