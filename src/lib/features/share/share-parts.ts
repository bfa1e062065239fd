import type { Component } from 'svelte';
import { m } from '$lib/messages';
import ShareCite from './ShareCite.svelte';
import ShareEmbed from './ShareEmbed.svelte';
import ShareImagePart from './ShareImagePart.svelte';
import ShareLink from './ShareLink.svelte';
import type { SharePartId, ShareSubject } from './share-request.svelte';

/** Props of each part. */
export type SharePartProps = {
	readonly subject: ShareSubject;
	readonly title: string;
	/** Full URL of what is shared. */
	readonly address: string;
	/** Announces an outcome. */
	readonly say: (text: string) => void;
};

export type SharePart = {
	readonly id: SharePartId;
	readonly title: () => string;
	readonly Part: Component<SharePartProps>;
	readonly isFor: (subject: ShareSubject) => boolean;
};

/** In display order. */
export const SHARE_PARTS: readonly SharePart[] = [
	{ id: 'link', title: m.share_link, Part: ShareLink, isFor: () => true },
	{ id: 'image', title: m.image_title, Part: ShareImagePart, isFor: ({ kind }) => kind === 'view' },
	{ id: 'cite', title: m.share_cite, Part: ShareCite, isFor: () => true },
	{ id: 'embed', title: m.share_embed, Part: ShareEmbed, isFor: ({ kind }) => kind !== 'claim' }
];
