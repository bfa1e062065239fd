import { EXPORT_FILES, layerFile } from '$lib/exports/files';
import { dataset } from '$lib/server/dataset';
import { loadAtlas } from '$lib/server/load-atlas';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

const files = () => [...EXPORT_FILES, ...loadAtlas().layers.map(({ id }) => layerFile(id))];

export const prerender = true;

export const entries: EntryGenerator = () => files().map(({ name }) => ({ file: name }));

export const GET: RequestHandler = ({ params }) => {
	const file = files().find(({ name }) => name === params.file);
	if (!file) error(404, 'There is no such file');
	const text = file.write(dataset(loadAtlas()));
	return new Response(text, { headers: { 'content-type': file.mediaType } });
};
