import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { ExtentBox } from '$lib/cartography/fit-bounds';
import { projectToPixels } from '$lib/cartography/mercator';
import { borders, provinceLines, regionOf } from '../basemap';
import { readTopology } from '../read';
import { areaOf, unitsOf, type Basemap } from '../topology';
import { graticule, lakes, rivers } from '../water';
import type { DrawnFeature } from '$lib/svg-map/evaluate-style';

/** Minimum area of a bend and an island that a drawing keeps near its extent, in square pixels. */
const KEPT_PX2 = {
	sharp: { bend: 2.5, island: 10 },
	/** Thin and pale lines. */
	faint: { bend: 9, island: 12 },
	/** Lines along the shore: wide and soft, and the more bends they have, the more bytes they cost. */
	bold: { bend: 30, island: 90 }
} as const;
/** How far a first view reaches beyond the extent in an ordinary window, as shares of its size. */
const MARGIN = { left: 0.1, right: 0.28, top: 0.28, bottom: 0.3 } as const;
/** How fast detail falls off beyond that, where only the largest windows reach. */
const FALL_OFF = 30;

/** Coordinate grid in degrees. */
const GRID = 1e-4;

type Ring = readonly Position[];

/** The base map for one drawing: accurate to half a pixel on the extent at a zoom, coarser outside first views. */
export class SimplifiedBase {
	readonly #sharp: Basemap;
	readonly #faint: Basemap;
	readonly #bold: Basemap;
	readonly #box: ExtentBox;

	constructor(box: ExtentBox, zoom: number) {
		const scale = 4 ** zoom;
		const area = (ring: Ring) => pixelArea(ring) * scale * sharpness(ring, box);
		const weighed = presimplify(readTopology('geo'), area);
		const reduced = ({ bend, island }: { readonly bend: number; readonly island: number }) => {
			const simplified = simplify(weighed, bend);
			const kept = filter(simplified, filterAttachedWeight(simplified, island, area)) as Basemap;
			// Without a grid, the ends of arcs that meet can differ slightly, which leaves rings open.
			return quantize(kept, { scale: [GRID, GRID], translate: [0, 0] });
		};
		this.#sharp = reduced(KEPT_PX2.sharp);
		this.#faint = reduced(KEPT_PX2.faint);
		this.#bold = reduced(KEPT_PX2.bold);
		this.#box = box;
	}

	/** The coarse outline of the land, for the lines drawn along the shore. */
	shore(): DrawnFeature {
		return feature(areaOf(this.#bold, unitsOf(this.#bold)), {});
	}

	/** The features of the style's `base` source. The coast is the land's own outline, so that it is written once. */
	features(): DrawnFeature[] {
		const land = areaOf(this.#sharp, unitsOf(this.#sharp));
		const focus = areaOf(
			this.#sharp,
			unitsOf(this.#sharp).filter(({ properties }) => properties.focus)
		);
		return [
			...straight(graticule().features),
			feature(land, { kind: 'land', focus: 0 }),
			feature(focus, { kind: 'land', focus: 1 }),
			feature(land, { kind: 'coast' }),
			...lakes(this.#sharp).features,
			...this.#clipped(rivers(this.#faint).features),
			...this.#clipped(provinceLines(this.#faint).features),
			...this.#clipped(borders(this.#sharp).features)
		];
	}

	/** The union of provinces, by their adm1 codes. */
	region(codes: readonly string[]): Polygon | MultiPolygon {
		return regionOf(this.#sharp, codes);
	}

	/** Omits lines that no window shows. */
	#clipped(features: readonly DrawnFeature[]): DrawnFeature[] {
		return features.map((item) => {
			if (item.geometry.type !== 'MultiLineString') return item;
			const coordinates = item.geometry.coordinates.filter((line) =>
				line.some((position) => distanceOut(position, this.#box) < 1)
			);
			return { ...item, geometry: { type: 'MultiLineString', coordinates } };
		});
	}
}

/** Meridians and parallels are straight on this map, so their end points are enough. */
function straight(features: readonly DrawnFeature[]): DrawnFeature[] {
	return features.map((item) => {
		if (item.geometry.type !== 'MultiLineString') return item;
		const coordinates = item.geometry.coordinates.map((line) => [line[0] ?? [], line.at(-1) ?? []]);
		return { ...item, geometry: { type: 'MultiLineString', coordinates } };
	});
}

function feature(geometry: Geometry, properties: Record<string, unknown>): DrawnFeature {
	return { type: 'Feature', geometry, properties };
}

/** Area of a ring on the Web Mercator map, in square pixels at zoom 0. */
function pixelArea(ring: Ring): number {
	const points = ring.map((position) => projectToPixels(position, 0));
	const twice = points.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
		return sum + x * nextY - nextX * y;
	}, 0);
	return Math.abs(twice) / 2;
}

/** 1 in first views, falling towards 0 outside. */
function sharpness(ring: Ring, box: ExtentBox): number {
	const [first] = ring;
	return first ? 1 / (1 + FALL_OFF * distanceOut(first, box)) ** 2 : 1;
}

/** Distance of a position from the extent with its margin, in multiples of the extent's size. */
function distanceOut(position: Position, { left, top, width, height }: ExtentBox): number {
	const [x, y] = projectToPixels(position, 0);
	const [right, down] = [(x - left) / width, (y - top) / height];
	return Math.max(
		0,
		-MARGIN.left - right,
		right - 1 - MARGIN.right,
		-MARGIN.top - down,
		down - 1 - MARGIN.bottom
	);
}
