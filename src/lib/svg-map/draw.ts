import type { Position } from 'geojson';
import { CLICKABLE_ROLES, type LayerMetadata, type LayerRole } from '$lib/cartography/layer-roles';
import type { ColourToken, Theme } from '$lib/cartography/palette';
import type { FeatureSource } from '$lib/cartography/sources';
import type { MapStyle } from '$lib/cartography/style';
import type { SymbolName } from '$lib/cartography/symbols';
import { circleMarkup } from './circles';
import { patternDefinitions, symbolDefinitions } from './definitions';
import { groupedMarkup, type Groups } from './groups';
import { lineMarkup, shoreMarkup, use, type ShapeId, type ThemedValues } from './lines';
import { element } from '$lib/markup/xml';
import { round, type RenderTarget } from './render-target';
import { pathData, type XY } from './paths';
import { placeSymbols } from './label-placement';
import { checkedLayers } from './supported';
import { symbolSize } from './symbol-names';
import { marksMarkup, symbolsMarkup } from './symbols-markup';
import { featuresOfLayer, StyleValues, type DrawnFeature } from './evaluate-style';

/**
 * Input of a drawing: the style in both themes and as of the article's publication, and the features of each source.
 */
export type DrawingInput = {
	readonly styles: Readonly<Record<Theme | 'then', MapStyle>>;
	readonly featuresOf: (source: FeatureSource) => readonly DrawnFeature[];
	/** The outline of the shore, which glow and waterlines follow. */
	readonly shore: DrawnFeature;
	/** URL of the relief image, and its bounds in degrees: west, south, east, north. */
	readonly relief: { readonly href: string; readonly bounds: readonly [number, number, number, number] };
	/** How layers are grouped in the markup: by the switch that hides them, or by name for editing. */
	readonly groups: Groups;
	/** Returns the URL of a place's page; null for drawings without links. */
	readonly hrefOf: ((placeId: string) => string) | null;
};

/**
 * Draws a style as SVG markup, layer by layer in the style's order. Equal input gives equal output.
 * @throws Error if the style needs something that the SVG map does not draw; see `supported.ts`
 */
export function drawMap(input: DrawingInput, target: RenderTarget): string {
	return new Drawing(input, target).markup();
}

