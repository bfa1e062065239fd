import { convex, points as turfPoints } from '@turf/turf';
import type { Feature, Position } from 'geojson';
import type { AtlasData } from '$lib/atlas/atlas-data';
import type { Layer, Position2D } from '$lib/atlas/types';
import { tableOf } from '$lib/atlas/tables';
import { regionGeometry } from './load-basemap';

/** Every position that a layer draws. */
export function positionsOf(data: AtlasData, layer: Layer): Position[] {
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

/** The position of a point feature. */
export function pointOf(data: AtlasData, featureId: string): Position | undefined {
	return positionsById(data).get(featureId);
}

/** The convex hulls of all layers. */
export const overviewExtent = tableOf((data): readonly Position2D[] =>
	data.layers.flatMap((layer) => hull(positionsOf(data, layer)))
);

/** Vertices of the convex hull: few, but enough to fit the view. */
export function hull(positions: readonly Position[]): Position2D[] {
	const outline = convex(turfPoints([...positions]));
	const ring = outline ? (outline.geometry.coordinates[0] ?? []).slice(1) : positions;
	return ring.map(round);
}

/** Rounds a position to a hundredth of a degree. */
export function round([lon = 0, lat = 0]: Position): Position2D {
	return [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100];
}
