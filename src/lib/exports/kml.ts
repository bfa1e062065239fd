import type { Geometry, Position } from 'geojson';
import { m } from '$lib/messages';
import { addressOf, claimsAt, statements, type Dataset, type DatasetFeature } from './dataset';
import { KML_NAMESPACE } from './namespaces';
import { document, element, textElement } from './xml';

/** OGC KML 2.2: one folder per layer, one placemark per shape, attributes as extended data. */
export function toKml(dataset: Dataset): string {
	const { about, features } = dataset;
	const layers = [...new Set(features.map(({ properties }) => properties.layer))];
	const folders = layers.map((layer) => {
		const own = features.filter(({ properties }) => properties.layer === layer);
		const name = own[0]?.properties.layerName ?? m.exports_other_places();
		return element('Folder', [
			textElement('name', name),
			...own.map((feature) => placemark(dataset, feature))
		]);
	});
	return document(
		element(
			'kml',
			element('Document', [
				textElement('name', about.name),
				textElement('description', statements(about).join('\n')),
				...folders
			]),
			{ xmlns: KML_NAMESPACE }
		)
	);
}

function placemark(dataset: Dataset, { id, geometry, properties }: DatasetFeature): string {
	const { name, certainty, toleranceKm, sources, note, place, kind } = properties;
	const claims = claimsAt(dataset, place);
	const data = {
		kind,
		certainty,
		toleranceKm,
		sources: sources.join('; '),
		claims: claims.map((claim) => claim.id).join('; '),
		address: addressOf(dataset.about, `place/${place}/`)
	};
	const text = [...(note === null ? [] : [note]), ...claims.map((claim) => claim.text)].join('\n');
	return element(
		'Placemark',
		[
			textElement('name', name),
			textElement('description', text),
			element(
				'ExtendedData',
				Object.entries(data).map(([key, value]) =>
					element('Data', textElement('value', String(value)), { name: key })
				)
			),
			geometryOf(geometry)
		],
		{ id }
	);
}

const tuple = ([lon, lat]: Position) => `${lon},${lat}`;
const coordinates = (positions: readonly Position[]) =>
	element('coordinates', positions.map(tuple).join(' '));

function polygon([outer = [], ...holes]: readonly Position[][]): string {
	const ring = (positions: readonly Position[]) => element('LinearRing', coordinates(positions));
	return element('Polygon', [
		element('outerBoundaryIs', ring(outer)),
		...holes.map((hole) => element('innerBoundaryIs', ring(hole)))
	]);
}

/** @throws Error for a geometry type that the atlas does not draw */
function geometryOf(geometry: Geometry): string {
	switch (geometry.type) {
		case 'Point':
			return element('Point', coordinates([geometry.coordinates]));
		case 'LineString':
			return element('LineString', coordinates(geometry.coordinates));
		case 'Polygon':
			return polygon(geometry.coordinates);
		case 'MultiPolygon':
			return element('MultiGeometry', geometry.coordinates.map(polygon));
		default:
			throw new Error(`KML is not written for a ${geometry.type}`);
	}
}
