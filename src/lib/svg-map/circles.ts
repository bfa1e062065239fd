import type { Point } from 'geojson';
import { element } from '$lib/markup/xml';
import type { DrawnFeature } from './evaluate-style';
import type { ThemedValues } from './lines';
import type { RenderTarget } from './render-target';

/** Markup of a point in a circle layer: a disc with a stroke. */
export function circleMarkup({ light }: ThemedValues, feature: DrawnFeature, target: RenderTarget): string {
	const number = (name: string, zoom = target.zoom) => light.value<number>('paint', name, zoom);
	const rimOpacity = number('circle-stroke-opacity');
	const circle = element('circle', {
		r: target.length((zoom) => number('circle-radius', zoom)),
		fill: target.colour(light.colour('circle-color', target.zoom)),
		'fill-opacity': number('circle-opacity'),
		stroke: target.colour(light.colour('circle-stroke-color', target.zoom)),
		'stroke-width': number('circle-stroke-width'),
		'stroke-opacity': rimOpacity === 1 ? null : rimOpacity,
		'pointer-events': 'none'
	});
	return target.spot(target.project((feature.geometry as Point).coordinates), circle);
}
