import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { cameraFromAddress } from '../bare/camera';
import '../bare/page.css';

/** The atlas's subject as a tutorial would show it: its data with MapLibre's defaults and a few colours. */
setWorkerUrl(workerUrl);

const container = document.querySelector<HTMLElement>('.canvas');
if (!container) throw new Error('The plain page has no element .canvas');
const { center, zoom, padding } = cameraFromAddress();

const map = new MapLibreMap({
	container,
	center,
	zoom,
	style: {
		version: 8,
		sources: {
			base: { type: 'geojson', data: '/geo/base.json' },
			places: { type: 'geojson', data: '/geo/labels.json' },
			regions: { type: 'geojson', data: '/geo/regions.json' },
			routes: { type: 'geojson', data: '/geo/routes.json' },
			points: { type: 'geojson', data: '/geo/points.json' }
		},
		layers: [
			{ id: 'background', type: 'background', paint: { 'background-color': '#cfe3ee' } },
			{
				id: 'countries',
				type: 'fill',
				source: 'base',
				filter: ['==', ['get', 'kind'], 'land'],
				paint: { 'fill-color': '#f3efe6' }
			},
			{
				id: 'borders',
				type: 'line',
				source: 'base',
				filter: ['==', ['get', 'kind'], 'border'],
				paint: { 'line-color': '#999' }
			},
			{
				id: 'regions',
				type: 'fill',
				source: 'regions',
				paint: { 'fill-color': '#c63', 'fill-opacity': 0.3 }
			},
			{ id: 'region-edges', type: 'line', source: 'regions', paint: { 'line-color': '#c63' } },
			{ id: 'pipelines', type: 'line', source: 'routes', paint: { 'line-color': '#b22', 'line-width': 2 } },
			{ id: 'points', type: 'circle', source: 'points', paint: { 'circle-color': '#136' } },
			{ id: 'point-names', type: 'symbol', source: 'points', layout: named([0, 1]) },
			{ id: 'place-names', type: 'symbol', source: 'places', layout: named([0, 0]) }
		]
	}
});
map.jumpTo({ center, padding });

/** Names in a face of the system, which needs no glyph files. */
function named(offset: [number, number]) {
	return {
		'text-field': ['get', 'name'] as ['get', string],
		'text-font': ['sans-serif'],
		'text-size': 12,
		'text-offset': offset
	};
}

// The marks that the atlas has, so that one observer serves all pages.
Object.assign(container, { map });
map.once('idle', () => (container.dataset['mapState'] = 'ready'));
