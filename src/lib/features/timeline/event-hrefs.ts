import type { EventsData } from '$lib/atlas/page-data/timeline';
import type { AtlasView } from '$lib/view/atlas-view.svelte';

type Claim = EventsData['claims'][string];

/** Links of an event; they keep the current switches. */
export function eventHrefs(view: AtlasView) {
	const place = (id: string) => view.placeHref(id);
	const paragraph = (number: number) => view.href('/article/', `#p${number}`);
	return {
		entry: (id: string) => view.href('/timeline/', `#${id}`),
		place,
		paragraph,
		claim: (id: string, { home, paragraph: number }: Claim) =>
			home === null ? paragraph(number) : `${place(home)}#${id}`,
		source: view.sourceHref
	};
}

export type EventHrefs = ReturnType<typeof eventHrefs>;
