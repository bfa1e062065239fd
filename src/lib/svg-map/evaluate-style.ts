import {
	featureFilter,
	latest,
	normalizePropertyExpression,
	type Color,
	type StylePropertySpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';
import type { MapLayer } from '$lib/cartography/layer-roles';
import type { ColourToken } from '$lib/cartography/palette';
import { isFeatureSource, type FeatureSource } from '$lib/cartography/sources';
import type { SymbolName } from '$lib/cartography/symbols';
import { PATTERNS, symbolNamed } from './symbol-names';
import { tokenOf } from './colour-markers';
import {
	checkedKind,
	checkValue,
	DRAWN_GEOMETRIES,
	refusal,
	SUPPORTED,
	type DrawnKind,
	type Scope
} from './supported';

type Kind = 'paint' | 'layout';
type Properties = Record<string, unknown>;
export type DrawnFeature = Feature<Geometry, Properties>;

/** MapLibre's numbers for geometry types, which filters and expressions can query. */
const GEOMETRY_TYPE = { Point: 1, LineString: 2, MultiLineString: 2, Polygon: 3, MultiPolygon: 3 } as const;

/** The values of a style layer, evaluated with MapLibre's own reference implementation. */
export class StyleValues {
	readonly layer: MapLayer;
	readonly kind: DrawnKind;
	readonly #evaluators = new Map<string, (zoom: number, feature: DrawnFeature | null) => unknown>();
	readonly #isWanted: (zoom: number, feature: DrawnFeature) => boolean;

	/** @throws Error for a layer that the SVG map cannot draw as specified */
	constructor(layer: MapLayer) {
		this.layer = layer;
		this.kind = checkedKind(layer);
		const filter = 'filter' in layer && layer.filter ? featureFilter(layer.filter, 'filter') : null;
		this.#isWanted = (zoom, feature) => filter?.filter({ zoom }, asked(feature)) ?? true;
	}

	/** Whether the layer draws a feature at a zoom. */
	isDrawn(zoom: number, feature: DrawnFeature): boolean {
		return this.#isWanted(zoom, feature);
	}

	/** Whether the layer draws anything at a zoom. */
	isInRange(zoom: number): boolean {
		const { minzoom = 0, maxzoom = 24 } = this.layer;
		return zoom >= minzoom && zoom < maxzoom;
	}

	get isVisible(): boolean {
		return this.layer.layout?.visibility !== 'none';
	}

	/** An error about this layer: what is not drawn, and the remedy. */
	refusal(what: string, remedy: string): Error {
		return refusal(this.layer, what, remedy);
	}

	/**
	 * A paint or layout value at a zoom; the specification's default if the layer does not set it.
	 * @throws Error for an unsupported value
	 */
	value<T>(kind: Kind, name: string, zoom: number, feature: DrawnFeature | null = null): T {
		const key = `${kind} ${name}`;
		const evaluator = this.#evaluators.get(key) ?? this.#evaluator(kind, name);
		this.#evaluators.set(key, evaluator);
		return evaluator(zoom, feature) as T;
	}

	/** The symbol of a feature's icon, or null. */
	icon(zoom: number, feature: DrawnFeature): SymbolName | null {
		return this.#image('layout', 'icon-image', zoom, feature);
	}

	/** The fill pattern, or null. */
	pattern(zoom: number): SymbolName | null {
		return this.#image('paint', 'fill-pattern', zoom, null);
	}

	/**
	 * The palette token of a colour.
	 * @throws Error for a colour outside the palette
	 */
	colour(name: string, zoom: number, feature: DrawnFeature | null = null): ColourToken {
		const token = tokenOf(this.value<Color>('paint', name, zoom, feature));
		if (token) return token;
		throw this.refusal(`"${name}" is a colour outside the palette`, 'Take a colour of palette.ts.');
	}

	/** The symbol that a constant or an expression names, or null. */
	#image(kind: Kind, name: string, zoom: number, feature: DrawnFeature | null): SymbolName | null {
		const image = this.value<string | { name: string } | undefined>(kind, name, zoom, feature);
		const given = typeof image === 'string' ? image : image?.name;
		if (!given) return null;
		const symbol = symbolNamed(given);
		if (symbol && PATTERNS.has(symbol) === (name === 'fill-pattern')) return symbol;
		throw this.refusal(`"${name}" names the unknown image "${given}"`, 'Draw it in cartography/symbols.ts.');
	}

	#evaluator(kind: Kind, name: string): (zoom: number, feature: DrawnFeature | null) => unknown {
		const scope = (SUPPORTED[this.kind].draws as Readonly<Record<string, Scope>>)[name];
		if (!scope) throw new Error(`${name} of ${this.kind} layers is read but not listed in supported.ts`);
		const groups = latest as unknown as Record<string, Record<string, StylePropertySpecification>>;
		const specification = groups[`${kind}_${this.layer.type}`]?.[name];
		if (!specification)
			throw new Error(`The layer type "${this.layer.type}" has no ${kind} property "${name}"`);
		const set = (this.layer[kind] as Properties | undefined)?.[name];
		const given = set === undefined ? specification.default : set;
		if (given === undefined) return () => undefined;
		const expression = normalizePropertyExpression(given as never, name, specification);
		if (scope === 'layer' && ['source', 'composite'].includes(expression.kind)) {
			throw this.refusal(`"${name}" differs by feature`, 'Give it one value, or a layer to each value.');
		}
		return (zoom, feature) => {
			const value = expression.evaluate({ zoom }, feature ? asked(feature) : (undefined as never));
			checkValue(this.layer, name, value);
			return value;
		};
	}
}

/**
 * The features that a layer draws at a zoom.
 * @throws Error for a feature whose geometry the layer cannot draw
 */
export function featuresOfLayer(
	values: StyleValues,
	featuresOf: (source: FeatureSource) => readonly DrawnFeature[],
	zoom: number
): DrawnFeature[] {
	const { source } = values.layer;
	if (source === undefined || !isFeatureSource(source)) return [];
	const features = featuresOf(source).filter((feature) => values.isDrawn(zoom, feature));
	const drawn = DRAWN_GEOMETRIES[values.kind];
	const other = features.find(({ geometry }) => !drawn.includes(geometry.type));
	if (!other) return features;
	throw values.refusal(`a ${other.geometry.type} is among its features`, 'Filter it out.');
}

function asked({ geometry, properties }: DrawnFeature) {
	const type = GEOMETRY_TYPE[geometry.type as keyof typeof GEOMETRY_TYPE];
	return { type, properties: properties as Record<string, never> };
}
