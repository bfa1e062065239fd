import { EXPORT_FILES, layerFile, type ExportData } from '$lib/exports/files';
import { dataset } from '$lib/server/dataset';
import { WHOLE_ATLAS } from '$lib/server/ground';
import { loadAtlas } from '$lib/server/load-atlas';

export function load(): ExportData {
	const data = loadAtlas();
	const all = dataset(data);
	const sizeOf = (text: string) => Math.max(1, Math.round(new TextEncoder().encode(text).length / 1000));
	return {
		digest: all.about.digest,
		edition: all.about.edition,
		files: EXPORT_FILES.map(({ name, write }) => ({ name, size: sizeOf(write(all)) })),
		layers: data.layers.map(({ id, name: title }) => {
			const { name, write } = layerFile(id);
			return { name, title, layer: id, size: sizeOf(write(all)) };
		}),
		focus: WHOLE_ATLAS
	};
}
