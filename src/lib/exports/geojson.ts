import type { Position } from 'geojson';
import { claimsAt, type Dataset, type DatasetFeature } from './dataset';

/** GeoJSON (RFC 7946) with the file's metadata as foreign members. */
export function toGeoJson(dataset: Dataset): string {
	const { about, features, sources } = dataset;
	const cited = new Set(features.flatMap(({ properties }) => properties.sources));
	const collection = {
		type: 'FeatureCollection',
		...(features.length > 0 ? { bbox: boundsOf(features) } : {}),
		name: about.name,
		description: about.description,
		...(about.filter === null ? {} : { filter: about.filter }),
		attribution: about.credit,
		licence: about.licence,
		licenceUrl: about.licenceUrl,
		recordUntil: about.recordUntil,
		digest: `sha256:${about.digest}`,
		sources: Object.fromEntries(
			Object.values(sources)
				.filter(({ id }) => cited.has(id))
				.map(({ id, publisher, title, date, url }) => [id, { publisher, title, date, url }])
		),
		features: features.map((feature) => ({
			...feature,
			properties: {
				...feature.properties,
				claims: claimsAt(dataset, feature.properties.place).map(({ id }) => id)
			}
		}))
	};
	return JSON.stringify(collection);
}

/** West, south, east, north in degrees, as in RFC 7946. No feature crosses the antimeridian. */
export function boundsOf(features: readonly DatasetFeature[]): [number, number, number, number] {
	const positions = features.flatMap(({ geometry }) => positionsOf(geometry));
	const [lons, lats] = [positions.map(([lon = NaN]) => lon), positions.map(([, lat = NaN]) => lat)];
	return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function positionsOf(geometry: DatasetFeature['geometry']): Position[] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
	if (geometry.type === 'Point') return [geometry.coordinates];
	if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2);
	if (geometry.type === 'LineString' || geometry.type === 'MultiPoint') return geometry.coordinates;
	return geometry.coordinates.flat();
}
