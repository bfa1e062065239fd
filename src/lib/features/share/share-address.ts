import { base } from '$app/paths';
import { m } from '$lib/messages';
import type { ShareSubject } from './share-request.svelte';

/** Path of the page with a place or a claim, with the claim's fragment. */
function pathOf(subject: Exclude<ShareSubject, { kind: 'view' }>): string {
	if (subject.kind === 'place') return `${base}/place/${subject.place.id}/`;
	const { id, places } = subject.claim;
	const [home] = places;
	return home === undefined ? `${base}/article/#brief-${id}` : `${base}/place/${home}/#${id}`;
}

/**
 * Full URL of what is shared: a view with all parameters, a place or claim without any.
 * @param origin the site's origin if known at build time, otherwise empty: the current origin is used
 */
export function addressOfSubject(subject: ShareSubject, view: URL, origin: string): string {
	const whereItStands = origin || view.origin;
	if (subject.kind === 'view') return whereItStands + view.pathname + view.search + view.hash;
	return whereItStands + pathOf(subject);
}

/** Title of what is shared; a view has its page's title. */
export function titleOfSubject(subject: ShareSubject, siteTitle: string): string {
	if (subject.kind === 'place') return subject.place.name;
	if (subject.kind === 'view') return document.title.replace(new RegExp(` · ${siteTitle}$`), '');
	const { paragraph, text } = subject.claim;
	return m.cite_claim_title({ number: paragraph, text: text.replace(/\.$/, '') });
}
