import { bearing, center, featureCollection, points as turfPoints } from '@turf/turf';
import type { Position } from 'geojson';
import { claimsOf, placeById, placesInOrder } from '$lib/atlas/atlas';
import type { Focus } from '$lib/atlas/page-data/focus';
import type { OffMapPlace } from '$lib/atlas/page-data/shell';
import { tableOf } from '$lib/atlas/tables';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Bounds, Place, Position2D, TourStop } from '$lib/atlas/types';
import { countryBounds } from './load-basemap';
import { pointOf, positionsOf, round } from './positions';

/** Bounds of base map and relief, which limit panning. */
export const MAP_BOUNDS: Bounds = [20, -4, 110, 58];

/** Maximum zoom by kind of page, and the box around a single point in degrees. */
const MAX_ZOOM = { overview: 6, point: 6.3, area: 6.6 } as const;
const POINT_REACH = { lon: 3.4, lat: 2.2 } as const;

/** Shows all layers, without emphasis. */
export const WHOLE_ATLAS: Focus = { emphasis: null, points: [], maxZoom: MAX_ZOOM.overview };

/**
 * What a place's page shows on the map. Pass null for any other page.
 * @throws Error for an unknown place
 */
export function pageFocus(data: AtlasData, placeId: string | null): Focus {
	return placeId === null ? WHOLE_ATLAS : focusOf(data, placeById(data, placeId));
}

/** What a place's page shows on the map; for a place outside the frame, the overview. */
function focusOf(data: AtlasData, place: Place): Focus {
	const { location } = place;
	if (!location) return WHOLE_ATLAS;
	if ('layer' in location) {
		const layers = data.layers.filter((layer) => layer.id === location.layer);
		const isPort = layers.some((layer) => layer.symbology === 'anchor');
		const positions = layers.flatMap((layer) => positionsOf(data, layer));
		return {
			emphasis: { layers: [location.layer], features: [] },
			points: isPort ? around(positions[0]) : corners(boundsOf(positions)),
			maxZoom: isPort ? MAX_ZOOM.point : MAX_ZOOM.area
		};
	}
	if ('feature' in location) {
		const position = pointOf(data, location.feature);
		const owner = data.layers.find((layer) => {
			const features = data.points[layer.id]?.features ?? [];
			return features.length === 1 && features[0]?.id === location.feature;
		});
		const emphasis = owner
			? { layers: [owner.id], features: [] }
			: { layers: [], features: [location.feature] };
		if (!position || !isInFrame(data, position)) return WHOLE_ATLAS;
		return { emphasis, points: around(position), maxZoom: MAX_ZOOM.point };
	}
	const bounds = 'country' in location ? countryBounds(location.country) : location.bbox;
	return { emphasis: null, points: corners(bounds), maxZoom: MAX_ZOOM.area };
}

/**
 * What a paragraph shows on the map: all its drawn places together. Null if there are none; countries alone are no
 * reason to move the camera.
 */
export function drawnFocus(data: AtlasData, places: readonly string[]): Focus | null {
	const drawn = places.filter((id) => focusOf(data, placeById(data, id)).emphasis);
	return drawn.length > 0 ? stopFocus(data, { focus: { places: drawn } }) : null;
}

/**
 * What a tour stop shows on the map: its places together, fitted to the stop's bounds if it has any. Otherwise,
 * a place outside the frame leads to the overview, with the other places emphasised.
 */
export function stopFocus(
	data: AtlasData,
	{ focus: { places = [], bounds } }: Pick<TourStop, 'focus'>
): Focus {
	const parts = places.map((id) => focusOf(data, placeById(data, id)));
	const emphases = parts.flatMap(({ emphasis }) => emphasis ?? []);
	const emphasis = {
		layers: [...new Set(emphases.flatMap(({ layers }) => layers))],
		features: [...new Set(emphases.flatMap(({ features }) => features))]
	};
	const extent = bounds
		? { points: corners(bounds), maxZoom: MAX_ZOOM.area }
		: {
				points: parts.flatMap(({ points }) => points),
				maxZoom: Math.min(...parts.map(({ maxZoom }) => maxZoom))
			};
	const isWhole = !bounds && parts.some(({ points }) => points.length === 0);
	return {
		...(isWhole ? WHOLE_ATLAS : extent),
		emphasis: emphasis.layers.length + emphasis.features.length > 0 ? emphasis : null
	};
}

function around(position: Position | undefined): Position2D[] {
	const [lon = 0, lat = 0] = position ?? [];
	return corners([
		lon - POINT_REACH.lon,
		lat - POINT_REACH.lat,
		lon + POINT_REACH.lon,
		lat + POINT_REACH.lat
	]);
}

export function boundsOf(positions: readonly (readonly number[])[]): Bounds {
	const [lons, lats] = [0, 1].map((axis) => positions.map((position) => position[axis] ?? 0));
	const [west, east] = [Math.min(...(lons ?? [])), Math.max(...(lons ?? []))];
	return [west, Math.min(...(lats ?? [])), east, Math.max(...(lats ?? []))];
}

export function corners([west, south, east, north]: Bounds): Position2D[] {
	return [
		[west, south],
		[east, north]
	];
}

/** How far outside the layers' bounds a point still counts as inside the frame, in degrees. */
const FRAME_MARGIN = 8;

const frame = tableOf((data): Bounds => {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = 0, lat = 0] of data.layers.flatMap((layer) => positionsOf(data, layer))) {
		west = Math.min(west, lon);
		south = Math.min(south, lat);
		east = Math.max(east, lon);
		north = Math.max(north, lat);
	}
	return [west - FRAME_MARGIN, south - FRAME_MARGIN, east + FRAME_MARGIN, north + FRAME_MARGIN];
});

function isInFrame(data: AtlasData, [lon = 0, lat = 0]: Position): boolean {
	const [west, south, east, north] = frame(data);
	return lon > west && lon < east && lat > south && lat < north;
}

export function offMapPlaces(data: AtlasData, overview: readonly Position2D[]): OffMapPlace[] {
	const middle = center(featureCollection(turfPoints(overview.map(([lon, lat]) => [lon, lat])).features));
	return placesInOrder(data).flatMap((place) => {
		const { location } = place;
		const position = location && 'feature' in location ? pointOf(data, location.feature) : undefined;
		if (!position || isInFrame(data, position)) return [];
		return [
			{
				id: place.id,
				name: place.name,
				claimCount: claimsOf(data, place.id).length,
				at: round(position),
				bearing: Math.round(bearing(middle, position))
			}
		];
	});
}