/** Roles drawn with the shore, whose strokes would otherwise cover them. */
const WITH_THE_SHORE: ReadonlySet<LayerRole> = new Set(['waterline', 'graticule']);

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
		this.#layers = checkedLayers(light).flatMap((layer, index): ThemedValues[] => {
			const valuesOf = (style: MapStyle) => new StyleValues(style.layers[index] ?? layer);
			const themed = { light: valuesOf(light), dark: valuesOf(dark), then: valuesOf(then) };
			return themed.light.isVisible ? [themed] : [];
		});
	}

	markup(): string {
		const isPath = ({ light }: ThemedValues) => !['circle', 'symbol', 'marks'].includes(light.kind);
		const paths = this.#grouped(this.#layers.filter(isPath), (layer) => this.#path(layer));
		const points = this.#points(this.#layers.filter((layer) => !isPath(layer)));
		const shapes = [...this.#shapes]
			.map(([d, id]) => element('path', { id, d, ...this.#target.pathAttributes }))
			.join('');
		// Path definitions use the paths' units, so they belong in the same element.
		const extent = this.#target.extent(`<defs>${shapes}${[...this.#definitions].join('')}</defs>` + paths);
		return `<defs>${symbolDefinitions(this.#target)}</defs>${extent}${points}`;
	}

	#grouped(layers: readonly ThemedValues[], draw: (layer: ThemedValues) => string): string {
		const parts = layers.map((layer) => ({ metadata: metadataOf(layer), markup: draw(layer) }));
		return groupedMarkup(parts, this.#input.groups);
	}

	#path(layer: ThemedValues): string {
		const { light } = layer;
		const target = this.#target;
		// The drawing's container supplies the sea.
		if (light.kind === 'background') return '';
		if (light.kind === 'coast-glow') return this.#shore(layer);
		if (WITH_THE_SHORE.has(metadataOf(layer).role)) return '';
		if (light.kind === 'raster') return this.#relief(layer);
		const last = target.steps.length - 1;
		const from = target.steps.findIndex((zoom) => light.isInRange(zoom));
		if (from < 0) return '';
		const markup = light.kind === 'fill' ? this.#fill(layer) : this.#line(layer);
		const shown = target.during(from, last);
		return markup && shown ? element('g', { class: shown }, markup) : markup;
	}

	#features({ light }: ThemedValues): DrawnFeature[] {
		return featuresOfLayer(light, this.#input.featuresOf, this.#target.zoom);
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
		const waterlines = this.#layers.filter(({ light }) => light.kind === 'waterline');
		const background = this.#layers.find(({ light }) => light.kind === 'background');
		const graticule = this.#layers.find((layer) => metadataOf(layer).role === 'graticule');
		const sea = background?.light.colour('background-color', this.#target.zoom);
		if (!sea) throw glow.light.refusal('no background is left for it to fade into', 'Add a background.');
		const shore = shape ? shoreMarkup(glow, waterlines, sea, shape, this.#target) : '';
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

	/** Features of a line layer, grouped by identical appearance. */
	#alike(layer: ThemedValues): DrawnFeature[][] {
		const widthOf = (values: StyleValues, feature: DrawnFeature) =>
			values.value<number>('paint', 'line-width', this.#target.zoom, feature);
		const groups = new Map<string, DrawnFeature[]>();
		for (const feature of this.#features(layer)) {
			// Grouping by certainty, too, lets overlaid lines reuse the shapes beneath, so each is written once.
			const { certainty = '' } = feature.properties;
			const key = [widthOf(layer.light, feature), widthOf(layer.then, feature), certainty].join();
			groups.set(key, [...(groups.get(key) ?? []), feature]);
		}
		return [...groups.values()];
	}

	#lineOf(layer: ThemedValues, features: readonly DrawnFeature[]): string {
		const { light } = layer;
		const shape = this.#shape(features);
		if (!shape) return '';
		const [first = null] = features;
		const isArea = features.every(({ geometry }) => geometry.type.endsWith('Polygon'));
		const isInner = isArea && light.value<number>('paint', 'line-offset', this.#target.zoom, first) > 0;
		if (isInner) this.#definitions.add(element('clipPath', { id: `c${shape}` }, use(shape)));
		const line = lineMarkup(layer, shape, first, this.#target, isInner ? shape : null);
		return this.#linked(layer, features[0], line);
	}

	#fill(layer: ThemedValues): string {
		const { light } = layer;
		const { zoom, colour, number } = this.#target;
		const pattern = light.pattern(zoom);
		const byColour = new Map<ColourToken | null, DrawnFeature[]>();
		for (const feature of this.#features(layer)) {
			const token = pattern ? null : light.colour('fill-color', zoom, feature);
			byColour.set(token, [...(byColour.get(token) ?? []), feature]);
		}
		return [...byColour]
			.map(([token, features]) => {
				const shape = this.#shape(features);
				if (!shape) return '';
				const opacity = number((theme) => layer[theme].value('paint', 'fill-opacity', zoom));
				if (pattern) return this.#pattern(pattern, shape, opacity);
				const fill = { fill: token && colour(token), 'fill-rule': 'evenodd' };
				const area = element('g', { ...fill, opacity: opacity === '1' ? null : opacity }, use(shape));
				return this.#linked(layer, features[0], area);
			})
			.join('');
	}

	#pattern(name: SymbolName, shape: ShapeId, opacity: string): string {
		const { densities, during } = this.#target;
		const fills = densities.map(({ from, to }, index) =>
			element('g', { fill: `url(#${name}-${index})`, class: during(from, to) }, use(shape))
		);
		this.#definitions.add(patternDefinitions(name, this.#target));
		return element('g', { opacity, 'pointer-events': 'none' }, fills.join(''));
	}

	/** Links a feature to its place, in clickable layers. */
	#linked(layer: ThemedValues, feature: DrawnFeature | undefined, markup: string): string {
		const place = feature?.properties['place'];
		const { hrefOf } = this.#input;
		if (!hrefOf || !CLICKABLE_ROLES.has(metadataOf(layer).role)) return markup;
		if (typeof place !== 'string' || markup === '') return markup;
		const id = feature?.properties['id'];
		// Lists highlight features by place id; features with another id are only clickable.
		const address = { href: hrefOf(place), tabindex: -1, 'data-feature': id === place ? id : null };
		return element('a', address, markup);
	}

	#points(layers: readonly ThemedValues[]): string {
		const target = this.#target;
		const symbols = layers.filter(({ light }) => light.kind === 'symbol');
		const project = (position: Position, zoom: number): XY => {
			const [x, y] = target.project(position);
			const scale = target.unitPx * 2 ** (zoom - target.zoom);
			return [x * scale, y * scale];
		};
		const placed = placeSymbols(
			symbols.map(({ light }) => light),
			this.#input.featuresOf,
			target.steps,
			project,
			symbolSize,
			target.occupied
		);
		return this.#grouped(layers, (layer) => {
			const { kind } = layer.light;
			if (kind === 'symbol') {
				const own = placed.filter(({ values }) => values === layer.light);
				return symbolsMarkup(own, layer, target, (feature, markup) => this.#linked(layer, feature, markup));
			}
			const draw = kind === 'marks' ? marksMarkup : circleMarkup;
			return this.#features(layer)
				.map((feature) => draw(layer, feature, target))
				.join('');
		});
	}
}

function metadataOf({ light }: ThemedValues): LayerMetadata {
	return light.layer.metadata;
}
