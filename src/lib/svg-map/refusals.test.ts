import { describe, expect, it } from 'vitest';
import { changed, drawing, PLAIN, strange } from './test-style';

const byName = (value: unknown, other: unknown) => ['match', ['get', 'name'], 'Far', value, other];

describe('the SVG map rejects', () => {
	const refusals: readonly (readonly [string, () => string, RegExp])[] = [
		[
			'a layer of an unsupported type',
			() => drawing([strange('land', { type: 'heatmap', source: 'points' })]),
			/"land".*"heatmap".*another type/
		],
		[
			'an unknown source',
			() => drawing([strange('land', { type: 'fill', source: 'parcels' })]),
			/"land".*"parcels".*sources\.ts/
		],
		[
			'a fill layer of an image source',
			() => drawing([strange('land', { type: 'fill', source: 'relief' })]),
			/"land".*"relief".*another source/
		],
		[
			'a source layer',
			() => drawing([strange('land', { type: 'fill', source: 'base', 'source-layer': 'water' })]),
			/"land".*"source-layer"/
		],
		[
			'a colour outside the palette',
			() => drawing([changed(PLAIN.fill, { paint: { 'fill-color': '#ff00aa' } })]),
			/"land".*"fill-color".*palette/
		],
		[
			'a transparent colour',
			() => drawing([changed(PLAIN.fill, { paint: { 'fill-color': 'rgba(0, 0, 1, 0.5)' } })]),
			/"land".*"fill-color".*palette/
		],
		[
			'an unknown icon from an expression',
			() => drawing([changed(PLAIN.symbol, { layout: { 'icon-image': byName('anvil', 'town') } })]),
			/"town".*"icon-image".*"anvil".*symbols\.ts/
		],
		[
			'a pattern as an icon',
			() => drawing([changed(PLAIN.symbol, { layout: { 'icon-image': 'hatch' } })]),
			/"town".*"icon-image".*"hatch"/
		],
		[
			'an unknown font',
			() => drawing([changed(PLAIN.symbol, { layout: { 'text-font': ['Open Sans'] } })]),
			/"town".*"text-font".*"Open Sans".*fonts\.ts/
		],
		[
			'an icon inside a label',
			() => drawing([changed(PLAIN.symbol, { layout: { 'text-field': ['format', ['image', 'town'], {}] } })]),
			/"town".*"text-field"/
		],
		[
			'a data-driven value for a property that it draws per layer',
			() => drawing([changed(PLAIN.fill, { paint: { 'fill-opacity': ['get', 'share'] } })]),
			/"land".*"fill-opacity" differs by feature.*a layer to each/
		],
		[
			'an offset of a sharp line',
			() => drawing([changed(PLAIN.line, { paint: { 'line-blur': 0, 'line-offset': 3 } })]),
			/"region-glow".*"line-offset"/
		],
		[
			'icons at line centres',
			() => drawing([changed(PLAIN.marks, { layout: { 'symbol-placement': 'line-center' } })]),
			/"route-flow".*"symbol-placement".*point, line/
		],
		[
			'an unsupported line join',
			() => drawing([changed(PLAIN.line, { layout: { 'line-join': 'none' } })]),
			/"region-glow".*"line-join".*miter/
		],
		[
			'labels of polygons',
			() => drawing([strange('town', { ...PLAIN.symbol, source: 'regions' })]),
			/"town".*Polygon.*Filter/
		],
		[
			'a coast glow without a background to fade into',
			() => drawing([], [PLAIN['coast-glow']]),
			/"coast-glow".*Add a background/
		],
		[
			'waterlines without the coast glow',
			() => drawing([PLAIN.waterline], [PLAIN.background]),
			/"waterline-1".*coast glow/
		]
	];
	it.each(refusals)('%s', (_, draw, message) => {
		expect(draw).toThrow(message);
	});
});
