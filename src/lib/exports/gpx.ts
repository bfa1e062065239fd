import { CERTAINTY_LABELS, formatNumber, m } from '$lib/messages';
import { addressOf, statements, type Dataset, type DatasetFeature } from './dataset';
import { GPX_NAMESPACE } from './namespaces';
import { document, element, textElement } from './xml';

/**
 * GPX 1.1: points as waypoints, routes through their stops, as navigation devices follow them. GPX has no areas; the
 * file says which are missing.
 */
export function toGpx({ about, features }: Dataset): string {
	const points = features.filter(({ geometry }) => geometry.type === 'Point');
	const isStop = ({ properties }: DatasetFeature) => properties.kind.startsWith('stop');
	const stops = points.filter(isStop);
	const routes = [...new Set(stops.map(({ properties }) => properties.layer))].map((layer) => {
		const own = stops.filter(({ properties }) => properties.layer === layer);
		const [first] = own;
		return element('rte', [
			textElement('name', first?.properties.layerName ?? null),
			textElement('desc', m.exports_indicative()),
			...own.map((stop) => at('rtept', stop, about))
		]);
	});
	const areas = features.filter(({ geometry }) => /Polygon$/.test(geometry.type));
	const leftOut = areas.map(({ properties }) => properties.name).join(', ');
	const description = [
		...statements(about),
		...(areas.length > 0 ? [m.exports_no_areas({ names: leftOut })] : [])
	];
	return document(
		element(
			'gpx',
			[
				element('metadata', [
					textElement('name', about.name),
					textElement('desc', description.join('\n')),
					element('copyright', textElement('license', about.licenceUrl), { author: about.name })
				]),
				...points.filter((point) => !isStop(point)).map((point) => at('wpt', point, about)),
				...routes
			],
			{ version: '1.1', creator: about.name, xmlns: GPX_NAMESPACE }
		)
	);
}

function at(
	name: 'wpt' | 'rtept',
	{ geometry, properties }: DatasetFeature,
	about: Dataset['about']
): string {
	if (geometry.type !== 'Point') throw new Error(`A ${name} is a point, not a ${geometry.type}`);
	const [lon = NaN, lat = NaN] = geometry.coordinates;
	const { certainty, toleranceKm, note, place, kind } = properties;
	const known = m.exports_tolerance({
		certainty: CERTAINTY_LABELS[certainty](),
		km: formatNumber(toleranceKm)
	});
	return element(
		name,
		[
			textElement('name', properties.name),
			textElement('desc', note === null ? known : `${known}. ${note}`),
			element('link', '', { href: addressOf(about, `place/${place}/`) }),
			textElement('type', kind)
		],
		{ lat, lon }
	);
}
