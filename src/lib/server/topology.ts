import { rewind, truncate } from '@turf/turf';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { merge, mesh, quantize } from 'topojson-client';
import { filter, filterAttachedWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';
import type * as topojson from 'topojson-specification';

/** Level of detail of the base map: for first views, up to about zoom 6, or full detail. */
export type DetailLevel = 'overview' | 'detail';

/** A province, or the part of a country outside the listed provinces. See `scripts/extract-basemap.mjs`. */
export type UnitProperties = {
	/** ISO 3166-1 alpha-3, or Natural Earth's own code if ISO has none. */
	readonly country: string;
	/** Natural Earth's adm1 code; provinces only. */
	readonly code?: string;
	readonly name?: string;
	readonly focus?: true;
	/** Countries with which its borders are disputed; a line is disputed if both sides list each other. */
	readonly disputes?: readonly string[];
};
type Area = topojson.Polygon | topojson.MultiPolygon;
type Collection<Item> = { type: 'GeometryCollection'; geometries: Item[] };
export type Unit = Area & { properties: UnitProperties };

/** Topology of areas and water in degrees, WGS 84; neighbours share arcs. */
export type Basemap = topojson.Topology<{
	provinces: Collection<Unit>;
	countries: Collection<Unit>;
	rivers: topojson.GeometryCollection;
	lakes: Collection<Area>;
}>;

export type LineProperties<Kind extends string> = { readonly kind: Kind };

/** Per level: minimum area of a bend and an island in square degrees, and decimals of a degree. */
const LEVELS: Record<DetailLevel, { bend: number; island: number; decimals: number }> = {
	overview: { bend: 6e-4, island: 2e-2, decimals: 3 },
	detail: { bend: 0, island: 0, decimals: 4 }
};

/** The extract's grid is coarser; this only removes floating-point noise. */
const MOST_DECIMALS = 4;

/**
 * The base map at a level of detail. Draw everything from the same level, so that lines meet.
 * @param source the full extract, see `readTopology`
 */
export function basemapAt(source: Basemap, level: DetailLevel): Basemap {
	const { bend, island, decimals } = LEVELS[level];
	const simplified = simplify(presimplify(source), bend);
	// According to its types, the filter can empty a geometry, which then draws nothing.
	const filtered = filter(simplified, filterAttachedWeight(simplified, island, planarRingArea)) as Basemap;
	const scale = 10 ** -decimals;
	return quantize(filtered, { scale: [scale, scale], translate: [0, 0] });
}

/** All units; together they cover the land without gaps or overlaps. */
export function unitsOf({ objects }: Basemap): Unit[] {
	return [...objects.provinces.geometries, ...objects.countries.geometries];
}

/** The arcs between pairs of units accepted by a filter, joined. A coast has the same unit on both sides. */
export function meshOf(
	map: Basemap,
	isWanted: (a: UnitProperties, b: UnitProperties) => boolean
): MultiLineString {
	const units: Collection<Unit> = { type: 'GeometryCollection', geometries: unitsOf(map) };
	return mesh(map, units, (a, b) => isWanted((a as Unit).properties, (b as Unit).properties));
}

/** Lines as one feature, positions rounded. */
export function lineOf<Kind extends string>(
	kind: Kind,
	lines: MultiLineString
): Feature<MultiLineString, LineProperties<Kind>> {
	const { coordinates } = truncate(lines, { precision: MOST_DECIMALS, mutate: true });
	const geometry = { type: 'MultiLineString' as const, coordinates: coordinates.filter(isLine) };
	return { type: 'Feature', properties: { kind }, geometry };
}

/** The union of areas, wound as in RFC 7946 (outer rings counter-clockwise), positions rounded. */
export function areaOf(map: Basemap, areas: Area[]): Polygon | MultiPolygon {
	const union = truncate(merge(map, areas), { precision: MOST_DECIMALS, mutate: true });
	const polygons = union.coordinates.map((rings) => rings.filter(isRing)).filter(([outer]) => outer);
	const [only, ...others] = polygons;
	const geometry: Polygon | MultiPolygon =
		only && others.length === 0
			? { type: 'Polygon', coordinates: only }
			: { type: 'MultiPolygon', coordinates: polygons };
	rewind(geometry, { mutate: true });
	return geometry;
}

/** Rounding and simplification collapse the smallest enclaves to a point or a line. */
function isRing(ring: Position[]): boolean {
	return new Set(ring.map(String)).size > 2;
}

function isLine(line: Position[]): boolean {
	return new Set(line.map(String)).size > 1;
}
