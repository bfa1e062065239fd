import {
	EXPORT_FILES,
	layerFile,
	type ExportData,
	type ExportFile,
	type ListedFile
} from '$lib/exports/files';
import { dataset } from '$lib/server/dataset';
import { WHOLE_ATLAS } from '$lib/server/page-focus';
import { loadAtlas } from '$lib/server/load-atlas';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (): ExportData => {
	const data = loadAtlas();
	const all = dataset(data);
	const listed = ({ name, text, write }: ExportFile, title = name): ListedFile => {
		const bytes = new TextEncoder().encode(write(all)).length;
		return { name, text: text(), title, size: Math.max(1, Math.round(bytes / 1000)) };
	};
	return {
		digest: all.about.digest,
		recordUntil: all.about.recordUntil,
		files: EXPORT_FILES.map((file) => listed(file)),
		layers: data.layers.map(({ id, name }) => listed(layerFile(id), name)),
		focus: WHOLE_ATLAS
	};
};
