import { base } from '$app/paths';
import { m } from '$lib/messages';
import type { ShareSubject } from './share-request.svelte';

/** The path of the page that tells of a place or a claim, and of the claim on it. */
function pathOf(subject: Exclude<ShareSubject, { kind: 'view' }>): string {
	if (subject.kind === 'place') return `${base}/place/${subject.place.id}/`;
	const { id, places } = subject.claim;
	const [home] = places;
	return home === undefined ? `${base}/article/#brief-${id}` : `${base}/place/${home}/#${id}`;
}

/**
 * The whole address of what is shared: of a view with all its parameters, of a place or a claim without any.
 * @param origin where the site stands, if the build was told; else where it is read from
 */
export function addressOfSubject(subject: ShareSubject, view: URL, origin: string): string {
	const whereItStands = origin || view.origin;
	if (subject.kind === 'view') return whereItStands + view.pathname + view.search + view.hash;
	return whereItStands + pathOf(subject);
}

/** What is shared, as a title. A view bears that of its page. */
export function titleOfSubject(subject: ShareSubject, siteTitle: string): string {
	if (subject.kind === 'place') return subject.place.name;
	if (subject.kind === 'view') return document.title.replace(new RegExp(` · ${siteTitle}$`), '');
	const { paragraph, text } = subject.claim;
	return m.cite_claim_title({ number: paragraph, text: text.replace(/\.$/, '') });
}
