import { addressOf, claimsAt, type Dataset, type DatasetPlace } from './dataset';
import { LPF_CONTEXT } from './namespaces';

/** GeoNames feature class, which the format requires, by schema.org type. */
const FEATURE_CLASSES: Readonly<Record<string, string>> = {
	AdministrativeArea: 'A',
	Airport: 'S',
	City: 'P',
	Country: 'A',
	Organization: 'S',
	Place: 'L'
};

/** Linked Places Format 1.3: a gazetteer of the places that claims mention. */
export function linkedPlaces(dataset: Dataset): string {
	const { about, places } = dataset;
	return JSON.stringify({
		'@context': LPF_CONTEXT,
		type: 'FeatureCollection',
		name: about.name,
		license: about.licenceUrl,
		attribution: about.credit,
		recordUntil: about.recordUntil,
		digest: `sha256:${about.digest}`,
		...(about.filter === null ? {} : { filter: about.filter }),
		features: places.map((place) => feature(dataset, place))
	});
}

function feature(dataset: Dataset, place: DatasetPlace): object {
	const { about, sources } = dataset;
	const { certainty, toleranceKm, basis } = place.provenance;
	const cited = basis.flatMap((id) => sources[id] ?? []);
	const address = addressOf(about, `place/${place.id}/`);
	const [citation] = cited;
	return {
		'@id': address,
		type: 'Feature',
		properties: {
			title: place.name,
			fclasses: [FEATURE_CLASSES[place.schemaType] ?? 'S'],
			claims: claimsAt(dataset, place.id).map(({ id }) => id)
		},
		// GeoJSON requires this member; it is null without a point.
		geometry: place.at
			? {
					type: 'GeometryCollection',
					geometries: [
						{
							type: 'Point',
							coordinates: place.at,
							certainty: certainty === 'documented' ? 'certain' : 'less-certain',
							...(toleranceKm === null ? {} : { approximation: { tolerance: toleranceKm, unit: 'km' } })
						}
					]
				}
			: null,
		when: { timespans: [{ start: { in: about.articleDate.slice(0, 4) } }] },
		names: [
			{ toponym: place.name, lang: 'en', ...(citation ? { citations: [cite(citation)] } : {}) },
			...place.localNames.map(({ lang, text }) => ({ toponym: text, lang })),
			...place.alternateNames.map((toponym) => ({ toponym }))
		],
		types: [{ identifier: addressOf(about, `about/#${place.schemaType}`), label: place.kindLabel }],
		relations: place.partOf
			? [
					{
						relationType: 'gvp:broaderPartitive',
						relationTo: addressOf(about, `place/${place.partOf}/`),
						label: place.partOf
					}
				]
			: [],
		links: [{ type: 'primaryTopicOf', identifier: address }],
		descriptions: [{ '@id': address, value: place.summary, lang: 'en' }]
	};
}

function cite({ title, url, publisher }: Dataset['sources'][string]): object {
	return { label: `${publisher}: ${title}`, ...(url === null ? {} : { '@id': url }) };
}
