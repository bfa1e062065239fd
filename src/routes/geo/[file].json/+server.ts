import { ownCopyData } from '$lib/server/text-match-data';
import { loadAtlas } from '$lib/server/load-atlas';
import { baseCollection, baseLabels, regionGeometry } from '$lib/server/load-basemap';
import { regionFeatures, routeFeatures, sideOrdersOf } from '$lib/server/map-data';
import { mapPoints } from '$lib/server/map-points';
import { searchData } from '$lib/server/search';
import { error, json } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

/**
 * What browsers fetch of `geo/` beside the pages, each one file: the map's sources and the orders of its labels; what a reader's own copy of the
 * article is held against; and all that can be searched for, of which a browser makes its index faster than it could
 * load a larger one.
 */
const FILES: Readonly<Record<string, () => unknown>> = {
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

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(FILES).map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
	const collection = FILES[params.file];
	if (!collection) error(404, 'There is no such file');
	return json(collection());
};
