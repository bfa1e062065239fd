import type { Hit } from '$lib/search/search';
import type { AtlasView } from '$lib/view/atlas-view.svelte';

/** Link to a result's page; keeps the switches. */
export function searchHref(view: AtlasView, { kind, entry }: Hit): string {
	if (kind === 'actor') return view.href('/actors/', `#${entry.id}`);
	if (kind === 'event') return view.href('/timeline/', `#${entry.id}`);
	if (kind === 'source') return view.sourceHref(entry);
	if (entry.home === undefined) return view.href('/article/', `#p${entry.paragraph}`);
	return view.placeHref(entry.home, entry.layer) + (kind === 'claim' ? `#${entry.id}` : '');
}
