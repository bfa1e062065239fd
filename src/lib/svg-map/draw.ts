import type { Color, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Position } from 'geojson';
import type { Theme } from '$lib/cartography/palette';
import { patternDefinitions, symbolDefinitions } from './definitions';
import { groupedMarkup, type Groups } from './groups';
import { lineMarkup, shoreMarkup, use, type ShapeId, type ThemedValues } from './lines';
import { element } from './svg';
import { round, tokenOf, type RenderTarget } from './render-target';
import { pathData, type XY } from './paths';
import { placeSymbols } from './label-placement';
import { marksMarkup, symbolsMarkup, symbolSize } from './symbols-markup';
import { StyleValues, type DrawnFeature } from './evaluate-style';

/** What a drawing is made of: the style under both themes and as of the article's time, and the features of each of its sources. */
export type DrawingInput = {
	readonly styles: Readonly<Record<Theme | 'then', StyleSpecification>>;
	readonly featuresOf: (source: string) => readonly DrawnFeature[];
	/** The outline that the lines along the shore follow. */
	readonly shore: DrawnFeature;
	/** The relief's picture, and its corners in degrees: west, south, east, north. */
	readonly relief: { readonly href: string; readonly bounds: readonly [number, number, number, number] };
	/** What is drawn of the style's layers in groups: what a switch hides, or what an editor takes by a name. */
	readonly groups: Groups;
	/** The address of a place's page, or null where a drawing has no links. */
	readonly hrefOf: ((placeId: string) => string) | null;
};

/** Draws a style as SVG markup, layer by layer in the style's own order. The text is the same for the same input. */
export function drawMap(input: DrawingInput, target: RenderTarget): string {
	return new Drawing(input, target).markup();
}

class Drawing {
	readonly #input: DrawingInput;
	readonly #target: RenderTarget;
	readonly #layers: readonly ThemedValues[];
	readonly #shapes = new Map<string, ShapeId>();
	readonly #definitions = new Set<string>();

