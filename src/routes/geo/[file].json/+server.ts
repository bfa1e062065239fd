import { ownCopyData } from '$lib/server/text-match-data';
import { loadAtlas } from '$lib/server/load-atlas';
import { baseCollection, baseLabels, regionGeometry } from '$lib/server/load-basemap';
import { regionFeatures, routeFeatures, sideOrdersOf } from '$lib/server/map-data';
import { mapPoints } from '$lib/server/map-points';
import { searchData } from '$lib/server/search';
import type { GeoData } from '$lib/ui/load-data';
import { error, json } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

const FILES: { readonly [Name in keyof GeoData]: () => GeoData[Name] } = {
	base: () => baseCollection('overview'),
	'base-detailed': () => baseCollection('detail'),
	labels: baseLabels,
	regions: () => regionFeatures(loadAtlas(), (units) => regionGeometry(units)),
	routes: () => routeFeatures(loadAtlas()),
	points: () => mapPoints(loadAtlas()),
	sides: () => sideOrdersOf(mapPoints(loadAtlas())),
	article: () => ownCopyData(loadAtlas()),
	search: () => searchData(loadAtlas())
};

const isFile = (name: string): name is keyof GeoData => name in FILES;

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(FILES).map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
	if (!isFile(params.file)) error(404, 'There is no such file');
	return json(FILES[params.file]());
};
