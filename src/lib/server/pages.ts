import { bearing, center, convex, featureCollection, points as turfPoints } from '@turf/turf';
import type { Feature, Position } from 'geojson';
import {
	claimsOf,
	claimsOfParagraph,
	linkOf,
	neighbourOf,
	placeById,
	placesInOrder,
	sitesOf,
	sourceIndex,
	sourcesInRecord,
	sourcesOfPlace,
	sourceUses,
	summaryOf
} from '../atlas/atlas';
import { tableOf } from '../atlas/tables';
import type {
	AboutData,
	ArticleData,
	Focus,
	OffMapPlace,
	OverviewData,
	PlaceData,
	ShellData,
	SourcesData,
	SpeakerIndex
} from '../atlas/pages';
import type { Layer } from '../atlas/layers';
import type { AtlasData, Bounds, Place, Position2D } from '../atlas/types';
import { countryBounds, regionGeometry } from './load-basemap';
import { routeProfile } from './route-profile';

/** The ground of the base map and its relief: as far as a reader can pan. */
export const MAP_BOUNDS: Bounds = [20, -4, 110, 58];

/** How far in a page goes for its place, and how much ground a lone point is shown with, in degrees. */
const MAX_ZOOM = { overview: 6, point: 6.3, area: 6.6 } as const;
const POINT_REACH = { lon: 3.4, lat: 2.2 } as const;

const WHOLE_ATLAS: Focus = { emphasis: null, points: [], maxZoom: MAX_ZOOM.overview };

export function shellData(data: AtlasData, credit: string, sideOrders: readonly string[]): ShellData {
	const { atlasTitle, title, author, standfirst } = data.article;
	const overview = overviewGround(data);
	return {
		site: { atlasTitle, title, author, standfirst, credit },
		layers: data.layers.map((layer) => ({ layer, claimCount: claimsOf(data, layer.place).length })),
		offMap: offMapPlaces(data, overview),
		overview: corners(boundsOf(overview)),
		mapBounds: MAP_BOUNDS,
		sideOrders
	};
}

/** Corners of all that the layers draw. */
export function overviewGround(data: AtlasData): Position2D[] {
	return data.layers.flatMap((layer) => hull(positionsOf(data, layer)));
}

/** What a place's page shows on the map, or every other page; as they do, it throws for an unknown place. */
export function pageFocus(data: AtlasData, placeId: string | null): Focus {
	return placeId === null ? WHOLE_ATLAS : focusOf(data, placeById(data, placeId));
}

export function overviewData(data: AtlasData): OverviewData {
	const { paragraphs } = data.article;
	const article = { ...data.article, paragraphs: [] };
	const listed = placesInOrder(data).filter((place) => place.listed);
	const summaries = listed.map((place) => summaryOf(data, place));
	const counts = { paragraphs: paragraphs.length, claims: data.claims.length, places: listed.length };
	const groups = data.placeGroups.map((group) => ({
		...group,
		places: summaries.filter((summary) => summary.group === group.id)
	}));
	return { article, counts, groups, focus: WHOLE_ATLAS };
}

export function placeData(data: AtlasData, id: string): PlaceData {
	const place = placeById(data, id);
	const claims = claimsOf(data, id);
	const cited = [...sourcesOfPlace(place), ...claims.flatMap((claim) => sourcesInRecord(claim.record))];
	return {
		place,
		claims,
		sources: sourceIndex(data, cited),
		related: place.related.map((other) => linkOf(placeById(data, other))),
		parent: place.partOf ? linkOf(placeById(data, place.partOf)) : null,
		sites: sitesOf(data, id).map(linkOf),
		previous: linkOf(neighbourOf(data, place, -1)),
		next: linkOf(neighbourOf(data, place, 1)),
		route: routeProfile(data, place),
		focus: focusOf(data, place),
		speakers: speakerIndex(
			data,
			claims.flatMap((claim) => claim.speakers)
		)
	};
}

function speakerIndex({ actors }: AtlasData, ids: readonly string[]): SpeakerIndex {
	const wanted = new Set(ids);
	return Object.fromEntries(
		actors.filter(({ id }) => wanted.has(id)).map(({ id, name, kind }) => [id, { name, kind }])
	);
}

