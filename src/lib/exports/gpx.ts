import { CERTAINTY_LABELS, formatNumber, m } from '$lib/messages';
import { addressOf, statements, type Dataset, type DatasetFeature } from './dataset';
import { GPX_NAMESPACE } from './namespaces';
import { element, pairedElement, textElement, xmlDocument } from '$lib/markup/xml';

/**
 * GPX 1.1: points as waypoints, and routes as the lists of stops that navigation devices expect. GPX has no areas;
 * the file names those left out.
 */
export function toGpx({ about, features }: Dataset): string {
	const points = features.filter(({ geometry }) => geometry.type === 'Point');
	const isStop = ({ properties }: DatasetFeature) => properties.kind.startsWith('stop');
	const stops = points.filter(isStop);
	const routes = [...new Set(stops.map(({ properties }) => properties.layer))].map((layer) => {
		const own = stops.filter(({ properties }) => properties.layer === layer);
		const name = own[0]?.properties.layerName;
		const parts = [
			...(name == null ? [] : [textElement('name', name)]),
			textElement('desc', m.exports_indicative()),
			...own.map((stop) => at('rtept', stop, about))
		];
		return element('rte', {}, parts.join(''));
	});
	const areas = features.filter(({ geometry }) => /Polygon$/.test(geometry.type));
	const leftOut = areas.map(({ properties }) => properties.name).join(', ');
	const description = [
		...statements(about),
		...(areas.length > 0 ? [m.exports_no_areas({ names: leftOut })] : [])
	];
	const metadata = [
		textElement('name', about.name),
		textElement('desc', description.join('\n')),
		element('copyright', { author: about.name }, textElement('license', about.licenceUrl))
	];
	const waypoints = points.filter((point) => !isStop(point)).map((point) => at('wpt', point, about));
	const content = [element('metadata', {}, metadata.join('')), ...waypoints, ...routes];
	return xmlDocument(
		element('gpx', { version: '1.1', creator: about.name, xmlns: GPX_NAMESPACE }, content.join(''))
	);
}

function at(
	name: 'wpt' | 'rtept',
	{ geometry, properties }: DatasetFeature,
	about: Dataset['about']
): string {
	if (geometry.type !== 'Point') throw new Error(`A ${name} must be a Point, not a ${geometry.type}`);
	const [lon = NaN, lat = NaN] = geometry.coordinates;
	const { certainty, toleranceKm, note, place, kind } = properties;
	const known = m.exports_tolerance({
		certainty: CERTAINTY_LABELS[certainty](),
		km: formatNumber(toleranceKm)
	});
	const parts = [
		textElement('name', properties.name),
		textElement('desc', note === null ? known : `${known}. ${note}`),
		pairedElement('link', { href: addressOf(about, `place/${place}/`) }, ''),
		textElement('type', kind)
	];
	return element(name, { lat, lon }, parts.join(''));
}
