import { bearing, center, featureCollection, points as turfPoints } from '@turf/turf';
import type { Position } from 'geojson';
import {
	claimsOf,
	claimsOfParagraph,
	linkOf,
	newestSourceDate,
	placeById,
	placeNumbers,
	placesInOrder,
	sourceIndex,
	sourcesInRecord,
	sourcesOfPlace,
	sourceUses,
	summaryOf
} from '../atlas/atlas';
import type {
	AboutData,
	ArticleData,
	Focus,
	OffMapPlace,
	OverviewData,
	PlaceData,
	ShellData,
	SourcesData
} from '../atlas/pages';
import type { AtlasData, Bounds, Place, Position2D } from '../atlas/types';
import { countryBounds } from './load-basemap';
import { linkedDataOf } from './linked-data';
import { hull, overviewGround, pointOf, positionsOf, round } from './positions';
import { routeProfile } from './route-profile';
import { beyondOf } from './whereabouts';

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
		site: { atlasTitle, title, author, standfirst, credit, edition: newestSourceDate(data) },
		layers: data.layers.map((layer) => ({ layer, claimCount: claimsOf(data, layer.place).length })),
		offMap: offMapPlaces(data, overview),
		overview,
		mapBounds: MAP_BOUNDS,
		sideOrders
	};
}

/** What a place's page shows on the map, or every other page; as they do, it throws for an unknown place. */
export function pageFocus(data: AtlasData, placeId: string | null): Focus {
	return placeId === null ? WHOLE_ATLAS : focusOf(data, placeById(data, placeId));
}

export function overviewData(data: AtlasData): OverviewData {
	const { paragraphs } = data.article;
	const article = { ...data.article, paragraphs: [] };
	const listed = placesInOrder(data).filter((place) => place.listed);
	const summaries = listed.map((place) => ({ ...summaryOf(data, place), ...beyondOf(data, place) }));
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
	const order = placesInOrder(data);
	const index = order.indexOf(place);
	const neighbour = (step: number) => linkOf(order.at((index + step) % order.length) ?? place);
	const cited = [...sourcesOfPlace(place), ...claims.flatMap((claim) => sourcesInRecord(claim.record))];
	return {
		place,
		number: placeNumbers(data).get(id) ?? null,
		claims,
		sources: sourceIndex(data, cited),
		related: place.related.map((other) => linkOf(placeById(data, other))),
		parent: place.partOf ? linkOf(placeById(data, place.partOf)) : null,
		sites: order.filter((other) => other.partOf === id).map(linkOf),
		previous: neighbour(-1),
		next: neighbour(1),
		route: routeProfile(data, place),
		focus: focusOf(data, place),
		linkedData: linkedDataOf(data, place, claims)
	};
}

export function articleData(data: AtlasData): ArticleData {
	const order = placesInOrder(data);
	const numbers = placeNumbers(data);
	const numbered = (place: Place) => ({ ...linkOf(place), ...numberOf(numbers, place.id) });
	const paragraphs = data.article.paragraphs.map(({ number, paraphrase }) => {
		const claims = claimsOfParagraph(data, number);
		const named = new Set(claims.flatMap((claim) => claim.places));
		return {
			number,
			paraphrase,
			claims,
			places: order.filter((place) => named.has(place.id) && place.location).map(numbered)
		};
	});
	const cited = data.claims.flatMap((claim) => sourcesInRecord(claim.record));
	return { article: data.article, paragraphs, sources: sourceIndex(data, cited), focus: WHOLE_ATLAS };
}

export function sourcesData(data: AtlasData): SourcesData {
	return { uses: sourceUses(data), focus: WHOLE_ATLAS };
}

export function aboutData({ article, sources }: AtlasData): AboutData {
	const datasets = sources.filter(({ type }) => type === 'dataset');
	return { article: { ...article, paragraphs: [] }, datasets, focus: WHOLE_ATLAS };
}

function numberOf(numbers: ReadonlyMap<string, number>, id: string): { number?: number } {
	const number = numbers.get(id);
	return number === undefined ? {} : { number };
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
			points: isPort ? around(positions[0]) : hull(positions),
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

function around(position: Position | undefined): Position2D[] {
	const [lon = 0, lat = 0] = position ?? [];
	return corners([
		lon - POINT_REACH.lon,
		lat - POINT_REACH.lat,
		lon + POINT_REACH.lon,
		lat + POINT_REACH.lat
	]);
}

function corners([west, south, east, north]: Bounds): Position2D[] {
	return [
		[west, south],
		[east, north]
	];
}

/** How far beyond the layers' own ground a point still counts as on the sheet, in degrees. */
const SHEET_MARGIN = 8;

function isOnSheet(data: AtlasData, [lon = 0, lat = 0]: Position): boolean {
	const positions = data.layers.flatMap((layer) => positionsOf(data, layer));
	const lons = positions.map(([x = 0]) => x);
	const lats = positions.map(([, y = 0]) => y);
	return (
		lon > Math.min(...lons) - SHEET_MARGIN &&
		lon < Math.max(...lons) + SHEET_MARGIN &&
		lat > Math.min(...lats) - SHEET_MARGIN &&
		lat < Math.max(...lats) + SHEET_MARGIN
	);
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