export function articleData(data: AtlasData): ArticleData {
	const order = placesInOrder(data);
	const paragraphs = data.article.paragraphs.map(({ number, paraphrase }) => {
		const claims = claimsOfParagraph(data, number);
		const named = new Set(claims.flatMap((claim) => claim.places));
		return {
			number,
			paraphrase,
			claims: claims.map(({ id, text, attribution, modality, standing, places }) => ({
				id,
				text,
				attribution,
				modality,
				standing,
				home: places[0] ?? null
			})),
			places: order.filter((place) => named.has(place.id) && place.location).map(linkOf)
		};
	});
	const unplaced = data.claims.filter(({ places }) => places.length === 0);
	const cited = unplaced.flatMap((claim) => sourcesInRecord(claim.record));
	const article = { ...data.article, paragraphs: [] };
	return { article, paragraphs, unplaced, sources: sourceIndex(data, cited), focus: WHOLE_ATLAS };
}

export function sourcesData(data: AtlasData): SourcesData {
	const claims = data.claims.map(({ id, paragraph, standing }) => [id, { paragraph, standing }] as const);
	const places = data.places.map(({ id, name }) => [id, name] as const);
	return {
		uses: sourceUses(data),
		claims: Object.fromEntries(claims),
		places: Object.fromEntries(places),
		focus: WHOLE_ATLAS
	};
}

export function aboutData({ article, sources }: AtlasData): AboutData {
	const datasets = sources.filter(({ type }) => type === 'dataset');
	return { article: { ...article, paragraphs: [] }, datasets, focus: WHOLE_ATLAS };
}

/** What a place's page shows on the map. A place beyond the frame leaves the whole atlas in view. */
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
		if (!position || !isOnSheet(data, position)) return WHOLE_ATLAS;
		return { emphasis, points: around(position), maxZoom: MAX_ZOOM.point };
	}
	const bounds = 'country' in location ? countryBounds(location.country) : location.bbox;
	return { emphasis: null, points: corners(bounds), maxZoom: MAX_ZOOM.area };
}

function positionsOf(data: AtlasData, layer: Layer): Position[] {
	if (layer.kind === 'region') {
		const geometry = regionGeometry(layer.units);
		return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
	}
	const collection = data.routes[layer.id] ?? data.points[layer.id];
	return (collection?.features ?? []).flatMap((feature: Feature) => {
		const { geometry } = feature;
		if (geometry.type === 'Point') return [geometry.coordinates];
		return geometry.type === 'LineString' ? geometry.coordinates : [];
	});
}

const positionsById = tableOf((data) => {
	const collections = [...Object.values(data.points), data.namedPlaces];
	const features = collections.flatMap((collection) => collection.features);
	return new Map(features.map(({ id, geometry }) => [id, geometry.coordinates]));
});

function pointOf(data: AtlasData, featureId: string): Position | undefined {
	return positionsById(data).get(featureId);
}

/** The corners of the ground that positions cover: few, and enough to frame it. */
function hull(positions: readonly Position[]): Position2D[] {
	const outline = convex(turfPoints([...positions]));
	const ring = outline ? (outline.geometry.coordinates[0] ?? []).slice(1) : positions;
	return ring.map(round);
}

function round([lon = 0, lat = 0]: Position): Position2D {
	return [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100];
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

function boundsOf(positions: readonly (readonly number[])[]): Bounds {
	const [lons, lats] = [0, 1].map((axis) => positions.map((position) => position[axis] ?? 0));
	const [west, east] = [Math.min(...(lons ?? [])), Math.max(...(lons ?? []))];
	return [west, Math.min(...(lats ?? [])), east, Math.max(...(lats ?? []))];
}

function corners([west, south, east, north]: Bounds): Position2D[] {
	return [
		[west, south],
		[east, north]
	];
}

/** How far beyond the layers' own ground a point still counts as on the sheet, in degrees. */
const SHEET_MARGIN = 8;

/** The sheet: what the layers cover, and its margin. */
const sheet = tableOf((data): Bounds => {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = 0, lat = 0] of data.layers.flatMap((layer) => positionsOf(data, layer))) {
		west = Math.min(west, lon);
		south = Math.min(south, lat);
		east = Math.max(east, lon);
		north = Math.max(north, lat);
	}
	return [west - SHEET_MARGIN, south - SHEET_MARGIN, east + SHEET_MARGIN, north + SHEET_MARGIN];
});

function isOnSheet(data: AtlasData, [lon = 0, lat = 0]: Position): boolean {
	const [west, south, east, north] = sheet(data);
	return lon > west && lon < east && lat > south && lat < north;
}

function offMapPlaces(data: AtlasData, overview: readonly Position2D[]): OffMapPlace[] {
	const middle = center(featureCollection(turfPoints(overview.map(([lon, lat]) => [lon, lat])).features));
	return placesInOrder(data).flatMap((place) => {
		const { location } = place;
		const position = location && 'feature' in location ? pointOf(data, location.feature) : undefined;
		if (!position || isOnSheet(data, position)) return [];
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