	constructor(input: DrawingInput, target: RenderTarget) {
		this.#input = input;
		this.#target = target;
		const { light, dark, then } = input.styles;
		this.#layers = light.layers.flatMap((layer, index): ThemedValues[] => {
			const valuesOf = (style: StyleSpecification) => new StyleValues(style.layers[index] ?? layer);
			const themed = { light: valuesOf(light), dark: valuesOf(dark), then: valuesOf(then) };
			return themed.light.isVisible ? [themed] : [];
		});
	}

	markup(): string {
		const isPath = ({ light }: ThemedValues) =>
			['background', 'fill', 'line', 'raster'].includes(light.layer.type);
		const paths = this.#grouped(this.#layers.filter(isPath), (layer) => this.#path(layer));
		const points = this.#points(this.#layers.filter((layer) => !isPath(layer)));
		const shapes = [...this.#shapes]
			.map(([d, id]) => element('path', { id, d, ...this.#target.pathAttributes }))
			.join('');
		// Definitions of paths count in the paths' own units, and so stand with them.
		const extent = this.#target.extent(`<defs>${shapes}${[...this.#definitions].join('')}</defs>` + paths);
		return `<defs>${symbolDefinitions(this.#target)}</defs>${extent}${points}`;
	}

	#grouped(layers: readonly ThemedValues[], draw: (layer: ThemedValues) => string): string {
		const parts = layers.map((layer) => ({ id: layer.light.layer.id, markup: draw(layer) }));
		return groupedMarkup(parts, this.#input.groups);
	}

	#path(layer: ThemedValues): string {
		const { light } = layer;
		const { id, type } = light.layer;
		const target = this.#target;
		if (id.startsWith('waterline') || type === 'background') return '';
		if (id === 'coast-glow') return this.#shore(layer);
		// The shore's strokes would cover it; it follows them.
		if (id === 'graticule') return '';
		if (type === 'raster') return this.#relief(layer);
		const last = target.steps.length - 1;
		const from = target.steps.findIndex((zoom) => light.isInRange(zoom));
		if (from < 0) return '';
		const markup = type === 'fill' ? this.#fill(layer) : this.#line(layer);
		const shown = target.during(from, last);
		return markup && shown ? element('g', { class: shown }, markup) : markup;
	}

	#features({ light }: ThemedValues): DrawnFeature[] {
		const { layer } = light;
		const source = 'source' in layer ? layer.source : '';
		return this.#input.featuresOf(source).filter((feature) => light.isDrawn(this.#target.zoom, feature));
	}

	#shape(features: readonly DrawnFeature[]): ShapeId | null {
		const { project, pathStep } = this.#target;
		const d = features.map(({ geometry }) => pathData(geometry, project, pathStep)).join('');
		if (d === '') return null;
		const id = this.#shapes.get(d) ?? `m${this.#shapes.size}`;
		this.#shapes.set(d, id);
		return id;
	}

	#shore(glow: ThemedValues): string {
		const shape = this.#shape([this.#input.shore]);
		const waterlines = this.#layers.filter(({ light }) => light.layer.id.startsWith('waterline'));
		const graticule = this.#layers.find(({ light }) => light.layer.id === 'graticule');
		const shore = shape ? shoreMarkup(glow, waterlines, shape, this.#target) : '';
		return shore + (graticule ? this.#line(graticule) : '');
	}

	#relief(layer: ThemedValues): string {
		const { href, bounds } = this.#input.relief;
		const [west, south, east, north] = bounds;
		const { project, number, zoom } = this.#target;
		const [left, top] = project([west, north]);
		const [right, bottom] = project([east, south]);
		const opacity = number((theme) => layer[theme].value('paint', 'raster-opacity', zoom));
		if (opacity === '0' || href === '') return '';
		const size = { width: round(right - left, 0), height: round(bottom - top, 0) };
		const place = { x: round(left, 0), y: round(top, 0), ...size };
		return element('image', { ...place, href, preserveAspectRatio: 'none', opacity });
	}

	#line(layer: ThemedValues): string {
		return this.#alike(layer)
			.map((features) => this.#lineOf(layer, features))
			.join('');
	}

	/** Features that a line layer draws, those together that it draws alike. */
	#alike(layer: ThemedValues): DrawnFeature[][] {
		const widthOf = (values: StyleValues, feature: DrawnFeature) =>
			values.value<number>('paint', 'line-width', this.#target.zoom, feature);
		const groups = new Map<string, DrawnFeature[]>();
		for (const feature of this.#features(layer)) {
			// What lies over another line follows its pieces, so that each shape is written once.
			const { certainty = '' } = feature.properties;
			const key = [widthOf(layer.light, feature), widthOf(layer.then, feature), certainty].join();
			groups.set(key, [...(groups.get(key) ?? []), feature]);
		}
		return [...groups.values()];
	}

	#lineOf(layer: ThemedValues, features: readonly DrawnFeature[]): string {
		const shape = this.#shape(features);
		if (!shape) return '';
		const isRegion = 'source' in layer.light.layer && layer.light.layer.source === 'regions';
		if (isRegion) this.#definitions.add(element('clipPath', { id: `c${shape}` }, use(shape)));
		const line = lineMarkup(layer, shape, features[0] ?? null, this.#target, isRegion ? shape : null);
		return layer.light.layer.id.startsWith('route-casing') ? this.#linked(features[0], line) : line;
	}

	#fill(layer: ThemedValues): string {
		const { light } = layer;
		const { zoom, colour, number } = this.#target;
		const pattern = light.imageName('paint', 'fill-pattern', zoom);
		const byColour = new Map<string, DrawnFeature[]>();
		for (const feature of this.#features(layer)) {
			const token = pattern ? '' : tokenOf(light.value<Color>('paint', 'fill-color', zoom, feature));
			byColour.set(token, [...(byColour.get(token) ?? []), feature]);
		}
		return [...byColour]
			.map(([token, features]) => {
				const shape = this.#shape(features);
				if (!shape) return '';
				const opacity = number((theme) => layer[theme].value('paint', 'fill-opacity', zoom));
				if (pattern) return this.#pattern(pattern, shape, opacity);
				const fill = { fill: colour(token as never), 'fill-rule': 'evenodd' };
				const area = element('g', { ...fill, opacity: opacity === '1' ? null : opacity }, use(shape));
				return light.layer.id.startsWith('region-wash') ? this.#linked(features[0], area) : area;
			})
			.join('');
	}

	#pattern(name: string, shape: ShapeId, opacity: string): string {
		const { densities, during } = this.#target;
		const fills = densities.map(({ from, to }, index) =>
			element('g', { fill: `url(#${name}-${index})`, class: during(from, to) }, use(shape))
		);
		this.#definitions.add(patternDefinitions(name, this.#target));
		return element('g', { opacity, 'pointer-events': 'none' }, fills.join(''));
	}

	/** A link to the place that a feature belongs to. */
	#linked(feature: DrawnFeature | undefined, markup: string): string {
		const place = feature?.properties['place'];
		const { hrefOf } = this.#input;
		if (!hrefOf || typeof place !== 'string' || markup === '') return markup;
		const id = feature?.properties['id'];
		// Lists point at places by their id; what has another id is only clicked.
		const address = { href: hrefOf(place), tabindex: -1, 'data-feature': id === place ? id : null };
		return element('a', address, markup);
	}

	#points(layers: readonly ThemedValues[]): string {
		const target = this.#target;
		const isMark = ({ light }: ThemedValues) =>
			light.layer.layout && 'symbol-placement' in light.layer.layout;
		const symbols = layers.filter((layer) => layer.light.layer.type === 'symbol' && !isMark(layer));
		const project = (position: Position, zoom: number): XY => {
			const [x, y] = target.project(position);
			const scale = target.unitPx * 2 ** (zoom - target.zoom);
			return [x * scale, y * scale];
		};
		const placed = placeSymbols(
			symbols.map(({ light }) => light),
			(source) => this.#input.featuresOf(source),
			target.steps,
			project,
			symbolSize,
			target.occupied
		);
		return this.#grouped(layers, (layer) => {
			if (isMark(layer))
				return this.#features(layer)
					.map((feature) => marksMarkup(layer, feature, target))
					.join('');
			if (layer.light.layer.type === 'circle') return this.#circles(layer);
			const own = placed.filter(({ values }) => values === layer.light);
			return symbolsMarkup(own, layer, target, (feature, markup) => this.#linked(feature, markup));
		});
	}

	#circles(layer: ThemedValues): string {
		const target = this.#target;
		const paint = <T>(name: string, zoom = target.zoom) => layer.light.value<T>('paint', name, zoom);
		const circle = () =>
			element('circle', {
				r: target.length((zoom) => paint<number>('circle-radius', zoom)),
				fill: target.colour(tokenOf(paint<Color>('circle-color'))),
				'fill-opacity': paint<number>('circle-opacity'),
				stroke: target.colour(tokenOf(paint<Color>('circle-stroke-color'))),
				'stroke-width': paint<number>('circle-stroke-width'),
				'pointer-events': 'none'
			});
		return this.#features(layer)
			.map(({ geometry }) =>
				geometry.type === 'Point' ? target.spot(target.project(geometry.coordinates), circle()) : ''
			)
			.join('');
	}
}
