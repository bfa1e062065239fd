import { loadAtlas } from '$lib/server/load-atlas';
import { baseCollection, regionGeometry } from '$lib/server/load-basemap';
import { regionFeatures, routeFeatures } from '$lib/server/map-data';
import { mapPoints } from '$lib/server/map-points';
import { readJson } from '$lib/server/read';
import { error, json } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

/** The map's sources, each one file: what the map draws comes from `geo/` and nowhere else. */
const FILES: Readonly<Record<string, () => unknown>> = {
	base: () => baseCollection('overview'),
	'base-detailed': () => baseCollection('detail'),
	labels: () => readJson('geo/basemap/labels.geojson'),
	regions: () => regionFeatures(loadAtlas(), (units) => regionGeometry(units)),
	routes: () => routeFeatures(loadAtlas()),
	points: () => mapPoints(loadAtlas())
};

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(FILES).map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
	const collection = FILES[params.file];
	if (!collection) error(404, 'There is no such map source');
	return json(collection());
};
