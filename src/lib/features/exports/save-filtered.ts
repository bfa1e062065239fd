import { base } from '$app/paths';
import { restricted, type Dataset } from '$lib/exports/dataset';
import { EXPORT_FILES, layerFile } from '$lib/exports/files';
import { loadData } from '$lib/ui/load-data';
import { save } from '$lib/ui/save-file';

let loading: Promise<Dataset> | null = null;

/**
 * Saves the filtered claims as a file that states the filter in words.
 * @throws Error when the data cannot be fetched; the next call retries
 */
export async function saveFiltered(
	name: string,
	claimIds: ReadonlySet<string>,
	filter: string
): Promise<void> {
	loading ??= fetchDataset().catch((fault: unknown) => {
		loading = null;
		throw fault;
	});
	const file = EXPORT_FILES.find((one) => one.name === name) ?? layerFile(name.replace(/\.geojson$/, ''));
	const dataset = restricted(await loading, claimIds, filter);
	save(name, file.mediaType, file.write(dataset));
}

async function fetchDataset(): Promise<Dataset> {
	const dataset = await loadData('dataset');
	return { ...dataset, about: { ...dataset.about, address: `${location.origin}${base}/` } };
}
