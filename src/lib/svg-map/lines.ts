import type { ColourToken, Theme } from '$lib/cartography/palette';
import { element } from '$lib/markup/xml';
import type { RenderTarget } from './render-target';
import type { DrawnFeature, StyleValues } from './evaluate-style';

/**
 * A layer's values in both themes, and in the light one as of the article's publication. Colours are token
 * placeholders, the same in all.
 */
export type ThemedValues = Readonly<Record<Theme | 'then', StyleValues>>;

/** Id of a shape among the definitions, shared by layers. */
export type ShapeId = string;

/** Strokes per blurred line. Those inside a region are clipped, which is expensive. */
const SOFT_STROKES = { free: 4, inner: 2 } as const;
/** Up to this blur, a line is drawn with sharp edges. */
const SHARP_BLUR_PX = 0.5;

export function use(id: ShapeId): string {
	return `<use href="#${id}"/>`;
}

/**
 * Draws a line layer along a shape, the shape of features like `feature`. `clip` is the shape that the line stays
 * inside.
 */
export function lineMarkup(
	layer: ThemedValues,
	shape: ShapeId,
	feature: DrawnFeature | null,
	target: RenderTarget,
	clip: ShapeId | null
): string {
	const { light, then } = layer;
	const number = (name: string, zoom: number) => light.value<number>('paint', name, zoom, feature);
	const isSoft = number('line-blur', target.zoom) > SHARP_BLUR_PX;
	const offset = number('line-offset', target.zoom);
	const isInner = clip !== null && isSoft;
	if (offset !== 0 && !isInner) {
		const remedy = 'Only a blurred line within an area is drawn with an offset, and only inwards.';
		throw light.refusal('"line-offset" moves a line', remedy);
	}
	const common = {
		stroke: target.colour(light.colour('line-color', target.zoom, feature)),
		'stroke-linejoin': light.value<string>('layout', 'line-join', target.zoom),
		'stroke-linecap': light.value<string>('layout', 'line-cap', target.zoom)
	};
	if (!isSoft) {
		const width = target.length(
			(zoom) => number('line-width', zoom),
			(zoom) => then.value<number>('paint', 'line-width', zoom, feature)
		);
		return element(
			'g',
			{
				...common,
				'stroke-width': width,
				'stroke-dasharray': dashes(layer, feature, target),
				'stroke-opacity': target.number((theme) => layer[theme].value('paint', 'line-opacity', target.zoom))
			},
			use(shape)
		);
	}
	const strokes = softStrokes(layer, feature, target, isInner);
	const markup = element(
		'g',
		common,
		strokes.map((attributes) => element('g', attributes, use(shape))).join('')
	);
	return isInner ? element('g', { 'clip-path': `url(#c${clip})` }, markup) : markup;
}

/** Stacked strokes that make a line fade towards its edges, like MapLibre's blur. */
function softStrokes(
	layer: ThemedValues,
	feature: DrawnFeature | null,
	target: RenderTarget,
	isInner: boolean
) {
	const { light } = layer;
	const number = (name: string, zoom: number) => light.value<number>('paint', name, zoom, feature);
	const peak = Math.min(1, number('line-width', target.zoom) / 2 / number('line-blur', target.zoom));
	const reach = (zoom: number) =>
		isInner ? number('line-offset', zoom) * 2 + number('line-width', zoom) : number('line-width', zoom);
	const count = isInner ? SOFT_STROKES.inner : SOFT_STROKES.free;
	return Array.from({ length: count }, (_, index) => {
		const share = 1 - index / count;
		return {
			'stroke-width': target.length((zoom) => reach(zoom) * share),
			'stroke-opacity': target.number(
				(theme) => (layer[theme].value<number>('paint', 'line-opacity', target.zoom) * peak) / count
			)
		};
	});
}

/** MapLibre measures dashes in line widths, SVG in pixels. */
function dashes({ light }: ThemedValues, feature: DrawnFeature | null, target: RenderTarget): string | null {
	const pattern = light.value<{ from: number[] } | number[] | undefined>(
		'paint',
		'line-dasharray',
		target.zoom
	);
	const lengths = pattern && 'from' in pattern ? pattern.from : pattern;
	if (!lengths) return null;
	const width = light.value<number>('paint', 'line-width', target.zoom, feature);
	return lengths.map((length) => Number((length * width).toFixed(1))).join(' ');
}

/**
 * Draws the glow and the waterlines along the shore together, from the outside in: SVG has no line with a gap, so each
 * line is a stroke that the next covers except for its rim.
 * @param sea the colour that the glow fades into
 */
export function shoreMarkup(
	glow: ThemedValues,
	waterlines: readonly ThemedValues[],
	sea: ColourToken,
	shape: ShapeId,
	target: RenderTarget
): string {
	const glowColour = glow.light.colour('line-color', target.zoom);
	const width = (zoom: number) => glow.light.value<number>('paint', 'line-width', zoom);
	const gap = (line: ThemedValues, zoom: number) => line.light.value<number>('paint', 'line-gap-width', zoom);
	const rim = (line: ThemedValues) => line.light.value<number>('paint', 'line-width', target.zoom);
	const stroke = (colour: string, size: string, opacity?: string) =>
		element('g', { stroke: colour, 'stroke-width': size, 'stroke-opacity': opacity }, use(shape));
	const glowAt = (theme: Theme, distance: number) => {
		const blur = glow.light.value<number>('paint', 'line-blur', target.zoom);
		const strength = glow[theme].value<number>('paint', 'line-opacity', target.zoom);
		return strength * Math.max(0, Math.min(1, (width(target.zoom) / 2 - distance) / blur));
	};
	const outermostFirst = waterlines.toReversed();
	const lines = outermostFirst.map((line, index) => {
		const inner = outermostFirst[index + 1];
		const middle = (gap(line, target.zoom) + (inner ? gap(inner, target.zoom) : 0)) / 4;
		const share = glowAt('light', middle);
		const opacity = target.number((theme) => line[theme].value('paint', 'line-opacity', target.zoom));
		return (
			stroke(
				target.colour(line.light.colour('line-color', target.zoom)),
				target.length((zoom) => gap(line, zoom) + 2 * rim(line)),
				opacity
			) +
			stroke(
				target.blend(glowColour, sea, share),
				target.length((zoom) => gap(line, zoom))
			)
		);
	});
	const halo = stroke(
		target.blend(glowColour, sea, glowAt('light', width(target.zoom) / 2.6)),
		target.length(width)
	);
	const join = glow.light.value<string>('layout', 'line-join', target.zoom);
	return element('g', { 'stroke-linejoin': join }, halo + lines.join(''));
}
