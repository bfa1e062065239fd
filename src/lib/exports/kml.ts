import type { Geometry, Position } from 'geojson';
import { m } from '$lib/messages';
import { addressOf, claimsAt, statements, type Dataset, type DatasetFeature } from './dataset';
import { KML_NAMESPACE } from './namespaces';
import { pairedElement, textElement, xmlDocument } from '$lib/markup/xml';

/** OGC KML 2.2: one folder per layer, one placemark per shape, attributes as extended data. */
export function toKml(dataset: Dataset): string {
	const { about, features } = dataset;
	const layers = [...new Set(features.map(({ properties }) => properties.layer))];
	const folders = layers.map((layer) => {
		const own = features.filter(({ properties }) => properties.layer === layer);
		const name = own[0]?.properties.layerName ?? m.exports_other_places();
		const placemarks = own.map((feature) => placemark(dataset, feature));
		return holding('Folder', textElement('name', name), ...placemarks);
	});
	const content = holding(
		'Document',
		textElement('name', about.name),
		textElement('description', statements(about).join('\n')),
		...folders
	);
	return xmlDocument(pairedElement('kml', { xmlns: KML_NAMESPACE }, content));
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
	const known = Object.entries(data).map(([key, value]) =>
		pairedElement('Data', { name: key }, textElement('value', String(value)))
	);
	const parts = [
		textElement('name', name),
		textElement('description', text),
		holding('ExtendedData', ...known),
		geometryOf(geometry)
	];
	return pairedElement('Placemark', { id }, parts.join(''));
}

function holding(name: string, ...parts: readonly string[]): string {
	return pairedElement(name, {}, parts.join(''));
}

const tuple = ([lon, lat]: Position) => `${lon},${lat}`;
const coordinates = (positions: readonly Position[]) =>
	holding('coordinates', positions.map(tuple).join(' '));

function polygon([outer = [], ...holes]: readonly Position[][]): string {
	const ring = (positions: readonly Position[]) => holding('LinearRing', coordinates(positions));
	const inner = holes.map((hole) => holding('innerBoundaryIs', ring(hole)));
	return holding('Polygon', holding('outerBoundaryIs', ring(outer)), ...inner);
}

/** @throws Error for a geometry type that the atlas does not draw */
function geometryOf(geometry: Geometry): string {
	switch (geometry.type) {
		case 'Point':
			return holding('Point', coordinates([geometry.coordinates]));
		case 'LineString':
			return holding('LineString', coordinates(geometry.coordinates));
		case 'Polygon':
			return polygon(geometry.coordinates);
		case 'MultiPolygon':
			return holding('MultiGeometry', ...geometry.coordinates.map(polygon));
		default:
			throw new Error(`The KML writer does not support ${geometry.type}`);
	}
}
