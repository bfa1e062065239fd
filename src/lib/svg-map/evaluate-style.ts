import {
	featureFilter,
	latest,
	normalizePropertyExpression,
	type LayerSpecification,
	type StylePropertySpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';

type Kind = 'paint' | 'layout';
type Properties = Record<string, unknown>;
export type DrawnFeature = Feature<Geometry, Properties>;

/** MapLibre's numbers for the geometry types; a filter or an expression may ask. */
const GEOMETRY_TYPE = { Point: 1, LineString: 2, MultiLineString: 2, Polygon: 3, MultiPolygon: 3 } as const;

/** The values of one layer of a style, evaluated as MapLibre does, by its own reference implementation. */
export class StyleValues {
	readonly layer: LayerSpecification;
	readonly #evaluators = new Map<string, (zoom: number, feature: DrawnFeature | null) => unknown>();
	readonly #isWanted: (zoom: number, feature: DrawnFeature) => boolean;

	constructor(layer: LayerSpecification) {
		this.layer = layer;
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

	/** A paint or layout value at a zoom; the style's default where the layer does not set it. */
	value<T>(kind: Kind, name: string, zoom: number, feature: DrawnFeature | null = null): T {
		const key = `${kind} ${name}`;
		const evaluator = this.#evaluators.get(key) ?? this.#evaluator(kind, name);
		this.#evaluators.set(key, evaluator);
		return evaluator(zoom, feature) as T;
	}

	/** The name of an image, which the style may give as a constant or by an expression. */
	imageName(kind: Kind, name: string, zoom: number, feature: DrawnFeature | null = null): string | null {
		const image = this.value<string | { name: string } | undefined>(kind, name, zoom, feature);
		return typeof image === 'string' ? image : (image?.name ?? null);
	}

	#evaluator(kind: Kind, name: string): (zoom: number, feature: DrawnFeature | null) => unknown {
		const groups = latest as unknown as Record<string, Record<string, StylePropertySpecification>>;
		const specification = groups[`${kind}_${this.layer.type}`]?.[name];
		if (!specification)
			throw new Error(`The layer type "${this.layer.type}" has no ${kind} property "${name}"`);
		const set = (this.layer[kind] as Properties | undefined)?.[name];
		const given = set === undefined ? specification.default : set;
		if (given === undefined) return () => undefined;
		const expression = normalizePropertyExpression(given as never, name, specification);
		return (zoom, feature) => expression.evaluate({ zoom }, feature ? asked(feature) : (undefined as never));
	}
}

function asked({ geometry, properties }: DrawnFeature) {
	const type = GEOMETRY_TYPE[geometry.type as keyof typeof GEOMETRY_TYPE];
	return { type, properties: properties as Record<string, never> };
}
