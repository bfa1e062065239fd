import { claimIndex } from '$lib/server/claim-index';
import { dataset } from '$lib/server/dataset';
import { landsData } from '$lib/server/gazetteer';
import { loadAtlas } from '$lib/server/load-atlas';
import { eventsData } from '$lib/server/timeline';
import type { DataFiles } from '$lib/ui/load-data';
import { error, json } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

const FILES: { readonly [Name in keyof DataFiles]: () => DataFiles[Name] } = {
	claims: () => claimIndex(loadAtlas()),
	about: () => dataset(loadAtlas()).about,
	dataset: () => dataset(loadAtlas()),
	events: () => eventsData(loadAtlas()),
	lands: () => landsData(loadAtlas())
};

const isFile = (name: string): name is keyof DataFiles => name in FILES;

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(FILES).map((page) => ({ page }));

export const GET: RequestHandler = ({ params }) => {
	if (!isFile(params.page)) error(404, 'There is no such file');
	return json(FILES[params.page]());
};
