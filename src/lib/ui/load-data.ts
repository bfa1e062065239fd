import { resolve } from '$app/paths';
import type { EventsData } from '$lib/atlas/page-data/timeline';
import type { LandsData } from '$lib/atlas/page-data/measure';
import type { ClaimIndex } from '$lib/atlas/filter';
import type { Dataset, DatasetAbout } from '$lib/exports/dataset';

/** Data loaded on demand. Each key is a file, `/data/<name>.json`. */
export type DataFiles = {
	/** For filtering claims. */
	readonly claims: ClaimIndex;
	/** Metadata for citations. */
	readonly about: DatasetAbout;
	readonly dataset: Dataset;
	/** For the timeline below the map. */
	readonly events: EventsData;
	/** Provinces and borders, for "What's near". */
	readonly lands: LandsData;
};

/**
 * Fetches a data file.
 * @throws Error when the response is not OK
 */
export async function loadData<Name extends keyof DataFiles>(name: Name): Promise<DataFiles[Name]> {
	const response = await fetch(resolve('/data/[page].json', { page: name }));
	if (!response.ok) throw new Error(`/data/${name}.json: status ${response.status}`);
	return (await response.json()) as DataFiles[Name];
}
