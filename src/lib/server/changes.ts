import { placeById } from '$lib/atlas/atlas';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { ChangesData } from '$lib/atlas/page-data/changes';
import type { Change } from '$lib/atlas/types';
import { dataset } from './dataset';
import { WHOLE_ATLAS } from './page-focus';

/** Data of the list of corrections. */
export function changesData(data: AtlasData): ChangesData {
	const { changes } = data;
	const all = (key: 'claims' | 'places') => new Set(changes.flatMap((change) => change[key] ?? []));
	const corrected = all('claims');
	const claims = data.claims
		.filter(({ id }) => corrected.has(id))
		.map(({ id, paragraph, places }) => [id, { paragraph, places }] as const);
	return {
		changes,
		digest: dataset(data).about.digest,
		claims: Object.fromEntries(claims),
		places: Object.fromEntries([...all('places')].map((id) => [id, placeById(data, id).name])),
		focus: WHOLE_ATLAS
	};
}

/** The corrections as Markdown: `geo/CHANGES.md`. */
export function changesMarkdown(changes: readonly Change[]): string {
	const head =
		'# What changed\n\nWhat the atlas said before, what it says now, and why. Written from `changes.json`.\n';
	return head + changes.map(entry).join('');
}

function entry({ title, date, before, now, why, claims = [], places = [], sources = [] }: Change): string {
	const about = [...claims, ...places, ...sources].map((id) => `\`${id}\``).join(', ');
	return `\n## ${title}\n\n${date}. ${about}\n\n- Before: ${before}\n- Now: ${now}\n- Why: ${why}\n`;
}
