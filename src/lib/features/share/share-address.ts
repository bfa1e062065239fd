import { base } from '$app/paths';
import { m } from '$lib/messages';
import type { ShareSubject } from './share-request.svelte';

function pathOf(subject: Exclude<ShareSubject, { kind: 'view' }>): string {
	if (subject.kind === 'place') return `${base}/place/${subject.place.id}/`;
	const { id, places } = subject.claim;
	const [home] = places;
	return home === undefined ? `${base}/article/#brief-${id}` : `${base}/place/${home}/#${id}`;
}

/**
 * A view has all parameters, a place or claim none.
 * @param origin the site's origin, or empty if the build does not know it
 */
export function addressOfSubject(subject: ShareSubject, view: URL, origin: string): string {
	const whereItStands = origin || view.origin;
	if (subject.kind === 'view') return whereItStands + view.pathname + view.search + view.hash;
	return whereItStands + pathOf(subject);
}

/** A view has its page's title. */
export function titleOfSubject(subject: ShareSubject, siteTitle: string): string {
	if (subject.kind === 'place') return subject.place.name;
	if (subject.kind === 'view') return document.title.replace(new RegExp(` · ${siteTitle}$`), '');
	const { paragraph, text } = subject.claim;
	return m.cite_claim_title({ number: paragraph, text: text.replace(/\.$/, '') });
}
