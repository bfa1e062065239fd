import { area, bboxClip, bboxPolygon, bearing, booleanPointInPolygon, centerOfMass } from '@turf/turf';
import type { Position } from 'geojson';
import { tableOf } from '$lib/atlas/tables';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Bounds, Place } from '$lib/atlas/types';
import { extentBox } from '$lib/cartography/fit-bounds';
import { projectToPixels, unprojectFromPixels } from '$lib/cartography/mercator';
import { baseLabels, countryArea } from './load-basemap';
import { overviewExtent, pointOf, positionsOf } from './positions';
import { wholeLine } from './route-geometry';

/** A point that represents a place: its symbol, the centre of its name, or a point on its line. */
export type Anchor = { readonly at: Position; readonly kind: 'symbol' | 'name' | 'line' };

/** Width of the printed map's extent in CSS pixels, and the minimum margin around it. */
export const PRINTED = { widthPx: 520, marginPx: 36 } as const;

/** A country that is not labelled on the map counts as shown if it covers this share of the map. */
const LEAST_SHARE = 0.01;

/** The bounds of the printed overview, margin included, in degrees. */
const printedBounds = tableOf((data): Bounds => {
	const { left, top, width, height } = extentBox(overviewExtent(data));
	const margin = (PRINTED.marginPx / PRINTED.widthPx) * width;
	const [west, north] = unprojectFromPixels([left - margin, top - margin]);
	const [east, south] = unprojectFromPixels([left + width + margin, top + height + margin]);
	return [west, south, east, north];
});

/** The points that represent a place on the printed overview; none if it is outside or has no location. */
export function anchorsOf(data: AtlasData, place: Place): Anchor[] {
	const [west, south, east, north] = printedBounds(data);
	return spotsOf(data, place).filter(
		({ at: [lon = 0, lat = 0] }) => lon > west && lon < east && lat > south && lat < north
	);
}

/**
 * Direction to a place outside the printed overview: the bearing from the overview's centre in degrees clockwise from
 * north, or null without a location. Empty for places on the overview.
 */
export function beyondOf(data: AtlasData, place: Place): { beyond?: number | null } {
	if (anchorsOf(data, place).length > 0) return {};
	const [spot] = spotsOf(data, place);
	if (!spot) return { beyond: null };
	const [west, south, east, north] = printedBounds(data);
	return { beyond: Math.round(bearing([(west + east) / 2, (south + north) / 2], spot.at)) };
}

function spotsOf(data: AtlasData, place: Place): Anchor[] {
	const { location } = place;
	if (!location) return [];
	if ('feature' in location) {
		const at = pointOf(data, location.feature);
		return at ? [{ at, kind: 'symbol' }] : [];
	}
	if ('bbox' in location) {
		const [west, south, east, north] = location.bbox;
		return [{ at: [(west + east) / 2, (south + north) / 2], kind: 'name' }];
	}
	if ('country' in location) return countrySpots(location.country, printedBounds(data));
	return data.layers
		.filter(({ id }) => id === location.layer)
		.flatMap((layer): Anchor[] => {
			if (layer.kind === 'region') return [{ at: [...layer.label.at], kind: 'name' }];
			const route = data.routes[layer.id];
			if (route) return alongRoute(wholeLine(route)).map((at) => ({ at, kind: 'line' }));
			return positionsOf(data, layer).map((at) => ({ at, kind: 'symbol' }));
		});
}

function alongRoute(line: readonly Position[]): Position[] {
	return line.flatMap(([lon = 0, lat = 0], index) => {
		const [nextLon = lon, nextLat = lat] = line[index + 1] ?? [];
		return [0, 0.25, 0.5, 0.75].map((share) => [
			lon + (nextLon - lon) * share,
			lat + (nextLat - lat) * share
		]);
	});
}

/**
 * The position of the country's label, or its centroid if it has none. If that is out of bounds, the centroid of the
 * visible part, provided that is large enough.
 */
function countrySpots(iso: string, bounds: Bounds): Anchor[] {
	const shape = countryArea(iso);
	if (!shape) return [];
	const name = baseLabels().features.find(
		({ geometry, properties }) =>
			properties.kind === 'country' && booleanPointInPolygon(geometry.coordinates, shape)
	);
	const [west, south, east, north] = bounds;
	const at = name?.geometry.coordinates ?? centerOfMass(shape).geometry.coordinates;
	const [lon = 0, lat = 0] = at;
	if (lon > west && lon < east && lat > south && lat < north) return [{ at, kind: 'name' }];
	const shown = bboxClip(shape, [west, south, east, north]);
	const isShown = area(shown) > LEAST_SHARE * area(bboxPolygon([west, south, east, north]));
	return [{ at: isShown ? centerOfMass(shown).geometry.coordinates : at, kind: 'name' }];
}

/** Converts positions to pixels on the printed overview, from the top left corner of its extent. */
export function printedPixels(data: AtlasData): (position: Position) => [x: number, y: number] {
	const { left, top, width } = extentBox(overviewExtent(data));
	const scale = PRINTED.widthPx / width;
	return (position) => {
		const [x, y] = projectToPixels(position, 0);
		return [(x - left) * scale, (y - top) * scale];
	};
}
