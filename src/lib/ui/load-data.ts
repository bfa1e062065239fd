import { resolve } from '$app/paths';
import type { EventsData } from '$lib/atlas/page-data/timeline';
import type { LandsData } from '$lib/atlas/page-data/measure';
import type { ShellData } from '$lib/atlas/page-data/shell';
import type { ClaimIndex } from '$lib/atlas/filter';
import type { Dataset, DatasetAbout } from '$lib/exports/dataset';

/** Data that no page needs until a reader asks for it. Each is the file `/data/<name>.json`. */
export type DataFiles = {
	/** What filters ask of the claims. */
	readonly claims: ClaimIndex;
	/** What the dataset says of itself, for citations. */
	readonly about: DatasetAbout;
	/** Everything that can be exported. */
	readonly dataset: Dataset;
	/** What the timeline under the map draws. */
	readonly events: EventsData;
	/** Provinces and borders, for "What's near". */
	readonly lands: LandsData;
	/** What every page has, for the page at an address that does not exist. */
	readonly shell: { readonly shell: ShellData; readonly siteOrigin: string };
};

/**
 * Fetches one of the data files.
 * @throws Error when the server does not answer with it
 */
export async function loadData<Name extends keyof DataFiles>(name: Name): Promise<DataFiles[Name]> {
	const response = await fetch(resolve('/data/[page].json', { page: name }));
	if (!response.ok) throw new Error(`/data/${name}.json: status ${response.status}`);
	return (await response.json()) as DataFiles[Name];
}
