import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { cameraFromAddress } from './camera';
import './page.css';
import look from 'virtual:look';

/** The minimum of a MapLibre page: a style, a camera, and the style's symbols. */
setWorkerUrl(workerUrl);

const container = document.querySelector<HTMLElement>('.canvas');
if (!container) throw new Error('The bare page has lost its canvas');
const { center, zoom, padding } = cameraFromAddress();

const map = new MapLibreMap({
	container,
	style: look.style,
	center,
	zoom,
	maxBounds: look.bounds,
	fadeDuration: 0,
	renderWorldCopies: false
});
map.jumpTo({ center, padding });
map.setMissingStyleImageResolver(async (id) => {
	const symbol = look.symbols[id];
	if (!symbol) return;
	const image = new Image();
	image.src = `data:image/svg+xml,${encodeURIComponent(symbol.svg)}`;
	await image.decode();
	const side = symbol.size * look.pixelRatio;
	const canvas = new OffscreenCanvas(side, side);
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context || map.hasImage(id)) return;
	context.drawImage(image, 0, 0, side, side);
	map.addImage(id, context.getImageData(0, 0, side, side), { pixelRatio: look.pixelRatio });
});

// The same hooks as in the atlas, so one observer and one script serve both pages.
Object.assign(container, { map });
map.once('idle', () => (container.dataset['mapState'] = 'ready'));
